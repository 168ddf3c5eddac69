import { isSaddle } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import type { BodyChartId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import { type FurthestPoint, furthestPoint, type Movement, movementOf } from "./furthest-point";
import { type Gained, gainedSince } from "./new-symptoms";
import type { BodyMark } from "./schema";
import type { ChartSource } from "./vocabulary";

export type BodyChart = {
  id: BodyChartId;
  localDate: LocalDate;
  /** The corrected instant. */
  at: string;
  source: ChartSource;
  marks: BodyMark[];
  /** Who drew it in the patient's stead; nothing where the patient did, or staff. */
  helper?: string | null;
};

/** A chart within its series, against the one before it; for the first, `moved` is null and nothing is `gained`. */
export type SeriesChart = BodyChart & { furthest: FurthestPoint; moved: Movement | null; gained: Gained[] };

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
  return ordered.map((chart, at) => {
    const before = ordered[at - 1];
    const furthest = furthestPoint(chart.marks, side);
    const moved = before ? movementOf(furthestPoint(before.marks, side), furthest) : null;
    return { ...chart, furthest, moved, gained: before ? gainedSince(before.marks, chart.marks) : [] };
  });
}

/** Is something new, or felt between the legs? That it moved up is no good news beside it. */
export const isClouded = ({ gained, marks }: Pick<SeriesChart, "gained" | "marks">): boolean =>
  gained.length > 0 || marks.some(({ place }) => isSaddle(place));

/** The latest (instant, id) wins, as with corrections of logs. */
const isLater = (a: BodyChart, b: BodyChart): boolean =>
  Date.parse(a.at) === Date.parse(b.at) ? a.id > b.id : Date.parse(a.at) > Date.parse(b.at);
