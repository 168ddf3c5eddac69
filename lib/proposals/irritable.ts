import { Temporal } from "temporal-polyfill";
import type { Caution } from "../exercises/vocabulary";

/** Leg pain at rest, 0–10, from which the nerve may be irritable. */
const RESTING_PAIN = 7;
/** Days for which a reading says something of the present. */
const RECENT_DAYS = 14;

/** The condition that is proposed: the irritable nerve. */
export const PROPOSED = "C5" satisfies Caution;

/** Leg pain at rest as it was answered or drawn, and when it reached the clinic. */
export type Reading = {
  source: "check-in" | "chart";
  pain: number;
  at: Temporal.Instant;
  receivedAt: Temporal.Instant;
};

/** Since when readings are looked at. */
export const readingsSince = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: RECENT_DAYS * 24 });

/**
 * The latest reading that speaks for an irritable nerve, or null. It is a question to a therapist and changes nothing by
 * itself. A later, lower reading doesn't answer it; a decision does, for all that had reached the clinic by then.
 * @param onRecord the condition is present already
 * @param decidedAt when it was last dismissed, or ended after it was on record
 */
export function irritableProposal(
  readings: readonly Reading[],
  {
    onRecord,
    decidedAt,
    now,
  }: { onRecord: boolean; decidedAt: Temporal.Instant | null; now: Temporal.Instant },
): Reading | null {
  if (onRecord) return null;
  const later = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;
  const open = readings.filter(
    ({ pain, at, receivedAt }) =>
      pain >= RESTING_PAIN &&
      !later(readingsSince(now), at) &&
      (decidedAt === null || later(receivedAt, decidedAt)),
  );
  return open.reduce<Reading | null>((last, one) => (last && later(last.at, one.at) ? last : one), null);
}
