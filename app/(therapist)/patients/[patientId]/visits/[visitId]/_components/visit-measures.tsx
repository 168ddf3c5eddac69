import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { isUsed, type MeasureRow } from "@/lib/measures/table";
import type { Chart } from "@/lib/record/queries";
import { MeasureEntry } from "../../../_components/measures/measure-entry";

/** The measures of today: what was measured before and what is due at a visit, entered in one go beside the note. */
export function VisitMeasures({ chart, rows }: { chart: Chart; rows: readonly MeasureRow[] }) {
  const t = useTranslations("measures");
  const shown = rows.filter((row) => isUsed(row) || row.due);
  const open = chart.allowed.enter && chart.episode?.endDate === null;
  return (
    <section aria-labelledby="measures" className="flex min-w-0 flex-col gap-1">
      <div className="flex items-baseline gap-2 px-4">
        <h2 id="measures" className="font-semibold text-md">
          {t("title")}
        </h2>
        <Link href={`/patients/${chart.id}/measures`} className="ms-auto font-medium text-brand text-sm">
          {t("history.all")}
        </Link>
      </div>
      {shown.length === 0 ? (
        <p className="px-4 text-ink-3">{t("none")}</p>
      ) : (
        <MeasureEntry patientId={chart.id} rows={shown} today={chart.today} open={open} />
      )}
    </section>
  );
}
