import type { Temporal } from "temporal-polyfill";
import type { PartOfDay } from "../../lib/plans/vocabulary";
import { addDays, dayNumber, isoWeekday, type LocalDate } from "../../lib/time/calendar-date";
import { dayStart, type ZoneFrom } from "../../lib/time/local-day";
import type { Random } from "../factories/random";
import type { Logging } from "./story";

const HOUR = 3_600_000;
/** A local day begins at 03:00. */
const ROLLOVER = 3;

/** Usual wall-clock hours to exercise. */
const HOURS: Readonly<Record<PartOfDay, number>> = {
  morning: 7.3,
  midday: 12.4,
  afternoon: 16.2,
  evening: 19.6,
};
/** After midnight still belongs to the day before. */
const NIGHT = 24.4;

/** Hours after midnight at which a part of the day is worked through. */
export function hourOf(part: PartOfDay, logging: Logging, later: number, random: Random): number {
  if (logging === "night" && part === "evening") return NIGHT + random.next() * 1.3;
  return HOURS[part] + later + random.next() * 1.2;
}

/** When a log was made and when it arrived, in milliseconds since 1970. */
export type Moment = { at: number; received: number; source: "patient" | "paper" };

/** The assistant enters sheets on Tuesday, Thursday and Saturday. */
const SHEET_DAYS = [2, 4, 6];

function nextDate(date: LocalDate, fits: (day: number) => boolean): LocalDate {
  let ahead = date;
  while (!fits(dayNumber(ahead))) ahead = addDays(ahead, 1);
  return ahead;
}

/** Turns the hour at which something was done into when it was logged, each habit of logging by its own clock. */
export function clockOf(zones: readonly ZoneFrom[], logging: Logging, now: Temporal.Instant, random: Random) {
  const present = now.epochMilliseconds;
  const starts = new Map<LocalDate, number>();
  const together = new Map<LocalDate, number>();
  const startOf = (date: LocalDate): number => {
    const start = starts.get(date) ?? dayStart(zones, date).epochMilliseconds;
    starts.set(date, start);
    return start;
  };
  const wall = (date: LocalDate, hour: number) => Math.round(startOf(date) + (hour - ROLLOVER) * HOUR);
  const queued = (date: LocalDate, hour: number, seconds: number): number => {
    const place = together.get(date) ?? 0;
    together.set(date, place + 1);
    return wall(date, hour) + place * seconds * 1000;
  };

  function logged(date: LocalDate, hour: number): { at: number; received?: number } {
    if (logging === "paper") {
      return {
        at: queued(
          nextDate(date, (day) => SHEET_DAYS.includes(isoWeekday(day))),
          17.5,
          4,
        ),
      };
    }
    if (logging === "bulk")
      return {
        at: queued(
          nextDate(date, (day) => day % 3 === 2),
          21,
          12,
        ),
      };
    const at = wall(date, hour);
    const outOfReach = logging === "offline" && dayNumber(date) % 4 < 2;
    return outOfReach ? { at, received: Math.max(at, wall(addDays(date, 1), 12 + random.next())) } : { at };
  }

  /** Null: not logged yet. */
  return (date: LocalDate, hour: number): Moment | null => {
    const { at, received = at + random.int(300, 2_400) } = logged(date, hour);
    if (at > present - 3_000) return null;
    return { at, received: Math.min(received, present), source: logging === "paper" ? "paper" : "patient" };
  };
}
