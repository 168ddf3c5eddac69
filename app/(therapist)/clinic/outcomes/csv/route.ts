import { getTranslations } from "next-intl/server";
import { csvOf } from "@/lib/csv";
import { emit } from "@/lib/events/emit";
import { csvFile } from "@/lib/gates/staff-file";
import type { Shown } from "@/lib/outcomes/outcomes";
import { readOutcomes } from "@/lib/outcomes/queries";
import { outcomesFilter } from "@/lib/outcomes/schema";
import { outcomeWordsIn } from "../_components/outcome-words";

/** The tables of the page for a spreadsheet; what they hide, this hides as well. */
export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { measure } = outcomesFilter.parse(asked);
  const t = await getTranslations("outcomes");
  const common = await getTranslations("common");
  const measures = await getTranslations("measures.name");
  const words = outcomeWordsIn(t);
  const cells = (shown: Shown) => {
    if (!shown) return [t("hidden"), null, null, null];
    const { low = null, median = null, high = null } = shown.spread ?? {};
    return [shown.count, median, low, high];
  };
  return csvFile(request, async (db) => {
    const outcomes = await readOutcomes(db, measure);
    if (!outcomes) return null;
    await emit(db, { kind: "outcomes.export", codes: { measure } });
    const { groups, plans } = outcomes.table ?? { groups: [], plans: [] };
    return {
      name: `outcomes-${measure}`,
      csv: csvOf([
        [common("measure"), measures(measure)],
        [t("group"), t("episodes"), t("median"), t("lower"), t("upper")],
        ...(outcomes.table ? [] : [[t("empty")]]),
        ...groups.map(({ shown, ...group }) => [words.group(group), ...cells(shown)]),
        ...plans.map(({ name, shown }) => [words.plan(name, plans.length === 1), ...cells(shown)]),
        [t("missing")],
        [t("noChange", { count: outcomes.noChange ?? -1 })],
        [t("noAdherence", { count: outcomes.noAdherence ?? -1 })],
        [t("neverTaken")],
      ]),
    };
  });
}
