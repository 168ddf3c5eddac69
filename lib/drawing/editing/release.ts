import { indexOf } from "../body/skeleton";
import { clamp } from "../body/vectors";
import type { Drawing } from "../drawing";
import { rangeOf, turnInto } from "../pose/human-range";
import type { PoseToken } from "../pose/pose-notation";
import { drawnAngles, heldOf, holdOf, type Limb, rootOf, withAngle, withPose } from "./editing";
import { isAsSound } from "./limits";
import { released } from "./pins";
import { carries, hungUp, isLeg, isRaised, numbers, sideOf, tenth, withRoot } from "./root";

const BALLS = { arm: ["S", "D", "Q"], leg: ["H", "B", "R"] } as const;
const HINGES = { arm: ["E", "W", "V"], leg: ["K", "A"] } as const;

type Angles = readonly (readonly [PoseToken, number])[];

/** A ball joint's three angles say each direction twice: the way within the range is the one people mean. */
function twoWays([a, b, c]: Angles): Angles[] {
  if (!a || !b || !c) return [];
  return [
    [a, b, c],
    [
      [a[0], a[1] + 180],
      [b[0], 180 - b[1]],
      [c[0], c[1] + 180],
    ],
  ];
}

/** A limb's angles as they are drawn, within what people can do. */
function bakedAngles(drawing: Drawing, index: number, limb: Limb): Angles {
  const drawn = drawnAngles(drawing, index);
  const part = isLeg(limb) ? "leg" : "arm";
  const at = indexOf(sideOf(limb));
  const said = (tokens: readonly PoseToken[]): Angles => tokens.map((token) => [token, drawn[token][at]]);
  const kept = (angles: Angles) =>
    angles.map(([token, angle]) => {
      const range = rangeOf(drawing.base, token);
      const near = turnInto(range, angle);
      const inside = tenth(clamp(near, ...range));
      return { token, inside, over: Math.abs(near - inside) };
    });
  const over = (angles: ReturnType<typeof kept>) => angles.reduce((sum, angle) => sum + angle.over, 0);
  const [ball = []] = twoWays(said(BALLS[part]))
    .map(kept)
    .sort((a, b) => over(a) - over(b));
  return [...ball, ...kept(said(HINGES[part]))].map(({ token, inside }) => [token, inside]);
}

/** What lifts a limb, the likeliest first. */
const LIFTS = { arm: ["S", "E", "D", "W"], leg: ["H", "K", "B", "A"] } as const;

/** A limb that is let go may sink where its angles had to be brought into range: it is lifted by the least it takes. */
function lifted(drawing: Drawing, before: Drawing, index: number, limb: Limb): Drawing {
  const pose = drawing.poses[index];
  if (!pose || isAsSound(drawing, before, index)) return drawing;
  const side = sideOf(limb);
  for (const token of LIFTS[isLeg(limb) ? "leg" : "arm"]) {
    for (const by of Array.from({ length: 45 }, (_, step) => [2 * step, -2 * step]).flat()) {
      const angle = clamp(pose[token][indexOf(side)] + by, ...rangeOf(drawing.base, token));
      const tried = withPose(drawing, index, withAngle(pose, token, side, angle));
      if (isAsSound(tried, before, index)) return tried;
    }
  }
  return drawing;
}

/** Lets go of a hand or a foot in every pose; it stays as it is until its joints are turned. */
export function unpin(before: Drawing, limb: Limb): Drawing {
  const side = sideOf(limb);
  const poses = before.poses.map((pose, index) =>
    holdOf(before, index, limb)
      ? bakedAngles(before, index, limb).reduce(
          (next, [token, angle]) => withAngle(next, token, side, angle),
          pose,
        )
      : pose,
  );
  const anchors = released(before, limb, numbers(before));
  const root = rootOf(before);
  const hung = carries(root, limb) ? rootOf(hungUp(before, root.y === "rest" ? "rest" : "own")) : root;
  const drawing = withRoot({ ...before, poses, anchors }, hung);
  const rests = heldOf(drawing).length > 0 || hung.y === "rest" || isRaised(drawing);
  const free = rests ? drawing : hungUp(drawing, "rest");
  return numbers(free).reduce((next, index) => lifted(next, before, index, limb), free);
}
