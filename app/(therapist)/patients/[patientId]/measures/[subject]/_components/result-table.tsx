import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Result } from "@/lib/measures/queries";
import type { MeasureRow } from "@/lib/measures/table";
import { useMeasureWords } from "../../../_components/measures/use-measure-words";
import { CorrectResult } from "./correct-result";

type Props = { row: MeasureRow; results: readonly Result[]; mayCorrect: boolean };

/** Every value as it was given, the latest first; what was corrected stays, struck through. */
export function ResultTable({ row, results, mayCorrect }: Props) {
  const t = useTranslations("measures");
  const format = useFormatter();
  const common = useTranslations("common");
  const words = useMeasureWords();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  const said = (value: number | null) => (value === null ? t("notTested") : words.value(row, value));
  return (
    <section aria-labelledby="all-values">
      <h2 id="all-values" className="font-semibold text-md">
        {t("history.all")}
      </h2>
      <table className="mt-1 w-full text-sm tabular-nums">
        <thead>
          <tr className="text-ink-3 text-xs [&>th]:py-1 [&>th]:text-start [&>th]:font-normal">
            <th scope="col">{common("date.day")}</th>
            <th scope="col" className="w-24">
              {t("history.value")}
            </th>
            <th scope="col">{t("history.from")}</th>
            <td className="w-24 print:hidden" />
          </tr>
        </thead>
        <tbody>
          {results.map((one) => (
            <tr key={one.id} className="h-10 border-line border-t">
              <th scope="row" className="pe-3 text-start font-normal">
                {day(one.date)}
              </th>
              <td className={one.replaced ? "pe-3 text-ink-3" : "pe-3 font-semibold"}>
                {one.replaced ? <s>{said(one.value)}</s> : said(one.value)}
              </td>
              <td className="pe-3 text-ink-2">
                {t(`history.${one.source}`, { name: one.by ?? "none" })}
                {one.replaced && ` · ${t("history.corrected")}`}
              </td>
              <td className="text-end print:hidden">
                {mayCorrect && one.source === "staff" && one.own && !one.replaced && (
                  <CorrectResult resultId={one.id} day={day(one.date)} value={one.value} scale={row.scale} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
