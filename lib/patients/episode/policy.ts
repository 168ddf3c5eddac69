import type { Temporal } from "temporal-polyfill";
import type { ErrorCode } from "../../result";
import { type EndReason, UNDO_DAYS } from "./vocabulary";

/** What decides which step is open to a record. */
export type RecordState = {
  diedOn: string | null;
  enteredInError: boolean;
  merged: boolean;
  /** The open episode, else the last one; null where there is none. */
  episode: { open: boolean; endReason: EndReason | null; endedAt: Temporal.Instant | null } | null;
};

const gone = ({ diedOn, enteredInError, merged }: RecordState): boolean =>
  diedOn !== null || enteredInError || merged;

/** Within a week of the discharge, while nothing new has begun. */
export function undoDischargeRefused(state: RecordState, now: Temporal.Instant): ErrorCode | null {
  const { episode } = state;
  if (gone(state) || !episode || episode.open || episode.endReason !== "discharge") return "already-done";
  const until = episode.endedAt?.add({ hours: 24 * UNDO_DAYS });
  return until && until.epochMilliseconds > now.epochMilliseconds ? null : "expired";
}

/** Somebody comes back: a record without an open episode, of a living person. */
export const startRefused = (state: RecordState): ErrorCode | null =>
  gone(state) || state.episode?.open ? "already-done" : null;
