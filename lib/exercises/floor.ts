import type { LocalizedText } from "./schema";
import type { Position } from "./vocabulary";

/** Lain down for: on the floor, or on a bed where the exercise says how. */
export const LYING: readonly Position[] = [
  "supine",
  "supine hook-lying",
  "side-lying",
  "prone",
  "long sitting",
];

/** Knelt for: a bed gives way under knees and hands. */
export const KNEELING: readonly Position[] = ["quadruped", "half-kneeling"];

/** Whether somebody has to get down to the floor for it: they kneel, or they lie and no words say how on a bed. */
export function needsFloor({ position, text }: { position: Position; text: LocalizedText }): boolean {
  if (KNEELING.includes(position)) return true;
  return LYING.includes(position) && !Object.values(text).every((words) => words.patient?.bed);
}
