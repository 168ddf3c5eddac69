import { useTranslations } from "next-intl";
import type { Condition } from "@/lib/monitoring/conditions";

/** Words that the pages and their file share. */
export const conditionWordsIn = (t: ReturnType<typeof useTranslations<"monitoring">>) => ({
  state: ({ code, state, times }: Condition): string =>
    times > 1 ? `${t(`state.${state}`, { code })}, ${t("times", { times })}` : t(`state.${state}`, { code }),
  because({ because }: Condition): string {
    const { kind, have } = because;
    if (kind === "live" || kind === "before") return t(`because.${kind}`);
    const { least, most } = because;
    if (have < least) return t(`because.${kind}`, { have, least });
    return most !== null && have > most
      ? t(`because.${kind}More`, { have, most })
      : t(`because.${kind}Within`, { have });
  },
});

export const useConditionWords = () => conditionWordsIn(useTranslations("monitoring"));
