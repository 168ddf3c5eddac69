import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";
import type { Criterion, CriterionId } from "@/lib/plans/progression/vocabulary";

const SOURCES = {
  logged: "logs",
  sessions: "logs",
  pain: "logs",
  mornings: "checkins",
  effort: "logs",
  nerve: "alerts",
  "leg-pain": "charts",
  walked: "weekly",
  sat: "weekly",
  goals: "goals",
  "chair-stand": "tests",
} as const satisfies Record<CriterionId, string>;

/** A criterion in words: its number, what it needs, and where the number comes from. */
export function useCriterionWords() {
  const t = useTranslations("progression");
  const common = useTranslations("common");
  const alerts = useTranslations("flags.alert");
  const format = useFormatter();
  const { leastMornings, goalsLeast, legPainDown, legPainDownPercent, legPainSecondPhase } = PRESENT_RULES;

  const numberOf = ({ id, value, from, sign }: Criterion): string => {
    if (id === "nerve") return t(sign ? "value.sign" : "value.noSigns");
    if (sign === "centralised") return t("value.centralised");
    if (value === null || (id === "mornings" && from === 0)) return common("noValue");
    if (id === "logged" || id === "mornings") return common("nOfN", { n: value, total: from ?? 0 });
    if (id === "sessions") return common("percent", { percent: value });
    if (id === "walked" || id === "sat") return t("value.minutes", { value });
    return from === null ? format.number(value) : t("value.course", { from, value });
  };

  const needsOf = ({ id, needs }: Criterion): string => {
    switch (id) {
      case "walked":
      case "sat":
        return t("needs.minutes", { needs });
      case "mornings":
        return t("needs.mornings", { needs, least: leastMornings });
      case "goals":
        return t("needs.goals", { needs, least: goalsLeast });
      case "leg-pain":
        return needs === legPainSecondPhase
          ? t("needs.legPainDown", { needs, down: legPainDown, percent: legPainDownPercent })
          : t("needs.leg-pain", { needs });
      default:
        return t(`needs.${id}`, { needs });
    }
  };

  const sourceOf = ({ id, date, sign }: Criterion): string => {
    const told = sign !== null && sign !== "centralised";
    const source = told ? alerts(sign) : t(`source.${SOURCES[id]}`);
    return date ? t("dated", { source, date: format.dateTime(dayAsDate(date), "day") }) : source;
  };

  return { numberOf, needsOf, sourceOf };
}
