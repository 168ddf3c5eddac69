import type { useTranslations } from "next-intl";
import type { OutcomeTable } from "@/lib/outcomes/outcomes";

type Group = Pick<OutcomeTable["groups"][number], "from" | "to">;

/** Words that the page and its file share. */
export const outcomeWordsIn = (t: ReturnType<typeof useTranslations<"outcomes">>) => ({
  group({ from, to }: Group): string {
    if (to === null) return t("from", { from });
    return from === 0 ? t("below", { to }) : t("between", { from, to });
  },
  /** @param only there is no other group */
  plan: (name: string | null, only: boolean): string => name ?? t(only ? "allPlans" : "otherPlans"),
  range: (low: string, high: string): string => t("range", { low, high }),
});
