import type { RestPain } from "../checkins/vocabulary";
import { TOO_MUCH } from "../dose-logs/pain-limit";
import type { PartOfDay } from "../plans/vocabulary";
import { partOfDayAt } from "./part-of-day";

/**
 * Leg pain at rest with which this part of the day began: the latest that was answered in it; null where nobody did, and
 * then there is no allowance.
 * @param answers of the present local day
 */
export function startOf(answers: readonly RestPain[], zone: string, part: PartOfDay): number | null {
  const own = answers.filter(({ at }) => partOfDayAt(zone, at) === part);
  return own.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds).at(-1)?.pain ?? null;
}

/** Was it asked in this part of the day? A skip is an answer as well: nobody is asked twice. */
export const startAsked = (answers: readonly RestPain[], zone: string, part: PartOfDay): boolean =>
  answers.some(({ at }) => partOfDayAt(zone, at) === part);

/**
 * So much leg pain at rest that relief positions and walking are all that is offered, unless a clinician has recorded as
 * much as usual.
 * @param usual leg pain on the latest chart that staff drew; null for none
 */
export const startsTooHigh = (start: number | null, usual: number | null): boolean =>
  start !== null && start >= TOO_MUCH && (usual === null || usual < start);
