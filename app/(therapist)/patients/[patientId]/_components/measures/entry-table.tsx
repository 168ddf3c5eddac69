"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, type RefObject } from "react";
import { activityMean, type MeasureRow, SECTIONS } from "@/lib/measures/table";
import { EntryRow, earlierOf, presentOf } from "./entry-row";
import { MeaningWords } from "./meaning-words";
import { MEAN } from "./measure-words";
import type { Typed } from "./use-entry";
import { useMeasureWords } from "./use-measure-words";

type Props = {
  rows: readonly MeasureRow[];
  today: string;
  /** Where the history of a measure stands. */
  hrefOf: (row: MeasureRow) => string;
  open: boolean;
  typedOf: (row: MeasureRow) => Typed;
  onChange: (row: MeasureRow, value: Typed) => void;
  table: RefObject<HTMLTableElement | null>;
  /** After the last box. */
  onEnd: () => void;
  /** How often a measure is asked for; left out where that is not set here. */
  oftenOf?: (row: MeasureRow) => ReactNode;
};

/** The measures of today in sections, filled in from the keyboard: Enter goes down, arrows step, N is not tested. */
export function EntryTable(props: Props) {
  const { rows, today, hrefOf, open, typedOf, onChange, table, onEnd, oftenOf } = props;
  const t = useTranslations("measures");
  const common = useTranslations("common");
  const columns = oftenOf ? 7 : 6;
  const toNext = (from: MeasureRow) => {
    const boxes = [...(table.current?.querySelectorAll<HTMLInputElement>("[data-value-box]") ?? [])];
    const typed = rows.filter((row) => row.typed);
    const next = boxes[typed.indexOf(from) + 1];
    if (next) next.focus();
    else onEnd();
  };
  const head = "h-control-sm whitespace-nowrap border-line border-b px-2 font-medium text-ink-3 text-xs";
  return (
    <table ref={table} aria-label={t("entryTitle")} className="w-full text-sm tabular-nums">
      <thead>
        <tr>
          <td className={head} />
          <th scope="col" className={`${head} w-16 text-end`}>
            {t("head.start")}
          </th>
          <th scope="col" className={`${head} w-16 text-end`}>
            {t("head.last")}
          </th>
          <th scope="col" className={`${head} w-36 text-center @max-2xl:w-32`}>
            {common("today")}
          </th>
          <th scope="col" className={`${head} w-18 text-end @max-2xl:w-14`}>
            {t("head.change")}
          </th>
          <th scope="col" className={`${head} w-44 text-start max-lg:w-36 @max-2xl:w-28`}>
            {t("head.means")}
          </th>
          {oftenOf && <td className={`${head} w-44 max-lg:w-28 print:hidden`} />}
        </tr>
      </thead>
      {SECTIONS.map((section) => {
        const own = rows.filter((row) => row.section === section);
        if (own.length === 0) return null;
        return (
          <tbody key={section}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={columns}
                className="border-line border-b px-4 pt-3 pb-1 text-start font-semibold"
              >
                {t(`section.${section}`)}
                <span className="ms-2 font-normal text-ink-3 text-xs">{t(`sectionText.${section}`)}</span>
              </th>
            </tr>
            {own.map((row) => (
              <Fragment key={row.subject}>
                <EntryRow
                  {...{ row, today, open }}
                  href={hrefOf(row)}
                  value={typedOf(row)}
                  often={oftenOf ? oftenOf(row) : null}
                  onChange={(value) => onChange(row, value)}
                  onNext={() => toNext(row)}
                />
              </Fragment>
            ))}
            {section === "activities" && own.length > 1 && (
              <MeanRow rows={own} {...{ today, typedOf, columns }} />
            )}
          </tbody>
        );
      })}
    </table>
  );
}

type MeanProps = Pick<Props, "today" | "typedOf"> & { rows: readonly MeasureRow[]; columns: number };

/** All activities together, of which alone a study says what a change means. */
function MeanRow({ rows, today, typedOf, columns }: MeanProps) {
  const t = useTranslations("measures");
  const words = useMeasureWords();
  const mean = activityMean(
    rows.map((row) => {
      return {
        start: earlierOf(row, today).start?.value ?? null,
        now: presentOf(row, typedOf(row)),
      };
    }),
  );
  if (!mean) return null;
  return (
    <tr className="font-semibold [&>*]:border-line [&>*]:border-b">
      <th scope="row" className="h-9 ps-4 pe-2 text-start">
        {t("meanOf", { count: mean.of })}
      </th>
      <td className="px-2 text-end">{words.mean(mean.start)}</td>
      <td />
      <td className="px-2 text-center">{words.mean(mean.now)}</td>
      <td className="px-2 text-end">{mean.change !== null && words.change(MEAN, mean.change)}</td>
      <td className="px-2">{mean.meaning && <MeaningWords meaning={mean.meaning} of={MEAN} />}</td>
      {columns > 6 && <td className="print:hidden" />}
    </tr>
  );
}
