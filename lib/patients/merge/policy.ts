import type { Temporal } from "temporal-polyfill";
import type { ErrorCode } from "../../result";
import { UNDO_MERGE_DAYS } from "./vocabulary";

/** What decides whether two records can become one. */
export type Mergeable = {
  open: boolean;
  died: boolean;
  enteredInError: boolean;
  merged: boolean;
  hasSignIn: boolean;
  /** How many records were merged into this one. */
  holds: number;
  openAlerts: number;
  /** The conditions that are present; without a side they are of both legs. */
  conditions: readonly { code: string; side: string | null }[];
};

/** Each has its way out, which the form says. */
export type MergeObstacle =
  | "open"
  | "both-open"
  | "death"
  | "two-sign-ins"
  | "holds-others"
  | "alerts"
  | "conditions";

const outOfUse = ({ enteredInError, merged }: Mergeable): boolean => enteredInError || merged;

const legsOf = (side: string | null) => (side === null || side === "both" ? ["left", "right"] : [side]);

/** Whether a record has the condition for each leg that it is of. */
const isOn = ({ code, side }: Mergeable["conditions"][number], { conditions }: Mergeable): boolean => {
  const covered = conditions.filter((other) => other.code === code).flatMap((other) => legsOf(other.side));
  return legsOf(side).every((leg) => covered.includes(leg));
};

/**
 * Why the record that goes can't be merged into the one that stays; null when it can. Its episode is closed first, so
 * that nothing is expected of it any more, and of two sign-ins one is unlinked first, so that no choice is made unseen.
 * What keeps somebody safe is never left behind: an open alert is dealt with first, and a condition of the one is
 * recorded in the other, where a plan is checked against it.
 */
export function mergeRefused(going: Mergeable, staying: Mergeable): MergeObstacle | "already-done" | null {
  if (outOfUse(going) || outOfUse(staying)) return "already-done";
  if (going.holds > 0) return "holds-others";
  if (going.died !== staying.died) return "death";
  if (going.open) return staying.open ? "both-open" : "open";
  if (going.openAlerts > 0) return "alerts";
  if (!going.conditions.every((one) => isOn(one, staying))) return "conditions";
  return going.hasSignIn && staying.hasSignIn ? "two-sign-ins" : null;
}

/** Within 30 days; `mergedAt` is null for a record that was not merged. */
export function undoMergeRefused(mergedAt: Temporal.Instant | null, now: Temporal.Instant): ErrorCode | null {
  if (!mergedAt) return "already-done";
  const until = mergedAt.add({ hours: 24 * UNDO_MERGE_DAYS });
  return until.epochMilliseconds > now.epochMilliseconds ? null : "expired";
}
