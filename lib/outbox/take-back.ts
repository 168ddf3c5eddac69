import type { LogBody } from "./entry";
import type { PlacedLog } from "./overlay";

/** A correction that makes a place what it was; its id and its clock are the phone's to add. */
export type TakenBack = { kind: "undo"; logId: string } | { kind: "edit"; logId: string; body: LogBody };

const isSame = (a: PlacedLog, b: PlacedLog): boolean =>
  a.id === b.id && JSON.stringify(a.body) === JSON.stringify(b.body);

/**
 * How what was tapped last in a place is taken back, so that the place is again as it was before. What was tapped stays
 * in the outbox, or with the server: it may have arrived without an answer, and the clinic hears of both. Null where
 * nothing has changed, as when the server refused it.
 * @param stood before the tap
 * @param stands now
 */
export function takeBack(stood: PlacedLog | null, stands: PlacedLog | null): TakenBack | null {
  if (!stands || (stood && isSame(stood, stands))) return null;
  if (stood?.id === stands.id) return { kind: "edit", logId: stands.id, body: stood.body };
  return { kind: "undo", logId: stands.id };
}
