import type { Prescription } from "./schema";
import { groupOf } from "./vocabulary";

/** Four or fewer are kept up better (doi:10.1055/s-0043-120527). */
export const TRACKED_WARN_ABOVE = 4;
/** Above six the odds of adhering were 0.2 against one to three (BMC Musculoskelet Disord 10:155). */
export const TRACKED_TOO_MANY_ABOVE = 6;

export type TrackedLoad = "fine" | "warn" | "too-many";

/** Exercises without walking and posture: those may be done on the side. */
export const isTracked = (kind: Prescription["kind"], slug: string | null): boolean =>
  groupOf(kind) === "exercise" && kind !== "posture" && slug !== "walking";

/** How many of a phase's prescriptions ask for exercising; `slug` is the built-in's, null for a clinic's own. */
export const trackedCount = (
  prescriptions: readonly { kind: Prescription["kind"]; slug: string | null }[],
): number => prescriptions.filter(({ kind, slug }) => isTracked(kind, slug)).length;

export function trackedLoad(count: number): TrackedLoad {
  if (count > TRACKED_TOO_MANY_ABOVE) return "too-many";
  return count > TRACKED_WARN_ABOVE ? "warn" : "fine";
}
