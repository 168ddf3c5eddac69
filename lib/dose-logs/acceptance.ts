import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "../time/calendar-date";
import { isInLogWindow, localDateAt, missingDates, type ZoneFrom, zonesKnownAt } from "../time/local-day";
import { type CorrectedClock, correctClock } from "../time/skew";
import type { Misfit } from "./fit";
import type { DoseLogItem } from "./schema";
import type { LogSource } from "./vocabulary";

/** Why an item is refused; the same words stand in the API's answer. */
export type Refusal =
  | "in-future"
  | "window-closed"
  | "no-such-day"
  | "zone-unknown"
  | "unknown-prescription"
  | "not-assigned-yet"
  | "not-yours"
  | Misfit;

export type Arrival = { sentAt: Temporal.Instant; arrival: Temporal.Instant };

/** A name of the zone database, as phones say it; a mere offset from UTC has no change of the clocks. */
const knownZone = (zone: string): boolean => {
  try {
    return /^[a-z]/i.test(zone) && Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
};

/** No phone kept a plan before: a clock that says so is broken, and dates as far off can't be counted with. */
const FIRST_INSTANT = Temporal.Instant.from("2000-01-01T00:00:00Z");

/** The corrected clock of one reading, or why it can't be. */
export function readClock(
  item: { deviceAt: string; zone: string },
  { sentAt, arrival }: Arrival,
): CorrectedClock | Refusal {
  if (!knownZone(item.zone)) return "zone-unknown";
  const clock = correctClock({ deviceAt: Temporal.Instant.from(item.deviceAt), sentAt, arrival });
  if (clock.inFuture) return "in-future";
  return Temporal.Instant.compare(clock.at, FIRST_INSTANT) < 0 ? "window-closed" : clock;
}

/** The same with the local day that it was, by the zones the patient is known to have been in. */
export function readDay(
  item: { deviceAt: string; zone: string },
  arrival: Arrival,
  zones: readonly ZoneFrom[],
): (CorrectedClock & { date: LocalDate }) | Refusal {
  const clock = readClock(item, arrival);
  if (typeof clock === "string") return clock;
  return { ...clock, date: localDateAt(zonesKnownAt(zones, clock.at), clock.at) };
}

/**
 * The local day a log belongs to, or why it is refused. The corrected logging instant judges, never arrival: what
 * was logged in time and sent weeks later is taken.
 * @param assignedFrom the first local day on which a version with this prescription is in force; null: unknown
 */
export function acceptDay(
  item: Pick<DoseLogItem, "localDate">,
  at: Temporal.Instant,
  zones: readonly ZoneFrom[],
  source: LogSource,
  assignedFrom: LocalDate | null,
): { localDate: LocalDate } | Refusal {
  const today = localDateAt(zones, at);
  const localDate = item.localDate ?? today;
  if (assignedFrom === null) return "unknown-prescription";
  if (localDate > today) return "in-future";
  if (missingDates(zones, localDate, localDate).has(localDate)) return "no-such-day";
  if (!isInLogWindow(zones, localDate, source, at)) return "window-closed";
  return localDate < assignedFrom ? "not-assigned-yet" : { localDate };
}
