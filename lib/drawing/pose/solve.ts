import { JOINT_RADIUS, LENGTH } from "../body/body.data";
import { footBottom } from "../body/foot";
import {
  type Arm,
  indexOf,
  type Leg,
  pointOf,
  type Side,
  type Skeleton,
  segmentOf,
  signOf,
  type Trunk,
} from "../body/skeleton";
import { torsoSides } from "../body/spine";
import { combine, lerp, minus, unit, type Vec3 } from "../body/vectors";
import type { Contact, Holding, Target } from "./anchors";
import { freeArm, freeLeg, hipOf, shoulderOf } from "./limbs";
import { type Pose, setPose } from "./pose-notation";
import { reachingArm, reachingLeg } from "./reach";
import { type Base, trunkOf } from "./trunk";

/** Where a target is on a body that is only partly solved yet: what it hangs on has been solved before it. */
export function targetPoint(skeleton: Skeleton, hold: Contact): Vec3 {
  const target: Target = hold.target;
  if (target.kind === "world") {
    const own = hold.limb === "leg" ? hipOf(skeleton, hold.side) : shoulderOf(skeleton, hold.side);
    return [target.x, target.y, target.z ?? own[2]];
  }
  const shift = target.shift ?? [0, 0, 0];
  if (target.to === "hip") {
    const { w, u, v } = skeleton.pelvis;
    const outward = signOf(hold.side) * (LENGTH.shoulderHalf + shift[2]);
    return combine([skeleton.hip, 1], [w, shift[0]], [u, shift[1]], [v, outward]);
  }
  const segment = segmentOf(skeleton, target.to);
  if (!segment) return combine([pointOf(skeleton, target.to), 1], [shift, 1]);
  const [from, to] = segment;
  const [x, y] = unit(minus(to, from));
  const leg = skeleton.legs[target.to.endsWith(".f") ? "f" : "n"];
  const normal: Vec3 = skeleton.sideLying ? leg.front : [-y, x, 0];
  return combine([lerp(from, to, target.t), 1], [normal, target.d], [shift, 1]);
}

/** A foot on its way over the floor may graze it by so much. */
const GRAZE = 0.35;
const DORSIFLEXION_MOST = 28;

/**
 * A free leg whose foot, swinging by, would go into the floor: the ankle gives way by the least it takes. Found
 * continuously, so that motion never jumps.
 */
function swingingLeg(trunk: Trunk, pose: Pose, side: Side): Leg {
  const at = indexOf(side);
  const bent = (by: number): Leg => {
    const angle = Math.min(DORSIFLEXION_MOST, pose.A[at] + by);
    return freeLeg(trunk, setPose(pose, { A: at === 0 ? [angle, pose.A[1]] : [pose.A[0], angle] }), side);
  };
  const clear = (by: number): boolean => footBottom(bent(by)) >= -GRAZE;
  if (clear(0)) return bent(0);
  for (let reach = 3; reach <= 60; reach += 3) {
    const far = [reach, -reach].find(clear);
    if (far === undefined) continue;
    let [low, high] = [far - Math.sign(far) * 3, far];
    for (let round = 0; round < 10; round++) {
      const middle = (low + high) / 2;
      if (clear(middle)) high = middle;
      else low = middle;
    }
    return bent(high);
  }
  return bent(0);
}

function assemble(base: Base, pose: Pose, holds: readonly Contact[], hip: Vec3, placed: boolean): Skeleton {
  const trunk = trunkOf(pose, base, hip);
  const loose = placed && !trunk.sideLying ? swingingLeg : freeLeg;
  const holdOf = (limb: "leg" | "arm", side: Side) =>
    holds.find((hold) => hold.limb === limb && hold.side === side);
  let body: Skeleton = {
    ...trunk,
    legs: { n: loose(trunk, pose, "n"), f: loose(trunk, pose, "f") },
    arms: { n: freeArm(trunk, pose, "n"), f: freeArm(trunk, pose, "f") },
  };
  for (const side of ["f", "n"] as const) {
    const hold = holdOf("leg", side);
    if (!hold) continue;
    const leg: Leg = reachingLeg(trunk, pose, side, targetPoint(body, hold), hold.turn, hold.sole);
    body = { ...body, legs: { ...body.legs, [side]: leg } };
  }
  for (const side of ["f", "n"] as const) {
    const hold = holdOf("arm", side);
    if (!hold) continue;
    const arm: Arm = reachingArm(trunk, pose, side, targetPoint(body, hold), hold.turn, hold.palm);
    body = { ...body, arms: { ...body.arms, [side]: arm } };
  }
  return body;
}

/** The lowest outline of the parts the drawing rests on. */
export function lowest(body: Skeleton, parts: readonly string[]): number {
  const heights: number[] = [];
  if (parts.includes("torso")) {
    const { front, back } = torsoSides(body, (at) => at);
    heights.push(...front.map(([, y]) => y), ...back.map(([, y]) => y));
  }
  if (parts.includes("head")) heights.push(body.head[1] - JOINT_RADIUS.head);
  for (const side of ["n", "f"] as const) {
    const { knee, ankle } = body.legs[side];
    const { elbow, wrist } = body.arms[side];
    const r = JOINT_RADIUS;
    if (parts.includes(`leg.${side}`)) {
      heights.push(knee[1] - r.knee, ankle[1] - r.ankle, footBottom(body.legs[side]));
    }
    if (parts.includes(`arm.${side}`)) heights.push(elbow[1] - r.elbow, wrist[1] - r.wrist);
  }
  return Math.min(...heights);
}

const CARRIER = /^(?:(?:hip|knee|ankle|heel|ball|toe)\.([nf])|(?:shoulder|elbow|wrist|hand)\.([nf]))$/;

/** The limb the root hangs on: it is free while the drawing is placed, and held only then. */
const carries = (hold: Contact, root: string): boolean => {
  const [, leg, arm] = CARRIER.exec(root) ?? [];
  return hold.side === (hold.limb === "leg" ? leg : arm);
};

/** Places the body and brings every held limb to its anchor. */
export function solve(base: Base, pose: Pose, { root, holds }: Holding): Skeleton {
  const loose = assemble(
    base,
    pose,
    holds.filter((hold) => !carries(hold, root.point)),
    [0, 0, 0],
    false,
  );
  const at = pointOf(loose, root.point);
  const held = (part: string) => holds.some((hold) => `${hold.limb}.${hold.side}` === part);
  const y =
    root.y === "rest"
      ? -lowest(
          loose,
          root.use.filter((part) => !held(part)),
        )
      : root.y - at[1];
  return assemble(base, pose, holds, [root.x - at[0], y, 0], true);
}
