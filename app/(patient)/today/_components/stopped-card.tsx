import { PhoneCall } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button";
import type { Today } from "@/lib/today/queries";

type Props = { today: Pick<Today, "stopped" | "zone" | "clinicName" | "emergencyNumber"> };

/** After a warning sign or chest pain: nothing is exercised until the clinic has looked at it. */
export function StoppedCard({ today }: Props) {
  const t = useTranslations("today");
  const format = useFormatter();
  const { stopped, zone, clinicName: clinic, emergencyNumber: number } = today;
  if (!stopped) return null;
  const when = format.dateTime(new Date(stopped.at), "dayTime", { timeZone: zone });
  return (
    <section aria-labelledby="stopped" className="grid gap-3 rounded-xl bg-low-soft p-5">
      <span aria-hidden="true" className="grid size-14 place-items-center rounded-full bg-low text-on-low">
        <PhoneCall className="size-7" />
      </span>
      <h2 id="stopped" className="text-balance font-[650] text-2xl tracking-[-.012em]">
        {t("stopped.title", { clinic })}
      </h2>
      <p className="text-pretty">
        {stopped.rule
          ? t("stopped.said", { when, rule: t(`stop.${stopped.rule}`) })
          : t("stopped.told", { when })}
      </p>
      <p className="text-pretty font-[620]">
        {number ? t("stopped.call", { number }) : t("stopped.callNoNumber")}
      </p>
      {number && (
        <a href={`tel:${number}`} className={buttonClass("danger", "phone")}>
          <PhoneCall aria-hidden="true" />
          {t("advice.call", { number })}
        </a>
      )}
    </section>
  );
}
