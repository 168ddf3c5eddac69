import { indexOf, SIDES, type Side } from "../body/skeleton";
import { clamp, mix } from "../body/vectors";
import type { Figure } from "../drawing";
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
function withPelvis(figure: Figure, index: number, pose: Pose, angle: number): Pose {
  const turned = (figure.base === "prone" || figure.base === "quad" ? -1 : 1) * (angle - pose.T[0]);
  const [least, most] = rangeOf(figure.base, "H");
  let next = withAngle(withAngle(pose, "T", "n", angle), "T", "f", angle);
  if (figure.base === "side-lying") return next;
  for (const side of SIDES) {
    if (holdOf(figure, index, `leg.${side}`)) continue;
    next = withAngle(next, "H", side, clamp(pose.H[indexOf(side)] + turned, least, most));
  }
  return next;
}

/** A held foot has its angle to the floor from its anchor: turning the ankle turns that, in this pose alone. */
function withSole(figure: Figure, index: number, hold: HeldAnchor, by: number): Figure {
  const { sole } = hold;
  if (sole === undefined) return figure;
  const each = figure.poses.map((_, at) => (Array.isArray(sole) ? (sole[at] ?? 0) : sole));
  const turned = { ...hold, sole: each.map((angle, at) => (at === index ? angle + by : angle)) };
  return { ...figure, anchors: figure.anchors.map((anchor) => (anchor === hold ? turned : anchor)) };
}

const isTrunk = (token: PoseToken): boolean => limbOf(token, "n") === null;

function turned(figure: Figure, index: number, token: PoseToken, side: Side, angle: number): Figure {
  const pose = figure.poses[index];
  if (!pose) return figure;
  if (token === "T") return withPose(figure, index, withPelvis(figure, index, pose, angle));
  if (isTrunk(token))
    return withPose(figure, index, withAngle(withAngle(pose, token, "n", angle), token, "f", angle));
  const limb = limbOf(token, side);
  const hold = limb && holdOf(figure, index, limb);
  if (hold && token === "A" && hold.sole !== undefined) {
    const by = angle - drawnAngles(figure, index).A[indexOf(side)];
    return withSole(figure, index, hold, Math.round(by * 10) / 10);
  }
  return withPose(figure, index, withAngle(pose, token, side, angle));
}

/**
 * Sets one angle of a key pose, in whole degrees. It stays within what people can do, above the floor, and where held
 * limbs still reach; `note` says what kept it. Angles that follow from a held limb stay as they are.
 * @param sides both, to move them together; the trunk takes either.
 */
export function setAngle(
  before: Figure,
  index: number,
  token: PoseToken,
  sides: readonly Side[],
  angle: number,
): Edit {
  const hinges = token === "T" || sides.some((side) => token === "A" && holdOf(before, index, `leg.${side}`));
  const figure = hinges ? freeOfHolds(before) : before;
  const range = rangeOf(figure.base, token);
  const kept = clamp(Math.round(angle), ...range);
  const beyond: Note | null =
    angle < range[0] || angle > range[1] ? { kind: "range", token, range, kept } : null;
  const free = sides.filter((side) => !isSetByHold(figure, index, token, side));
  const [first] = sides;
  const limb = first && limbOf(token, first);
  if (free.length === 0) return { figure, note: limb ? { kind: "held", limb } : null };
  const now = drawnAngles(figure, index)[token];
  const way = (share: number): Figure =>
    free.reduce((changed, side) => {
      const from = now[indexOf(side)];
      return turned(changed, index, token, side, Math.round(mix(from, kept, share)));
    }, figure);
  const went = asFarAs(figure, index, way);
  return { figure: went.figure, note: went.stopped ? { kind: went.stopped } : beyond };
}
