import { groupOf, isLockable, type Kind } from "../../plans/vocabulary";
import { type DayNumber, dateOf, dayNumber, type LocalDate } from "../../time/calendar-date";
import { inForceOn } from "../../time/in-force";
import { missingDates } from "../../time/local-day";
import type { Excuse, Hold, Lock, OpenSpan, Pause, PlanHistory, PlanVersion } from "./history";

export type DayState = {
  date: LocalDate;
  /** The version in force; null before the plan, after the episode, and on a date that never was. */
  version: PlanVersion | null;
  /** The calendar jumped over this date. */
  missing: boolean;
  pause: Pause | null;
  excuse: Excuse | null;
  lock: Lock | null;
  /** A plan is in force and the day is neither paused, excused nor locked. */
  active: boolean;
};

export const covers = (span: OpenSpan, date: LocalDate): boolean =>
  span.from <= date && (span.to === null || date < span.to);

type Holdable = { id: string; kind: Kind; exerciseSlug: string | null };

/** Is it this that the hold takes off? Medication and cards stay due; walking stays on a day that hurt too much. */
export const holdsOff = ({ prescriptionId }: Hold, { id, kind, exerciseSlug }: Holdable): boolean =>
  prescriptionId === null
    ? groupOf(kind) === "exercise" && exerciseSlug !== "walking"
    : prescriptionId === id && isLockable({ kind });

/** Is it taken off on that day, by a condition found later, by a stop, or by a lock of the plan? */
export const isHeld = (
  { holds, locks }: Pick<PlanHistory, "holds" | "locks">,
  item: Holdable,
  date: LocalDate,
): boolean =>
  holds.some((hold) => covers(hold, date) && holdsOff(hold, item)) ||
  (isLockable(item) && locks.some((lock) => covers(lock, date)));

/**
 * The version that counts on a day: of those effective on or before it that have not ended, the one published
 * last. So when a version ends, the one before it is in force again.
 */
export function versionInForce(
  history: Pick<PlanHistory, "versions" | "episodeEnd">,
  date: LocalDate,
): PlanVersion | null {
  if (history.episodeEnd !== null && date >= history.episodeEnd) return null;
  return inForceOn(history.versions, date);
}

/** The states of a span of days, both ends included. */
export function dayStates(history: PlanHistory, from: DayNumber, to: DayNumber): DayState[] {
  const missing = missingDates(history.zones, dateOf(from), dateOf(to));
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const date = dateOf(from + i);
    const skipped = missing.has(date);
    const version = skipped ? null : versionInForce(history, date);
    const pause = history.pauses.find((span) => covers(span, date)) ?? null;
    const excuse = history.excuses.find((span) => covers(span, date)) ?? null;
    const lock = history.locks.find((span) => covers(span, date)) ?? null;
    return {
      date,
      version,
      missing: skipped,
      pause,
      excuse,
      lock,
      active: version !== null && !pause && !excuse && !lock,
    };
  });
}

/** The first day on which any version of the plan was in force; null before there is one. */
export function planStartOf({ planStart, versions }: PlanHistory): DayNumber | null {
  const days = versions.map((version) => dayNumber(version.effectiveFrom));
  if (planStart) days.push(dayNumber(planStart));
  return days.length > 0 ? Math.min(...days) : null;
}

/** Had the plan begun before this day? */
export const beganBefore = (history: PlanHistory, day: DayNumber): boolean => {
  const start = planStartOf(history);
  return start !== null && start < day;
};
