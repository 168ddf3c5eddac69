import { HUMAN_RANGE, type Range, SIDEWAYS_RANGE } from "../body/human-range.data";
import { type Drawing, keyOf } from "../drawing";
import { keyAngles } from "./motion";
import { POSE_TOKENS, type Pose, type PoseToken } from "./pose-notation";
import type { Base } from "./trunk";

/** What an angle may be, in degrees; the trunk of somebody lying on the side bends sideways. */
export const rangeOf = (base: Base, token: PoseToken): Range =>
  (base === "side-lying" ? SIDEWAYS_RANGE[token] : undefined) ?? HUMAN_RANGE[token];

/** Joints of which a held limb has to keep the range: its anchor sets them, whatever the pose says. */
const SOLVED: readonly PoseToken[] = ["K", "E", "A", "H"];
/** Degrees: anchors are written to a tenth of a unit. */
const SLACK = 1.5;

/** Whatever is further is nobody's way of writing an angle. */
const FURTHEST = 400;
/** Turning on once round leads to the same place. */
const ROUND: readonly PoseToken[] = ["S", "Q", "R", "W"];

/** The same direction nearest to the range. */
export function turnInto([least, most]: Range, angle: number): number {
  const middle = (least + most) / 2;
  return angle - 360 * Math.round((angle - middle) / 360);
}

function excess(base: Base, token: PoseToken, angle: number): number {
  const [least, most] = rangeOf(base, token);
  const over = (at: number) => Math.max(least - at, at - most, 0);
  if (Math.abs(angle) > FURTHEST || !ROUND.includes(token)) return over(angle);
  return over(turnInto([least, most], angle));
}

/** Degrees by which the worst angle of `tokens` is out of its range; 0 where all are within, NaN where one is none. */
export const excessOf = (base: Base, pose: Pose, tokens: readonly PoseToken[] = POSE_TOKENS): number =>
  Math.max(...tokens.flatMap((token) => pose[token].map((angle) => excess(base, token, angle))));

export const solvedExcess = (base: Base, solved: Pose): number =>
  Math.max(0, excessOf(base, solved, SOLVED) - SLACK);

/**
 * Whether every key pose is one a body can take: as written, and as its anchors leave it.
 * @throws where a pose holds on to what is not there.
 */
export const isHuman = (drawing: Drawing): boolean =>
  drawing.poses.every((pose, index) => {
    const solved = keyAngles(drawing, keyOf(drawing, index + 1));
    return excessOf(drawing.base, pose) <= 0 && solvedExcess(drawing.base, solved) <= 1;
  });
