import { Check, HeartHandshake, PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/app/_ui/button";
import { PhoneDock } from "@/app/_ui/shell/phone-dock";
import type { Contacts } from "@/lib/body-charts/queries";
import { firstName } from "../../../_components/prescription-name";

/**
 * The advice of stop rule S1, symptoms further down the leg, and the safety net that belongs to every stop: signs that
 * are an emergency whatever else is felt (S0), and those the clinic wants to hear of the same day (S3).
 */
export function DownAdvice({ contacts }: { contacts: Contacts }) {
  const t = useTranslations("bodyChart.advice");
  const { clinicName: clinic, emergencyNumber: number } = contacts;
  const therapist = firstName(contacts.therapist);
  return (
    <>
      <div className="grid gap-4 pb-4">
        <section className="grid gap-3 rounded-xl bg-surface p-5 ring ring-line dark:ring-0">
          <span
            aria-hidden="true"
            className="grid size-14 place-items-center rounded-full bg-good-soft text-good-ink"
          >
            <HeartHandshake className="size-7" />
          </span>
          <h1 className="text-balance font-[650] text-3xl tracking-[-.015em]">{t("title")}</h1>
          <p className="text-pretty">{t("rest", { therapist })}</p>
          <p className="text-pretty text-ink-2">{t("leaveOut", { therapist })}</p>
        </section>
        <p
          role="status"
          className="flex items-center gap-3 rounded-xl bg-surface p-4 font-[620] ring ring-line dark:ring-0"
        >
          <Check aria-hidden="true" className="size-6 flex-none text-good" />
          {t("told", { therapist })}
        </p>
        <section className="grid gap-2.5 rounded-xl bg-part-soft p-4">
          <h2 className="font-[640] text-xl">{t("watch")}</h2>
          <p className="text-pretty">{t("callClinic", { clinic })}</p>
          <p className="text-pretty">{number ? t("emergency", { number }) : t("emergencyNoNumber")}</p>
          {number && (
            <a href={`tel:${number}`} className={buttonClass("default", "lg")}>
              <PhoneCall aria-hidden="true" />
              {t("call", { number })}
            </a>
          )}
        </section>
      </div>
      <PhoneDock aboveTabs={false}>
        <LinkButton href="/today" variant="filled" size="phone">
          {t("finish")}
        </LinkButton>
      </PhoneDock>
    </>
  );
}
