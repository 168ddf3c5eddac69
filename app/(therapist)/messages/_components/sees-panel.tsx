import { useFormatter, useTranslations } from "next-intl";
import { useOpeningWords } from "@/app/_shared/opening-words";
import type { MessagesClinic } from "@/lib/messages/clinic/queries";

/** What stands above the box on the patient's phone: whoever answers knows what was promised. */
export function SeesPanel({ clinic, name }: { clinic: MessagesClinic; name: string }) {
  const t = useTranslations("messages.sees");
  const own = useTranslations("ownMessages");
  const format = useFormatter();
  const words = useOpeningWords();
  const { emergencyNumber: number, answerDays: days, opening } = clinic;
  return (
    <aside className="min-h-0 overflow-y-auto border-line p-5 max-xl:border-t xl:border-s">
      <h3 className="mb-2 font-semibold text-md">{t("title", { name })}</h3>
      <div className="grid gap-2 rounded-md bg-surface p-3.5 ring ring-line [&>p+p]:border-line [&>p+p]:border-t [&>p+p]:pt-2 [&>p]:text-pretty">
        <p>
          <b className="font-semibold">{own("emergency")}</b>{" "}
          {number ? own("call", { number }) : own("callNone")}
        </p>
        <p>{own("within", { clinic: clinic.name, days })}</p>
        {opening.length > 0 ? (
          <>
            <p>{opening.map(words).join(", ")}</p>
            {clinic.opensAgain && (
              <p className="text-ink-2">
                {t("closed")}{" "}
                {own("closed", {
                  clinic: clinic.name,
                  when: format.dateTime(new Date(clinic.opensAgain), "dayTime", { timeZone: clinic.zone }),
                })}
              </p>
            )}
          </>
        ) : (
          <p className="text-ink-2">{t("unknown")}</p>
        )}
      </div>
    </aside>
  );
}
