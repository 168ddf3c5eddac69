"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { courseOf } from "@/lib/measures/course";
import type { MeasureRow } from "@/lib/measures/table";
import type { Point } from "@/lib/measures/vocabulary";
import { MeaningWords } from "./meaning-words";
import type { Typed } from "./use-entry";
import { useMeasureWords } from "./use-measure-words";
import { ValueBox } from "./value-box";

/** Values of before today: the first of the episode and the last. */
export const earlierOf = ({ points }: MeasureRow, today: string) => {
  const earlier = points.filter(({ date }) => date < today);
  return { earlier, start: earlier[0] ?? null, last: earlier.at(-1) ?? null };
};

/** The value of today: what is typed, else what the patient answered or an assessment found. */
export const presentOf = ({ given }: MeasureRow, typed: Typed): number | null =>
  typed === null ? (given?.value ?? null) : typeof typed === "number" ? typed : null;

type Props = {
  row: MeasureRow;
  today: string;
  /** Where its history stands. */
  href: string;
  value: Typed;
  /** False where the signed-in member may not enter, or the episode is over. */
  open: boolean;
  /** How often it is asked for. */
  often: ReactNode;
  onChange: (value: Typed) => void;
  onNext: () => void;
};

/** One measure: what it was, what it is today, and what the change means as it is typed. */
export function EntryRow({ row, today, href, value, open, often, onChange, onNext }: Props) {
  const t = useTranslations("measures");
  const common = useTranslations("common");
  const words = useMeasureWords();
  const { earlier, start, last } = earlierOf(row, today);
  const given = value === null ? row.given : null;
  const number = presentOf(row, value);
  const course = courseOf(row.scale, number === null ? [] : [...earlier, { date: today, value: number }]);
  const name = words.longName(row);
  return (
    <tr className="[&>*]:border-line [&>*]:border-b">
      <th scope="row" className="py-1.5 ps-4 pe-2 text-start font-medium">
        <span className="flex flex-wrap items-center gap-x-2">
          {row.points.length > 0 || row.entered ? (
            <Link href={href} aria-label={name} className="wrap-anywhere hover:underline">
              {words.name(row)}
            </Link>
          ) : (
            <span className="wrap-anywhere">{words.name(row)}</span>
          )}
          {row.due && <Chip tone="part">{t("due")}</Chip>}
        </span>
        <Hint row={row} />
      </th>
      <td className="px-2 whitespace-nowrap text-end text-ink-2">
        {!row.scale.isChange && <Earlier row={row} point={start} />}
      </td>
      <td className="px-2 whitespace-nowrap text-end text-ink-2">
        {last !== start && <Earlier row={row} point={last} />}
      </td>
      <td className="px-2 py-1.5 text-center">
        {open && row.typed ? (
          <ValueBox
            label={name}
            value={value}
            least={row.scale.least}
            most={row.scale.most}
            from={given?.value ?? last?.value ?? null}
            {...{ onNext, onChange }}
          />
        ) : (
          <b className="font-semibold">{number === null ? common("noValue") : words.value(row, number)}</b>
        )}
        {given && (
          <span className="block text-ink-3 text-xs leading-4">
            {open && row.typed && (
              <b className="font-semibold text-ink-2">{words.value(row, given.value)} </b>
            )}
            {t(`history.${given.source}`, { name: "none" })}
          </span>
        )}
      </td>
      <td className="px-2 text-end font-semibold">
        {/* A change that is asked for is no change since the first value: it stands as today's. */}
        {course.change !== null && !row.scale.isChange && words.change(row, course.change)}
      </td>
      {/* Of a single activity no study says anything; their mean, below, is read. */}
      <td className="px-2">
        {course.meaning && row.section !== "activities" && <MeaningWords meaning={course.meaning} of={row} />}
      </td>
      {often !== null && <td className="ps-2 pe-3 text-end print:hidden">{often}</td>}
    </tr>
  );
}

/** A value of before, with its day. */
function Earlier({ row, point }: { row: MeasureRow; point: Point | null }) {
  const words = useMeasureWords();
  const format = useFormatter();
  if (!point) return null;
  return (
    <>
      <span className="block">{words.value(row, point.value)}</span>
      <span className="block text-ink-3 text-xs leading-4">
        {format.dateTime(dayAsDate(point.date), "dayMonth")}
      </span>
    </>
  );
}

/** What one has to know of it: what its ends mean, how it is tested, the range of a total. */
function Hint({ row: { code, section, scale } }: { row: MeasureRow }) {
  const t = useTranslations("measures.hint");
  const { least, most, better } = scale;
  const said =
    code === "groc" || code === "confidence" || code === "chair-stand"
      ? t(code)
      : section === "totals" && `${t("range", { least, most })}, ${t(better)}`;
  return said ? <span className="block font-normal text-ink-3 text-xs">{said}</span> : null;
}
