import { indexOf, SIDES, type Side } from "../body/skeleton";
import { clamp, mix } from "../body/vectors";
import type { Drawing } from "../drawing";
import { rangeOf } from "../pose/human-range";
import type { Pose, PoseToken } from "../pose/pose-notation";
import type { HeldAnchor } from "../schema";
import {
  drawnAngles,
  type Edit,
  holdOf,
  isSetByHold,
  limbOf,
  type Note,
  withAngle,
  withPose,
} from "./editing";
import { asFarAs } from "./limits";
import { freeOfHolds } from "./root";

/** The pelvis turns on the thighs: legs that nothing holds stay where they are, as when one bends forward. */
function withPelvis(drawing: Drawing, index: number, pose: Pose, angle: number): Pose {
  const turned = (drawing.base === "prone" || drawing.base === "quad" ? -1 : 1) * (angle - pose.T[0]);
  const [least, most] = rangeOf(drawing.base, "H");
  let next = withAngle(withAngle(pose, "T", "n", angle), "T", "f", angle);
  if (drawing.base === "side-lying") return next;
  for (const side of SIDES) {
    if (holdOf(drawing, index, `leg.${side}`)) continue;
    next = withAngle(next, "H", side, clamp(pose.H[indexOf(side)] + turned, least, most));
  }
  return next;
}

/** A held foot has its angle to the floor from its anchor: turning the ankle turns that, in this pose alone. */
function withSole(drawing: Drawing, index: number, hold: HeldAnchor, by: number): Drawing {
  const { sole } = hold;
  if (sole === undefined) return drawing;
  const each = drawing.poses.map((_, at) => (Array.isArray(sole) ? (sole[at] ?? 0) : sole));
  const turned = { ...hold, sole: each.map((angle, at) => (at === index ? angle + by : angle)) };
  return { ...drawing, anchors: drawing.anchors.map((anchor) => (anchor === hold ? turned : anchor)) };
}

const isTrunk = (token: PoseToken): boolean => limbOf(token, "n") === null;

function turned(drawing: Drawing, index: number, token: PoseToken, side: Side, angle: number): Drawing {
  const pose = drawing.poses[index];
  if (!pose) return drawing;
  if (token === "T") return withPose(drawing, index, withPelvis(drawing, index, pose, angle));
  if (isTrunk(token))
    return withPose(drawing, index, withAngle(withAngle(pose, token, "n", angle), token, "f", angle));
  const limb = limbOf(token, side);
  const hold = limb && holdOf(drawing, index, limb);
  if (hold && token === "A" && hold.sole !== undefined) {
    const by = angle - drawnAngles(drawing, index).A[indexOf(side)];
    return withSole(drawing, index, hold, Math.round(by * 10) / 10);
  }
  return withPose(drawing, index, withAngle(pose, token, side, angle));
}

/**
 * Sets one angle of a key pose, in whole degrees. It stays within what people can do, above the floor, and where held
 * limbs still reach; `note` says what kept it. Angles that follow from a held limb stay as they are.
 * @param sides both, to move them together; the trunk takes either.
 */
export function setAngle(
  before: Drawing,
  index: number,
  token: PoseToken,
  sides: readonly Side[],
  angle: number,
): Edit {
  const hinges = token === "T" || sides.some((side) => token === "A" && holdOf(before, index, `leg.${side}`));
  const drawing = hinges ? freeOfHolds(before) : before;
  const range = rangeOf(drawing.base, token);
  const kept = clamp(Math.round(angle), ...range);
  const beyond: Note | null =
    angle < range[0] || angle > range[1] ? { kind: "range", token, range, kept } : null;
  const free = sides.filter((side) => !isSetByHold(drawing, index, token, side));
  const [first] = sides;
  const limb = first && limbOf(token, first);
  if (free.length === 0) return { drawing, note: limb ? { kind: "held", limb } : null };
  const now = drawnAngles(drawing, index)[token];
  const way = (share: number): Drawing =>
    free.reduce((changed, side) => {
      const from = now[indexOf(side)];
      return turned(changed, index, token, side, Math.round(mix(from, kept, share)));
    }, drawing);
  const went = asFarAs(drawing, index, way);
  return { drawing: went.drawing, note: went.stopped ? { kind: went.stopped } : beyond };
}
