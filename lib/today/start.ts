import type { Temporal } from "temporal-polyfill";
import { isTooMuchAtRest } from "../checkins/rest-pain";
import type { RestPain } from "../checkins/vocabulary";
import { partBegan } from "./part-of-day";

/** Leg pain at rest, 0–10 or null where the question was skipped, at an instant in milliseconds since the epoch. */
export type StartAnswer = { at: number; pain: number | null };

/** How a part of the day began, with all that decides what follows from it. */
export type Start = {
  /** The latest answer of this part of the day; null where nobody was asked. */
  answer: StartAnswer | null;
  /** Leg pain on the latest chart that staff drew; null for none. */
  usual: number | null;
  /** When this part of the day began, in milliseconds since the epoch. */
  since: number;
};

/** The one that counts: the later of two. */
export const later = (one: StartAnswer | null, other: StartAnswer): StartAnswer =>
  one !== null && one.at > other.at ? one : other;

/**
 * How the present part of the day began.
 * @param answers of the present local day
 */
export function startOf(
  answers: readonly RestPain[],
  zone: string,
  now: Temporal.Instant,
  usual: number | null,
): Start {
  const since = partBegan(zone, now).epochMilliseconds;
  const own = answers
    .map(({ at, pain }): StartAnswer => ({ at: at.epochMilliseconds, pain }))
    .filter(({ at }) => at >= since);
  return { answer: own.reduce<StartAnswer | null>(later, null), usual, since };
}

/** What a start says: the pain, which gives no allowance where it was skipped; whether it was asked; what is left. */
export function startNow({ answer, usual }: Start) {
  const start = answer?.pain ?? null;
  return { start, startAsked: answer !== null, reliefOnly: isTooMuchAtRest(start, usual) };
}
