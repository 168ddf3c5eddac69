import { LENGTH } from "../body/body.data";
import { type Arm, type Frame, indexOf, type Leg, type Side, signOf, type Trunk } from "../body/skeleton";
import {
  across,
  clamp,
  combine,
  distance,
  dot,
  minus,
  radians,
  scale,
  unit,
  type Vec3,
} from "../body/vectors";
import { handDirection, hipOf, shoulderOf, withFoot } from "./limbs";
import type { Pose } from "./pose-notation";

/** Height in units an elbow keeps above the floor: the radius of its outline. */
const ELBOW_CLEARANCE = 2.3;

/** `slack`: a limb is never drawn out quite straight, so that its joint keeps bending the right way. */
interface Bones {
  first: number;
  second: number;
  slack: number;
}
const LEG: Bones = { first: LENGTH.thigh, second: LENGTH.shank, slack: 0.01 };
const ARM: Bones = { first: LENGTH.upperArm, second: LENGTH.forearm, slack: 0.04 };

/** The direction at a right angle to the reach in which a knee (forward) or an elbow (backward) gives way. */
function giving(frame: Frame, toward: Vec3, bends: 1 | -1): Vec3 {
  const along = -dot(toward, frame.u);
  const ahead = dot(toward, frame.w);
  const pole = combine([frame.u, bends * ahead], [frame.w, bends * along]);
  const steady = Math.hypot(...pole) < 0.1 ? scale(frame.w, bends) : pole;
  return across(steady, toward);
}

const turnedOut = (pole: Vec3, toward: Vec3, frame: Frame, side: Side, turn: number): Vec3 => {
  const outward = scale(frame.v, signOf(side));
  const lateral = unit(combine([outward, 1], [toward, -dot(outward, toward)], [pole, -dot(outward, pole)]));
  return combine([pole, Math.cos(radians(turn))], [lateral, Math.sin(radians(turn))]);
};

/** Two bones from `start` to `target` (or as far as they go): the middle joint, for a given bending direction. */
function joint(start: Vec3, toward: Vec3, span: number, bones: Bones, pole: Vec3): Vec3 {
  const cos = (bones.first ** 2 + span ** 2 - bones.second ** 2) / (2 * bones.first * span);
  const sin = Math.sqrt(Math.max(0, 1 - cos * cos));
  return combine([start, 1], [toward, bones.first * cos], [pole, bones.first * sin]);
}

const spanOf = (start: Vec3, target: Vec3, bones: Bones): number =>
  clamp(
    distance(start, target),
    Math.abs(bones.first - bones.second) + 2,
    bones.first + bones.second - bones.slack,
  );

/** A leg whose ankle is held at `target`; `turn` moves the knee outward by degrees. */
export function reachingLeg(
  trunk: Trunk,
  pose: Pose,
  side: Side,
  target: Vec3,
  turn: number,
  sole: number | null,
): Leg {
  const at = indexOf(side);
  const hip = hipOf(trunk, side);
  const toward = unit(minus(target, hip));
  const pole = turnedOut(giving(trunk.pelvis, toward, 1), toward, trunk.pelvis, side, turn);
  const span = spanOf(hip, target, LEG);
  const knee = joint(hip, toward, span, LEG, pole);
  const ankle = combine([hip, 1], [toward, span]);
  const thigh = unit(minus(knee, hip));
  const shank = unit(minus(ankle, knee));
  const front = across(pole, thigh);
  const cos = dot(thigh, shank);
  const instep = unit(combine([front, cos], [thigh, Math.sqrt(Math.max(0, 1 - cos * cos))]));
  return withFoot({ hip, thigh, shank, front, instep }, pose.A[at], pose.M[at], sole);
}

/** The least turn from `turn` on that keeps an elbow off the floor, found continuously so that motion never jumps. */
function clearTurn(turn: number, heightAt: (turn: number) => number): number {
  const step = 3;
  if (heightAt(turn) >= ELBOW_CLEARANCE) return turn;
  for (let high = turn + step; high < turn + 180; high += step) {
    if (heightAt(high) < ELBOW_CLEARANCE) continue;
    let low = high - step;
    let found = high;
    for (let round = 0; round < 12; round++) {
      const middle = (low + found) / 2;
      if (heightAt(middle) < ELBOW_CLEARANCE) low = middle;
      else found = middle;
    }
    return found;
  }
  return turn;
}

/** Where the hand points: a world angle in degrees, a world direction, or null for the wrist's own angle. */
export type Palm = number | Vec3 | null;

/** An arm whose wrist is held at `target`; `turn` moves the elbow outward by degrees. */
export function reachingArm(
  trunk: Trunk,
  pose: Pose,
  side: Side,
  target: Vec3,
  turn: number,
  palm: Palm,
): Arm {
  const shoulder = shoulderOf(trunk, side);
  const toward = unit(minus(target, shoulder));
  const base = giving(trunk.thorax, toward, -1);
  const span = spanOf(shoulder, target, ARM);
  const poleAt = (degrees: number) => turnedOut(base, toward, trunk.thorax, side, degrees);
  const elbowAt = (degrees: number) => joint(shoulder, toward, span, ARM, poleAt(degrees));
  const found = clearTurn(turn, (degrees) => elbowAt(degrees)[1]);
  const elbow = elbowAt(found);
  const wrist = combine([shoulder, 1], [toward, span]);
  const forearm = unit(minus(wrist, elbow));
  const bent = across(scale(poleAt(found), -1), forearm);
  const at = indexOf(side);
  const pointing: Vec3 =
    palm === null
      ? handDirection(forearm, bent, pose.W[at], pose.V[at])
      : typeof palm === "number"
        ? [Math.cos(radians(palm)), Math.sin(radians(palm)), 0]
        : unit(palm);
  return { shoulder, elbow, wrist, hand: combine([wrist, 1], [pointing, LENGTH.hand]) };
}
