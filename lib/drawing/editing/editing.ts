import { CAMERA } from "../body/body.data";
import type { Range } from "../body/human-range.data";
import { indexOf, type Side } from "../body/skeleton";
import type { Vec2, Vec3 } from "../body/vectors";
import type { Drawing } from "../drawing";
import { type Body, keyAngles, poseAt, still } from "../pose/motion";
import { formatPose, type Pose, type PoseToken, parsePose, setPose } from "../pose/pose-notation";
import type { DrawingSpec, HeldAnchor, RootAnchor } from "../schema";

/** What the pose editor works on: a drawing and the caption of each of its key poses. */
export interface Draft {
  readonly drawing: Drawing;
  readonly labels: readonly string[];
}

export const LIMBS = ["arm.n", "arm.f", "leg.n", "leg.f"] as const;
export type Limb = (typeof LIMBS)[number];

/** Why an edit went less far than was asked. */
export type Note =
  | { readonly kind: "range"; readonly token: PoseToken; readonly range: Range; readonly kept: number }
  /** The floor is in the way, or a limb that is held somewhere reaches no further. */
  | { readonly kind: "floor" | "reach" }
  /** A limb is pinned, but only in the poses that reach there. */
  | { readonly kind: "pinReach" }
  /** The angle follows from where the limb is held. */
  | { readonly kind: "held"; readonly limb: Limb };

export interface Edit {
  readonly drawing: Drawing;
  readonly note: Note | null;
}

export const MOST_POSES = 6;

/** How a pose was written, so that what nobody touched is saved as it was. */
const written = new WeakMap<Pose, string>();

/** @throws where a pose can't be read. */
export function openDraft(spec: DrawingSpec, labels: readonly string[]): Draft {
  const poses = spec.poses.map((text) => {
    const pose = parsePose(text);
    written.set(pose, text);
    return pose;
  });
  return { drawing: { ...spec, poses }, labels: spec.poses.map((_, index) => labels[index] ?? "") };
}

/** The drawing as it is stored; angles to a tenth of a degree. */
export const specOf = ({ drawing }: Draft): DrawingSpec => ({
  ...drawing,
  poses: drawing.poses.map((pose) => written.get(pose) ?? formatPose(pose, 1)),
});

const isHeld = (anchor: RootAnchor | HeldAnchor): anchor is HeldAnchor => "ik" in anchor;

export const rootOf = (drawing: Drawing): RootAnchor =>
  drawing.anchors.find((anchor): anchor is RootAnchor => !isHeld(anchor)) ?? { root: "hip", x: 0, y: "rest" };
export const heldOf = (drawing: Drawing): HeldAnchor[] => drawing.anchors.filter(isHeld);

/** What holds a limb in a key pose, by its index. */
export const holdOf = (drawing: Drawing, index: number, limb: Limb): HeldAnchor | undefined =>
  heldOf(drawing).find(
    (anchor) => anchor.ik === limb && (anchor.in === undefined || anchor.in.includes(index + 1)),
  );

export const limbOf = (token: PoseToken, side: Side): Limb | null => {
  if ("SDQEWV".includes(token)) return `arm.${side}`;
  return "HBRKAM".includes(token) ? `leg.${side}` : null;
};

/** Whether an angle follows from where its limb is held, so that it can't be set. */
export function isSetByHold(drawing: Drawing, index: number, token: PoseToken, side: Side): boolean {
  const limb = limbOf(token, side);
  const hold = limb && holdOf(drawing, index, limb);
  if (!hold || token === "A" || token === "M") return false;
  return token === "W" || token === "V" ? hold.palm !== undefined : true;
}

/** The drawing with one of its poses changed. */
export const withPose = (drawing: Drawing, index: number, pose: Pose): Drawing => ({
  ...drawing,
  poses: drawing.poses.map((before, at) => (at === index ? pose : before)),
});

export const withAngle = (pose: Pose, token: PoseToken, side: Side, angle: number): Pose => {
  const pair = pose[token];
  return setPose(pose, { [token]: indexOf(side) === 0 ? [angle, pair[1]] : [pair[0], angle] });
};

/** Angles of a key pose as they are drawn: those of a held limb follow from its anchor, ankles give way to the floor. */
export function drawnAngles(drawing: Drawing, index: number): Pose {
  const solved = keyAngles(drawing, { index, swapped: false });
  let pose = drawing.poses[index] ?? solved;
  for (const side of ["n", "f"] as const) {
    for (const token of ["H", "B", "R", "K", "A", "S", "D", "Q", "E", "W", "V"] as const) {
      if (token === "A" || isSetByHold(drawing, index, token, side))
        pose = withAngle(pose, token, side, solved[token][indexOf(side)]);
    }
  }
  return pose;
}

/** The body in a key pose, in units. */
export const bodyIn = (drawing: Drawing, index: number): Body =>
  poseAt(drawing, still({ index, swapped: false }));

/** A point on the picture: x right, y up, in units. */
export function seen(drawing: Drawing, [x, y, z]: Vec3): Vec2 {
  const [kx, ky] = CAMERA[drawing.camera];
  return [x + kx * z, y + ky * z];
}
