import { type Frame, indexOf, SIDES, type Side, type Skeleton, signOf } from "../body/skeleton";
import {
  across,
  clamp,
  combine,
  cross,
  degrees,
  dot,
  minus,
  radians,
  unit,
  type Vec3,
} from "../body/vectors";
import { ballJoint } from "./limbs";
import { type Pose, setPose } from "./pose-notation";

const arc = (cosine: number): number => degrees(Math.acos(clamp(cosine, -1, 1)));
const near = (angle: number, reference: number): number =>
  angle - 360 * Math.round((angle - reference) / 360);

interface Ball {
  flexion: number;
  abduction: number;
  rotation: number;
}

function ballAngles(frame: Frame, side: Side, bone: Vec3, front: Vec3): Ball {
  const flexion = degrees(Math.atan2(dot(bone, frame.w), -dot(bone, frame.u)));
  const abduction = degrees(Math.asin(clamp(signOf(side) * dot(bone, frame.v), -1, 1)));
  const neutral = ballJoint(frame, side, flexion, abduction, 0);
  const rotation = degrees(Math.atan2(dot(front, neutral.lateral), dot(front, neutral.front)));
  return { flexion, abduction, rotation };
}

/** The angles of a solved body, each turned to within half a circle of the pose it came from. */
export function anglesFrom(body: Skeleton, from: Pose): Pose {
  const next: Record<string, [number, number]> = {};
  const put = (token: keyof Pose, side: Side, angle: number) => {
    const at = indexOf(side);
    const pair = next[token] ?? [from[token][0], from[token][1]];
    pair[at] = near(angle, from[token][at]);
    next[token] = pair;
  };
  for (const side of SIDES) {
    const leg = body.legs[side];
    const thigh = unit(minus(leg.knee, leg.hip));
    const shank = unit(minus(leg.ankle, leg.knee));
    const hip = ballAngles(body.pelvis, side, thigh, leg.front);
    const knee = arc(dot(thigh, shank));
    const [ck, sk] = [Math.cos(radians(knee)), Math.sin(radians(knee))];
    const instep = combine([leg.front, ck], [thigh, sk]);
    put("H", side, hip.flexion);
    put("B", side, hip.abduction);
    put("R", side, hip.rotation);
    put("K", side, knee);
    put("A", side, degrees(Math.atan2(-dot(leg.foot, shank), dot(leg.foot, instep))));

    const arm = body.arms[side];
    const upper = unit(minus(arm.elbow, arm.shoulder));
    const forearm = unit(minus(arm.wrist, arm.elbow));
    const elbow = arc(dot(upper, forearm));
    // A straight arm has no bending plane of its own: it keeps the one of its pose.
    const neutral = ballAngles(body.thorax, side, upper, across(body.thorax.w, upper));
    const kept = ballJoint(body.thorax, side, neutral.flexion, neutral.abduction, from.Q[indexOf(side)]);
    const front = elbow < 1 ? kept.turned : across(forearm, upper);
    const shoulder = ballAngles(body.thorax, side, upper, front);
    const [ce, se] = [Math.cos(radians(elbow)), Math.sin(radians(elbow))];
    const bent = combine([front, ce], [upper, -se]);
    const hand = unit(minus(arm.hand, arm.wrist));
    put("S", side, shoulder.flexion);
    put("D", side, shoulder.abduction);
    put("Q", side, shoulder.rotation);
    put("E", side, elbow);
    put("V", side, degrees(Math.asin(clamp(dot(hand, cross(forearm, bent)), -1, 1))));
    put("W", side, degrees(Math.atan2(dot(hand, bent), dot(hand, forearm))));
  }
  return setPose(from, next);
}
