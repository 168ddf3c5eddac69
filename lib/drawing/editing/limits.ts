import { JOINT_RADIUS } from "../body/body.data";
import { SIDES, type Skeleton } from "../body/skeleton";
import { distance } from "../body/vectors";
import type { Drawing } from "../drawing";
import { holdingAt } from "../pose/anchors";
import { solvedExcess } from "../pose/human-range";
import { keyAngles, poseAt, still } from "../pose/motion";
import { lowest, targetPoint } from "../pose/solve";
import type { Note } from "./editing";

/** Units a body may sink into the floor: outlines are soft. */
const SOFT = 0.5;
/** Units a held limb may be off its place before it counts as not reaching it. */
const OFF = 0.4;
const PARTS = ["torso", "head", "leg.n", "leg.f", "arm.n", "arm.f"];

/** Height in units of the lowest outline of the whole body. */
export const undersideOf = (body: Skeleton): number =>
  Math.min(lowest(body, PARTS), ...SIDES.map((side) => body.arms[side].hand[1] - JOINT_RADIUS.hand));

interface Strain {
  /** Units too deep in the floor. */
  floor: number;
  /** Units by which held limbs do not reach their places, all together. */
  off: number;
  /** Degrees beyond what people can, where limbs are held. */
  over: number;
}

/** What is wrong with a key pose; 0 where nothing is. */
export function strainOf(drawing: Drawing, index: number): Strain {
  const key = { index, swapped: false };
  const body = poseAt(drawing, still(key));
  const solved = keyAngles(drawing, key);
  const off = holdingAt(drawing, key, body.crank).holds.map((hold) => {
    const end = hold.limb === "leg" ? body.legs[hold.side].ankle : body.arms[hold.side].wrist;
    return Math.max(0, distance(end, targetPoint(body, hold)) - OFF);
  });
  return {
    floor: Math.max(0, -SOFT - undersideOf(body)),
    off: off.reduce((sum, by) => sum + by, 0),
    over: solvedExcess(drawing.base, solved),
  };
}

const NEAR = 1e-6;
/** What is not a number is never within. */
const within = (strain: Strain, before: Strain, slack = NEAR): boolean =>
  strain.floor <= before.floor + slack &&
  strain.off <= before.off + slack &&
  strain.over <= before.over + slack;

/** Units or degrees: places and angles are written to a tenth. */
const ROUNDED = 0.3;

/** Whether a key pose is no worse than it was before, but for rounding. */
export const isAsSound = (drawing: Drawing, before: Drawing, index: number): boolean =>
  within(strainOf(drawing, index), strainOf(before, index), ROUNDED);

interface Went {
  drawing: Drawing;
  stopped: Extract<Note["kind"], "floor" | "reach"> | null;
}

const ROUNDS = 7;

/**
 * As far on the way from a drawing to a changed one as body, floor and anchors allow in a key pose.
 * @param way the drawing at a share 0…1 of the way; 0 is the drawing itself.
 */
export function asFarAs(drawing: Drawing, index: number, way: (share: number) => Drawing): Went {
  const before = strainOf(drawing, index);
  const whole = way(1);
  const strain = strainOf(whole, index);
  if (within(strain, before)) return { drawing: whole, stopped: null };
  let [low, high, best] = [0, 1, drawing];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    const tried = way(middle);
    if (within(strainOf(tried, index), before)) [low, best] = [middle, tried];
    else high = middle;
  }
  return { drawing: best, stopped: strain.floor > before.floor + NEAR ? "floor" : "reach" };
}
