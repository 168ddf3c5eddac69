import { LENGTH } from "../body/body.data";
import { type Arm, type Frame, indexOf, type Leg, type Side, signOf, type Trunk } from "../body/skeleton";
import { combine, cross, radians, type Vec3 } from "../body/vectors";
import type { Pose } from "./pose-notation";

/** Direction of a thigh or upper arm and where its joint's front looks, from flexion, abduction and rotation. */
export function ballJoint(frame: Frame, side: Side, flexion: number, abduction: number, rotation: number) {
  const s = signOf(side);
  const { u, w, v } = frame;
  const [ch, sh] = [Math.cos(radians(flexion)), Math.sin(radians(flexion))];
  const [cb, sb] = [Math.cos(radians(abduction)), Math.sin(radians(abduction))];
  const straight: Vec3 = combine([u, -ch * cb], [w, sh * cb], [v, s * sb]);
  const front = combine([u, sh], [w, ch]);
  const lateral = combine([u, ch * sb], [w, -sh * sb], [v, s * cb]);
  const turn = radians(rotation);
  return { straight, front, lateral, turned: combine([front, Math.cos(turn)], [lateral, Math.sin(turn)]) };
}

export const hipOf = (trunk: Trunk, side: Side): Vec3 =>
  combine([trunk.hip, 1], [trunk.pelvis.v, signOf(side) * LENGTH.hipHalf]);
export const shoulderOf = (trunk: Trunk, side: Side): Vec3 =>
  combine([trunk.shoulders, 1], [trunk.thorax.v, signOf(side) * LENGTH.shoulderHalf]);

interface LegLine {
  hip: Vec3;
  /** Unit directions of thigh and shank, and where the knee cap looks. */
  thigh: Vec3;
  shank: Vec3;
  front: Vec3;
  /** At a right angle to the shank, the way toes point at a neutral ankle. */
  instep: Vec3;
}

/** Completes a leg by its foot: by the ankle's angle, or flat at the world angle `sole` in degrees. */
export function withFoot(line: LegLine, ankleAngle: number, toeAngle: number, sole: number | null): Leg {
  const knee = combine([line.hip, 1], [line.thigh, LENGTH.thigh]);
  const ankle = combine([knee, 1], [line.shank, LENGTH.shank]);
  const [ca, sa] = [Math.cos(radians(ankleAngle)), Math.sin(radians(ankleAngle))];
  const flat = radians(sole ?? 0);
  const foot: Vec3 =
    sole === null ? combine([line.instep, ca], [line.shank, -sa]) : [Math.cos(flat), Math.sin(flat), 0];
  const footUp: Vec3 =
    sole === null ? combine([line.shank, -ca], [line.instep, -sa]) : [-Math.sin(flat), Math.cos(flat), 0];
  const [cm, sm] = [Math.cos(radians(toeAngle)), Math.sin(radians(toeAngle))];
  const toes = combine([foot, cm], [footUp, sm]);
  const ball = combine([ankle, 1], [foot, LENGTH.ball], [footUp, -2.65]);
  return {
    hip: line.hip,
    knee,
    ankle,
    front: line.front,
    foot,
    footUp,
    toes,
    toesUp: combine([footUp, cm], [foot, -sm]),
    heel: combine([ankle, 1], [foot, -2.8], [footUp, -2.1]),
    ball,
    toe: combine([ball, 1], [toes, LENGTH.toe]),
  };
}

/** A leg from its angles alone. */
export function freeLeg(trunk: Trunk, pose: Pose, side: Side, sole: number | null = null): Leg {
  const at = indexOf(side);
  const { straight, turned } = ballJoint(trunk.pelvis, side, pose.H[at], pose.B[at], pose.R[at]);
  const [ck, sk] = [Math.cos(radians(pose.K[at])), Math.sin(radians(pose.K[at]))];
  return withFoot(
    {
      hip: hipOf(trunk, side),
      thigh: straight,
      shank: combine([straight, ck], [turned, -sk]),
      front: turned,
      instep: combine([turned, ck], [straight, sk]),
    },
    pose.A[at],
    pose.M[at],
    sole,
  );
}

/** Where a hand points: bent by `flexion` in the elbow's plane and by `sideways` out of it. */
export function handDirection(forearm: Vec3, bent: Vec3, flexion: number, sideways: number): Vec3 {
  const [cw, sw] = [Math.cos(radians(flexion)), Math.sin(radians(flexion))];
  const [cv, sv] = [Math.cos(radians(sideways)), Math.sin(radians(sideways))];
  return combine([forearm, cw * cv], [bent, sw * cv], [cross(forearm, bent), sv]);
}

/** An arm from its angles alone. */
export function freeArm(trunk: Trunk, pose: Pose, side: Side): Arm {
  const at = indexOf(side);
  const { straight, turned } = ballJoint(trunk.thorax, side, pose.S[at], pose.D[at], pose.Q[at]);
  const [ce, se] = [Math.cos(radians(pose.E[at])), Math.sin(radians(pose.E[at]))];
  const shoulder = shoulderOf(trunk, side);
  const elbow = combine([shoulder, 1], [straight, LENGTH.upperArm]);
  const forearm = combine([straight, ce], [turned, se]);
  const bent = combine([turned, ce], [straight, -se]);
  const wrist = combine([elbow, 1], [forearm, LENGTH.forearm]);
  const pointing = handDirection(forearm, bent, pose.W[at], pose.V[at]);
  return { shoulder, elbow, wrist, hand: combine([wrist, 1], [pointing, LENGTH.hand]) };
}
