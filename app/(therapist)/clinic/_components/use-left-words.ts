import { useTranslations } from "next-intl";
import type { Left } from "@/lib/clinics/leaving/queries";

/** What somebody leads and sees to, or what nobody does, in words; what there is none of is not said. */
export function useLeftWords() {
  const t = useTranslations("clinic.leaving");
  return ({ patients, drafts, visits, tasks }: Left, of: "leadless" | "led" = "leadless"): string[] =>
    [
      patients > 0 && t(of, { patients }),
      drafts > 0 && t("drafts", { drafts }),
      visits > 0 && t("visits", { visits }),
      tasks > 0 && t("tasks", { tasks }),
    ].filter((words) => words !== false);
}
