import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "./calendar-date";

/** Hours and minutes of a wall clock, `09:30`. */
export type WallTime = string;

/**
 * The instant at which a zone's clock shows this time on this date: the first of two where the clocks are set back; null
 * where they are set forward over it, so that no such time exists.
 */
export function instantAt(zone: string, date: LocalDate, time: WallTime): Temporal.Instant | null {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : null;
}

/** The time on a zone's clock at an instant. */
export const wallTime = (zone: string, instant: Temporal.Instant): WallTime =>
  instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
