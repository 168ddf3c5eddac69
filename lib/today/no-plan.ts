import { versionInForce } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { addDays, type LocalDate } from "../time/calendar-date";

/**
 * Why no plan is in force. `on`: the day from which care has ended, the day on which a plan begins, or the last day
 * on which one counted.
 */
export type NoPlan =
  | { reason: "care-ended" | "begins" | "ended"; on: LocalDate }
  /** None has been published yet. */
  | { reason: "being-written" };

type Published = Pick<PlanHistory, "versions" | "episodeEnd">;

/** Null where a plan is in force. What is to come goes before what is over. */
export function noPlanOn(history: Published, today: LocalDate): NoPlan | null {
  if (versionInForce(history, today)) return null;
  const { versions, episodeEnd } = history;
  if (episodeEnd !== null && episodeEnd <= today) return { reason: "care-ended", on: episodeEnd };
  const begins = versions
    .map((version) => version.effectiveFrom)
    .filter((date) => date > today && versionInForce(history, date))
    .sort()[0];
  if (begins !== undefined) return { reason: "begins", on: begins };
  // Nothing is in force, so that every version that had begun has ended as well.
  const until = versions
    .flatMap(({ effectiveFrom, endsOn }) => (effectiveFrom <= today && endsOn !== null ? endsOn : []))
    .sort()
    .at(-1);
  return until === undefined ? { reason: "being-written" } : { reason: "ended", on: addDays(until, -1) };
}
