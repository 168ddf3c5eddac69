import type { Column } from "../vocabulary";

/** Columns whose edge can be moved; what is left goes to the reasons, which have no width of their own. */
export const WIDE_COLUMNS = [
  "patient",
  "month",
  "weeks",
  "sessions",
  "last-log",
  "pain",
  "furthest",
  "lead",
] as const;
export type WideColumn = (typeof WIDE_COLUMNS)[number];
export type Widths = Partial<Record<WideColumn, number>>;

/** Pixels: as wide as it is where nobody said, and as narrow as it can be read. */
const BOUNDS: Record<WideColumn | Column, { usual: number; least: number }> = {
  patient: { usual: 230, least: 140 },
  month: { usual: 148, least: 96 },
  weeks: { usual: 92, least: 64 },
  sessions: { usual: 96, least: 72 },
  "last-log": { usual: 92, least: 72 },
  pain: { usual: 56, least: 48 },
  furthest: { usual: 156, least: 96 },
  lead: { usual: 128, least: 80 },
};
export const MOST_PX = 480;

export const widthBounds = (column: WideColumn) => BOUNDS[column];

/** Whole pixels within what can be read and leaves room for the others. */
export const clampWidth = (column: WideColumn, px: number): number =>
  Math.round(Math.min(MOST_PX, Math.max(BOUNDS[column].least, px)));

/** The custom properties that a table's columns are as wide as. */
export const widthStyle = (widths: Widths): Record<`--w-${WideColumn}`, string> =>
  Object.fromEntries(
    WIDE_COLUMNS.flatMap((column) => {
      const px = widths[column];
      return px === undefined ? [] : [[`--w-${column}`, `${clampWidth(column, px)}px`]];
    }),
  ) as Record<`--w-${WideColumn}`, string>;
