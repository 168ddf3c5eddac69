import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { measureOf } from "@/lib/measures/catalogue.data";
import { mattersFrom } from "@/lib/measures/meaning";
import { courseOfRow, type MeasureRow } from "@/lib/measures/table";
import { MeaningWords } from "../../../_components/measures/meaning-words";
import { useMeasureWords } from "../../../_components/measures/use-measure-words";

export function MeasureName({ row }: { row: MeasureRow }) {
  return useMeasureWords().longName(row);
}

/** What the change since the first value means, by which numbers, and where those come from. */
export function Means({ row }: { row: MeasureRow }) {
  const t = useTranslations("measures.history");
  const format = useFormatter();
  const words = useMeasureWords();
  const { start, change, meaning } = courseOfRow(row);
  const { error, better, isChange } = row.scale;
  const important = mattersFrom(row.scale, isChange ? 0 : (row.points[0]?.value ?? 0));
  const source = row.code === null ? null : measureOf(row.code).source;
  return (
    <div className="grid gap-1">
      {change !== null && meaning && (
        <p className="flex flex-wrap items-center gap-x-3">
          <b className="font-semibold">
            {start
              ? t("change", {
                  change: words.change(row, change),
                  day: format.dateTime(dayAsDate(start.date), "dayMonth"),
                })
              : words.change(row, change)}
          </b>
          <MeaningWords meaning={meaning} of={row} />
        </p>
      )}
      <p className="text-ink-2 text-sm">
        {t("better", { better })} {error !== null && t("error", { error: words.least(row, error) })}{" "}
        {important !== null && t("important", { least: words.least(row, important) })}
      </p>
      {(source !== null || important !== null) && (
        <p className="text-ink-3 text-xs wrap-anywhere">
          {source === null ? t("chosen") : t("source", { source })}
        </p>
      )}
    </div>
  );
}
