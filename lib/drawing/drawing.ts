import { type Pose, parsePose, swapPose } from "./pose/pose-notation";
import type { DrawingSpec } from "./schema";

/** A checked drawing with its poses read. */
export interface Drawing extends Omit<DrawingSpec, "poses"> {
  readonly poses: readonly Pose[];
}

/** A key pose by its place in `poses`, and whether near and far are exchanged. */
export interface Key {
  readonly index: number;
  readonly swapped: boolean;
}

const known = new WeakMap<DrawingSpec, Drawing>();

/** Reads the poses of a checked drawing; the same object is read once. @throws where a pose can't be read. */
export function drawingOf(spec: DrawingSpec): Drawing {
  const before = known.get(spec);
  if (before) return before;
  const drawing: Drawing = { ...spec, poses: spec.poses.map(parsePose) };
  known.set(spec, drawing);
  return drawing;
}

/** `2` and `"2s"` as in `play`. @throws where there is no such pose. */
export function keyOf(drawing: Drawing, name: number | string): Key {
  const key = { index: Number.parseInt(String(name), 10) - 1, swapped: String(name).endsWith("s") };
  if (!drawing.poses[key.index]) throw new Error(`No pose ${name}`);
  return key;
}

/** The angles of a key pose. @throws where there is no such pose. */
export function anglesOf(drawing: Drawing, key: Key): Pose {
  const pose = drawing.poses[key.index];
  if (!pose) throw new Error(`No pose ${key.index + 1}`);
  return key.swapped ? swapPose(pose) : pose;
}

/**
 * The key pose that tells most: the last of `play`, as it is where the movement leads; the first where no pose is
 * held, as in walking.
 */
export function tellingKey(drawing: Drawing): Key {
  const { play, tempo } = drawing;
  const flows = tempo.mode !== "still" && tempo.hold === 0 && tempo.rest === 0;
  const name = (flows ? play[0] : play.at(-1)) ?? 1;
  return { ...keyOf(drawing, name), swapped: false };
}
