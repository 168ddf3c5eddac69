import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { ALERT_KINDS } from "@/lib/alerts/vocabulary";
import type { Reason } from "@/lib/caseload/reasons";

type PainInputs = Extract<Reason, { flag: "pain" }>["inputs"];

/** Which of the pain flag's grounds is said: the one a therapist acts on first. */
function painGround(inputs: PainInputs): "high" | "stopped" | "overStart" | "shift" {
  if (inputs.high > 0 && inputs.events >= 2) return "high";
  if (inputs.stopped > 0 && inputs.events >= 2) return "stopped";
  return inputs.overStart > 0 && inputs.events >= 2 ? "overStart" : "shift";
}

const isKnown = (kind: string): kind is (typeof ALERT_KINDS)[number] =>
  (ALERT_KINDS as readonly string[]).includes(kind);

/** A reason in words with the numbers it was raised by: "Low adherence: 45% and 58%, two weeks". Never cut. */
export function ReasonWords({ reason }: { reason: Reason }) {
  const t = useTranslations("flags");
  const format = useFormatter();
  switch (reason.flag) {
    case "alert":
      return t(`alert.${isKnown(reason.inputs.kind) ? reason.inputs.kind : "other"}`);
    case "pain": {
      const { highest, events, meanNow, meanBefore } = reason.inputs;
      return t(`pain.${painGround(reason.inputs)}`, {
        highest: highest ?? 0,
        events,
        before: Math.round((meanBefore ?? 0) * 10) / 10,
        now: Math.round((meanNow ?? 0) * 10) / 10,
      });
    }
    case "low-log-reliability":
      return reason.inputs.latePercent > 40
        ? t("low-log-reliability.late", reason.inputs)
        : t("low-log-reliability.together", reason.inputs);
    case "consent":
      return t("consent", { date: format.dateTime(dayAsDate(reason.inputs.since), "dayMonth") });
    case "silence":
      return t(reason.inputs.more ? "silenceMore" : "silence", { days: reason.inputs.days });
    default:
      return t(reason.flag, { ...reason.inputs });
  }
}
