import type { Skeleton } from "../body/skeleton";
import { anglesOf, type Drawing, type Key } from "../drawing";
import { holdingAt, mixHoldings } from "./anchors";
import { anglesFrom } from "./angles";
import { mixPoses, type Pose, setPose } from "./pose-notation";
import { solve } from "./solve";

/** A moment of the movement: `t` of the way (already eased) from one key pose to the next. */
export interface Moment {
  readonly from: Key;
  readonly to: Key;
  readonly t: number;
  /** How far the chest has risen, 0…1; left out where nobody breathes to be seen. */
  readonly breath?: number;
}

export const still = (key: Key): Moment => ({ from: key, to: key, t: 0 });

export interface Body extends Skeleton {
  /** Angle of the near crank in degrees; 0 where there is no bike. */
  crank: number;
  /** How far the chest has risen, 0…1. */
  breath: number;
}

const solved = new WeakMap<Drawing, Map<string, Pose>>();

/**
 * The angles of a key pose as its anchors leave them. Poses are stored in whole degrees, so interpolating from
 * these keeps a limb from jumping the moment it is let go.
 */
export function keyAngles(drawing: Drawing, key: Key): Pose {
  const known = solved.get(drawing) ?? new Map<string, Pose>();
  solved.set(drawing, known);
  const name = `${key.index}${key.swapped}`;
  const before = known.get(name);
  if (before) return before;
  const pose = anglesOf(drawing, key);
  const angles = anglesFrom(solve(drawing.base, pose, holdingAt(drawing, key, pose.C[0])), pose);
  known.set(name, angles);
  return angles;
}

/** The body at a moment: angles and anchors are interpolated, and what is held in both poses is solved anew. */
export function poseAt(drawing: Drawing, { from, to, t, breath = 0 }: Moment): Body {
  const a = keyAngles(drawing, from);
  const falling = keyAngles(drawing, to);
  // A crank only ever turns forward.
  const crankTo = falling.C[0] > a.C[0] ? falling.C[0] - 360 : falling.C[0];
  const b = setPose(falling, { C: [crankTo, crankTo] });
  const pose = mixPoses(a, b, t);
  const crank = pose.C[0];
  const atFrom = holdingAt(drawing, from, crank);
  const atTo = holdingAt(drawing, to, crank);
  const same = from.index === to.index && from.swapped === to.swapped;
  const ends = t === 0 ? atFrom : t === 1 ? atTo : null;
  const holding = same ? atFrom : (ends ?? mixHoldings(atFrom, atTo, t, to.swapped));
  return { ...solve(drawing.base, pose, holding), crank, breath };
}
