import { isMirrored } from "@/lib/drawing/scene/label";
import type { Drawing } from "@/lib/exercises/schema";
import type { TodayPrescription } from "@/lib/today/prescription";

/** Whether the drawing is mirrored to show the one side that is worked; where both are, it stands as drawn. */
export const isTurned = (drawing: Drawing, [side, other]: TodayPrescription["sides"]): boolean =>
  side !== undefined && other === undefined && isMirrored(drawing, side);
