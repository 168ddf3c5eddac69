import { useTranslations } from "next-intl";
import { measureOf } from "@/lib/measures/catalogue.data";
import type { OutcomeTable } from "@/lib/outcomes/outcomes";
import { LEAST_SHOWN, type OutcomeMeasure } from "@/lib/outcomes/vocabulary";
import { OutcomeChart } from "./outcome-chart";
import { OutcomeRows } from "./outcome-rows";
import { useOutcomeWords } from "./use-outcome-words";

type Props = { measure: OutcomeMeasure; table: OutcomeTable };

/** The changes of a measure by adherence and by plan. */
export function OutcomeReport({ measure, table }: Props) {
  const t = useTranslations("outcomes");
  const words = useOutcomeWords();
  const hides = table.groups.some(({ shown }) => shown === null);
  return (
    <>
      <p className="max-w-[68ch]">{t("text", { count: table.counted })}</p>
      <section aria-labelledby="by-adherence" className="grid gap-3">
        <div>
          <h2 id="by-adherence" className="font-semibold text-md">
            {t("byAdherence")}
          </h2>
          <p className="text-ink-2 text-sm">{t("adherenceText")}</p>
        </div>
        <OutcomeChart table={table} better={measureOf(measure).better} />
        <OutcomeRows
          title={t("byAdherence")}
          rows={table.groups.map(({ shown, ...group }) => ({ name: words.group(group), shown }))}
        />
        {hides && <p className="text-ink-2 text-xs">{t("hiddenText", { least: LEAST_SHOWN })}</p>}
      </section>
      <section aria-labelledby="by-plan" className="grid gap-3">
        <h2 id="by-plan" className="font-semibold text-md">
          {t("byPlan")}
        </h2>
        <OutcomeRows
          title={t("byPlan")}
          rows={table.plans.map(({ name, shown }) => ({
            name: words.plan(name, table.plans.length === 1),
            shown,
          }))}
        />
      </section>
    </>
  );
}
