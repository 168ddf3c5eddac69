import { Temporal } from "temporal-polyfill";
import { wallDate } from "../time/local-day";
import { VISIT_STATES, type VisitState } from "./vocabulary";

type Timed = { startsAt: Temporal.Instant };

/**
 * May this become of a visit? People come early, so that they have attended from the date of the visit on (by the clinic's
 * clock); nobody has missed what is still to begin. It can be cancelled, or planned again, at any time.
 */
export function mayBecome(
  state: VisitState,
  { startsAt }: Timed,
  { zone, now }: { zone: string; now: Temporal.Instant },
): boolean {
  if (state === "missed") return Temporal.Instant.compare(startsAt, now) <= 0;
  if (state === "attended") return wallDate(zone, startsAt) <= wallDate(zone, now);
  return true;
}

/** Its time has come, and nobody said what became of it. */
export const isUnmarked = (visit: Timed & { state: VisitState }, now: Temporal.Instant): boolean =>
  visit.state === "planned" && Temporal.Instant.compare(visit.startsAt, now) < 0;

type Kept = Timed & { state: VisitState };

/**
 * Visits missed one after the other, and the last of them; what is planned or cancelled says nothing, and attending one
 * ends it. null: none.
 */
export function missedInARow<V extends Kept>(visits: readonly V[]): { count: number; last: V } | null {
  const told = visits
    .filter(({ state }) => state === "attended" || state === "missed")
    .toSorted((a, b) => Temporal.Instant.compare(b.startsAt, a.startsAt));
  const attended = told.findIndex(({ state }) => state === "attended");
  const missed = attended === -1 ? told : told.slice(0, attended);
  const [last] = missed;
  return last ? { count: missed.length, last } : null;
}

/** What somebody may say of a visit now, in the order of the list. */
export const statesFor = (visit: Kept, clock: { zone: string; now: Temporal.Instant }): VisitState[] =>
  VISIT_STATES.filter((state) => state !== visit.state && mayBecome(state, visit, clock));
