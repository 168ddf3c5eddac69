import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../db/actor";
import { type Care, recordingRefused } from "../patients/policy";
import type { ErrorCode } from "../result";
import type { LogSource, StaffSource } from "./vocabulary";

/**
 * Why this member may not enter logs under this source; null when they may. Assistants copy paper; what was seen or
 * told is a clinician's to enter. No care at all: an unknown or foreign patient.
 */
export function enteringRefused(
  actor: Actor,
  care: Care | null,
  source: StaffSource,
  now: Temporal.Instant,
): ErrorCode | null {
  if (care && source === "therapist" && actor.kind !== "clinician") return "forbidden";
  return recordingRefused(actor, care, now);
}

/** A patient puts right what they logged themselves; what staff entered is theirs. */
export const mayCorrect = (by: LogSource, log: { source: LogSource }): boolean =>
  by !== "patient" || log.source === "patient";
