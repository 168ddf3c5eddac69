import { useFormatter, useTranslations } from "next-intl";
import type { Today } from "@/lib/today/queries";
import { EmergencyCard } from "../../_components/emergency-card";
import { firstName } from "../../_components/prescription-name";
import { ShowAdvice } from "../../_wrong/show-advice";

type Props = { today: Pick<Today, "stopped" | "zone" | "clinicName" | "emergencyNumber"> };

type Stopped = NonNullable<Today["stopped"]>;

/** What the patient said, or what somebody found. */
function Why({ stopped: { rule, said }, when }: { stopped: Stopped; when: string }) {
  const t = useTranslations("today");
  if (rule) return t("stopped.said", { when, rule: t(`stop.${rule}`) });
  if (said?.kind !== "examined") return t("stopped.told", { when });
  return t("stopped.examined", { when, name: firstName(said.by) });
}

/** After a warning sign or chest pain: nothing is exercised until the clinic has looked at it. */
export function StoppedCard({ today }: Props) {
  const t = useTranslations("today");
  const format = useFormatter();
  const { stopped, zone, clinicName: clinic, emergencyNumber: number } = today;
  if (!stopped) return null;
  const when = format.dateTime(new Date(stopped.at), "dayTime", { timeZone: zone });
  return (
    <EmergencyCard title={t("stopped.title", { clinic })} number={number} within>
      <p className="text-pretty">
        <Why stopped={stopped} when={when} />
      </p>
      {stopped.said && <ShowAdvice said={stopped.said} />}
      <p className="text-pretty font-[620]">
        {number ? t("stopped.call", { number }) : t("stopped.callNoNumber")}
      </p>
    </EmergencyCard>
  );
}
