import { indexOf, pointOf, SIDES, type Side, type Skeleton } from "../body/skeleton";
import { clamp, type Vec2 } from "../body/vectors";
import type { Drawing } from "../drawing";
import { rangeOf, turnInto } from "../pose/human-range";
import { freeArm, freeLeg } from "../pose/limbs";
import { type Pose, type PoseToken, setPose } from "../pose/pose-notation";
import { trunkOf } from "../pose/trunk";
import { setAngle } from "./angles";
import { bodyIn, type Edit, seen } from "./editing";

/** A joint to turn: what turns about `pivot` ends in `tip`, which is where one takes hold of it. */
export interface Joint {
  readonly token: PoseToken;
  /** Null for the trunk. */
  readonly side: Side | null;
  readonly pivot: string;
  readonly tip: string;
}

const LIMB_JOINTS = [
  ["S", "shoulder", "elbow"],
  ["E", "elbow", "wrist"],
  ["W", "wrist", "hand"],
  ["H", "hip", "knee"],
  ["K", "knee", "ankle"],
  ["A", "ankle", "toe"],
] as const;

/** In the order a keyboard goes through them: down the trunk, then the near side, then the far. */
export const JOINTS: readonly Joint[] = [
  { token: "N", side: null, pivot: "c7", tip: "head" },
  { token: "U", side: null, pivot: "tl", tip: "c7" },
  { token: "L", side: null, pivot: "ls", tip: "tl" },
  { token: "T", side: null, pivot: "hip", tip: "ls" },
  ...SIDES.flatMap((side) =>
    LIMB_JOINTS.map(([token, pivot, tip]) => ({
      token,
      side,
      pivot: `${pivot}.${side}`,
      tip: `${tip}.${side}`,
    })),
  ),
];

/** A body hung up by its hip: directions are what matters. */
function hung(drawing: Drawing, pose: Pose): Skeleton {
  const trunk = trunkOf(pose, drawing.base, [0, 0, 0]);
  return {
    ...trunk,
    legs: { n: freeLeg(trunk, pose, "n"), f: freeLeg(trunk, pose, "f") },
    arms: { n: freeArm(trunk, pose, "n"), f: freeArm(trunk, pose, "f") },
  };
}

/** Somebody on the side is seen from the front: thighs and upper arms swing toward the viewer and up. */
const turnsBy = (drawing: Drawing, token: PoseToken): readonly PoseToken[] => {
  if (drawing.base !== "side-lying") return [token];
  return token === "H" ? ["H", "B"] : token === "S" ? ["S", "D"] : [token];
};

const ROUNDS = 24;
const STEP = 0.5;
const LEAP = 30;

/** Degrees that bring a joint's tip on the picture toward a point: Gauss and Newton's way, from where it is. */
function aimed(
  drawing: Drawing,
  pose: Pose,
  joint: Joint,
  tokens: readonly PoseToken[],
  wish: Vec2,
): number[] {
  const at = indexOf(joint.side ?? "n");
  const bone = (angles: readonly number[]): Vec2 => {
    const change = Object.fromEntries(tokens.map((token, i) => [token, [angles[i] ?? 0, angles[i] ?? 0]]));
    const body = hung(drawing, setPose(pose, change));
    const [tip, pivot] = [joint.tip, joint.pivot].map((name) => seen(drawing, pointOf(body, name)));
    return [(tip?.[0] ?? 0) - (pivot?.[0] ?? 0), (tip?.[1] ?? 0) - (pivot?.[1] ?? 0)];
  };
  let angles = tokens.map((token) => pose[token][at]);
  for (let round = 0; round < ROUNDS; round++) {
    const now = bone(angles);
    const scale = Math.hypot(...now) / Math.max(1e-6, Math.hypot(...wish));
    const reach = tokens.length > 1 ? Math.min(1, scale * 1.4) : scale;
    const miss: Vec2 = [wish[0] * reach - now[0], wish[1] * reach - now[1]];
    const slopes = angles.map((_, i): Vec2 => {
      const ahead = bone(angles.map((angle, j) => (i === j ? angle + STEP : angle)));
      return [(ahead[0] - now[0]) / STEP, (ahead[1] - now[1]) / STEP];
    });
    const moves = slopes.map(([x, y]) => (x * miss[0] + y * miss[1]) / (x * x + y * y + 1e-4));
    // Each token takes its share, so that two that pull the same way do not overshoot.
    const steps = moves.map((move) => clamp(move / tokens.length, -LEAP, LEAP));
    angles = angles.map((angle, i) => angle + (steps[i] ?? 0));
    if (steps.every((step) => Math.abs(step) < 0.05)) break;
  }
  return angles;
}

/**
 * Turns a joint so that its tip follows the pointer, as far as `setAngle` lets it.
 * @param pointer a place on the picture, in units, y up.
 */
export function turnJoint(
  drawing: Drawing,
  index: number,
  joint: Joint,
  sides: readonly Side[],
  pointer: Vec2,
): Edit {
  const pose = drawing.poses[index];
  if (!pose) return { drawing, note: null };
  const [x, y] = seen(drawing, pointOf(bodyIn(drawing, index), joint.pivot));
  const tokens = turnsBy(drawing, joint.token);
  const wish: Vec2 = [pointer[0] - x, pointer[1] - y];
  if (Math.hypot(...wish) < 1) return { drawing, note: null };
  const angles = aimed(drawing, pose, joint, tokens, wish);
  return tokens.reduce<Edit>(
    (edit, token, i) => {
      const angle = turnInto(rangeOf(drawing.base, token), angles[i] ?? 0);
      const next = setAngle(edit.drawing, index, token, sides, angle);
      return { drawing: next.drawing, note: edit.note ?? next.note };
    },
    { drawing, note: null },
  );
}
