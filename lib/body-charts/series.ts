import type { Side } from "../exercises/schema";
import type { BodyChartId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import { type FurthestPoint, furthestPoint, type Movement, movementOf } from "./furthest-point";
import type { BodyMark, ChartSource } from "./schema";

export type BodyChart = {
  id: BodyChartId;
  localDate: LocalDate;
  /** The corrected instant. */
  at: string;
  source: ChartSource;
  marks: BodyMark[];
};

/** A chart within its series; `moved` is null for the first. */
export type SeriesChart = BodyChart & { furthest: FurthestPoint; moved: Movement | null };

/**
 * The charts that stand, one a local date, oldest first, with how each moved against the one before it. A later chart
 * of the same date takes the earlier one's place, so that a slip is put right by drawing again.
 */
export function seriesOf(charts: readonly BodyChart[], side: Side): SeriesChart[] {
  const standing = new Map<LocalDate, BodyChart>();
  for (const chart of charts) {
    const known = standing.get(chart.localDate);
    if (!known || isLater(chart, known)) standing.set(chart.localDate, chart);
  }
  const ordered = [...standing.values()].sort((a, b) => (a.localDate < b.localDate ? -1 : 1));
  let before: FurthestPoint | null = null;
  return ordered.map((chart) => {
    const furthest = furthestPoint(chart.marks, side);
    const moved = before === null ? null : movementOf(before, furthest);
    before = furthest;
    return { ...chart, furthest, moved };
  });
}

/** The latest (instant, id) wins, as with corrections of logs. */
const isLater = (a: BodyChart, b: BodyChart): boolean =>
  Date.parse(a.at) === Date.parse(b.at) ? a.id > b.id : Date.parse(a.at) > Date.parse(b.at);
