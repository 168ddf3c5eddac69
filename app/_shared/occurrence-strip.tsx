import { useTranslations } from "next-intl";
import { type Mark, type MarkState, markShape, OccurrenceMark } from "./occurrence-mark";

const pitch = 13;
const betweenWeeks = 5;
const beforeToday = 3;

/** Where a day's column stands: 13 px a day, a gap after every seven, a further one before today. */
export const columnX = (day: number, today?: number) =>
  day * pitch + Math.floor(day / 7) * betweenWeeks + (today !== undefined && day >= today ? beforeToday : 0);

/** How wide the marks of so many days are, in px; where there is less room, all of it shrinks. */
export const stripWidth = (days: number, today?: number) => (days > 0 ? columnX(days - 1, today) + 11 : 0);

type Props = {
  /** Whose marks, and of when: "Prone press-up, 16 Jun to 16 Jul". The counts are added to it. */
  label: string;
  /** One row a time of day; each has a mark a day. */
  rows: readonly (readonly Mark[])[];
  /** The column of today, which stands a little apart. */
  today?: number;
  /** The mark that is explained below. */
  focus?: { row: number; day: number };
};

/** What became of each occurrence, a mark each. Time runs left to right in every language. */
export function OccurrenceStrip({ label, rows, today, focus }: Props) {
  const t = useTranslations("ui.marks");
  const days = Math.max(0, ...rows.map((row) => row.length));
  const width = stripWidth(days, today);
  const height = rows.length * pitch - 2;
  const counts = new Map<MarkState, number>();
  for (const { state } of rows.flat()) counts.set(state, (counts.get(state) ?? 0) + 1);
  counts.delete("not-due");
  const placed = rows.flatMap((row, r) =>
    row.map((mark, day) => ({
      mark,
      x: columnX(day, today),
      y: r * pitch,
      focused: focus?.row === r && focus.day === day,
    })),
  );
  const spoken = [...counts].map(([state, count]) => `${t(state)} ${count}`).join(", ");
  return (
    <svg
      role="img"
      aria-label={`${label}: ${spoken}`}
      width={width}
      height={Math.max(0, height)}
      viewBox={`0 0 ${width} ${Math.max(0, height)}`}
      overflow="visible"
      direction="ltr"
      className="h-auto max-w-full print:[print-color-adjust:exact]"
    >
      {placed.map(({ mark, x, y, focused }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          {markShape(mark)}
          {focused && (
            <rect
              x="-2.5"
              y="-2.5"
              width="16"
              height="16"
              rx="4.5"
              fill="none"
              stroke="var(--focus)"
              strokeWidth="2"
            />
          )}
        </g>
      ))}
    </svg>
  );
}

const order = [
  "done",
  "partial",
  "not-logged",
  "stopped",
  "excused",
  "paused",
  "on-hold",
  "still-open",
  "future",
  "not-due",
] as const satisfies readonly MarkState[];

/** What the marks mean; `only` names the ones on this page. */
export function OccurrenceLegend({ only = order }: { only?: readonly MarkState[] }) {
  const t = useTranslations("ui.marks");
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-ink-2 text-xs leading-[18px]">
      {order
        .filter((state) => only.includes(state))
        .map((state) => (
          <li key={state} className="inline-flex items-center gap-2 whitespace-nowrap">
            <OccurrenceMark mark={{ state }} />
            {t(state)}
          </li>
        ))}
    </ul>
  );
}
