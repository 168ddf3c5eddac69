import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { ALERT_KINDS } from "@/lib/alerts/vocabulary";
import type { Reason } from "@/lib/caseload/reasons";

/** So many in a week raise it. */
const EVENTS = 2;

type PainInputs = Extract<Reason, { flag: "pain" }>["inputs"];

/** The pain flag's ground: the worst that was logged where that raised it, stops without a number, else the weeks. */
function usePainWords() {
  const t = useTranslations("flags.pain");
  const format = useFormatter();
  const round = (mean: number | null) => Math.round((mean ?? 0) * 10) / 10;
  return ({ events, stopped, worst, meanNow, meanBefore }: PainInputs): string => {
    if (events >= EVENTS && worst) {
      const { pain, place, during, date } = worst;
      const day = format.dateTime(dayAsDate(date), "day");
      return t("worst", { pain, place: place ?? "none", during, day, events });
    }
    if (stopped >= EVENTS) return t("stopped", { stopped });
    return t("shift", { before: round(meanBefore), now: round(meanNow) });
  };
}

const isKnown = (kind: string): kind is (typeof ALERT_KINDS)[number] =>
  (ALERT_KINDS as readonly string[]).includes(kind);

/** A reason in words with the numbers it was raised by: "Low adherence: 45% and 58%, two weeks". Never cut. */
export function ReasonWords({ reason }: { reason: Reason }) {
  const t = useTranslations("flags");
  const format = useFormatter();
  const painWords = usePainWords();
  switch (reason.flag) {
    case "alert":
      return t(`alert.${isKnown(reason.inputs.kind) ? reason.inputs.kind : "other"}`);
    case "pain":
      return painWords(reason.inputs);
    case "rest-pain": {
      const { pain, date } = reason.inputs;
      return t("restPain", { pain, day: format.dateTime(dayAsDate(date), "day") });
    }
    case "visits": {
      const { missed, last } = reason.inputs;
      return t("visits", { missed, last: format.dateTime(dayAsDate(last), "day") });
    }
    case "review":
      return t("review", { on: format.dateTime(dayAsDate(reason.inputs.on), "day") });
    case "progression": {
      const { outcome, trigger, met, of } = reason.inputs;
      if (outcome !== "regress") return t(`progression.${outcome}`, { met, of });
      return t(`progression.regress.${trigger ?? "effort"}`);
    }
    case "questions":
      return t("questions", { day: format.dateTime(dayAsDate(reason.inputs.since), "day") });
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
