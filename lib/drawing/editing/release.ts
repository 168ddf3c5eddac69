import { indexOf } from "../body/skeleton";
import { clamp } from "../body/vectors";
import type { Figure } from "../drawing";
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
function bakedAngles(figure: Figure, index: number, limb: Limb): Angles {
  const drawn = drawnAngles(figure, index);
  const part = isLeg(limb) ? "leg" : "arm";
  const at = indexOf(sideOf(limb));
  const said = (tokens: readonly PoseToken[]): Angles => tokens.map((token) => [token, drawn[token][at]]);
  const kept = (angles: Angles) =>
    angles.map(([token, angle]) => {
      const range = rangeOf(figure.base, token);
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
function lifted(figure: Figure, before: Figure, index: number, limb: Limb): Figure {
  const pose = figure.poses[index];
  if (!pose || isAsSound(figure, before, index)) return figure;
  const side = sideOf(limb);
  for (const token of LIFTS[isLeg(limb) ? "leg" : "arm"]) {
    for (const by of Array.from({ length: 45 }, (_, step) => [2 * step, -2 * step]).flat()) {
      const angle = clamp(pose[token][indexOf(side)] + by, ...rangeOf(figure.base, token));
      const tried = withPose(figure, index, withAngle(pose, token, side, angle));
      if (isAsSound(tried, before, index)) return tried;
    }
  }
  return figure;
}

/** Lets go of a hand or a foot in every pose; it stays as it is until its joints are turned. */
export function unpin(before: Figure, limb: Limb): Figure {
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
  const figure = withRoot({ ...before, poses, anchors }, hung);
  const rests = heldOf(figure).length > 0 || hung.y === "rest" || isRaised(figure);
  const free = rests ? figure : hungUp(figure, "rest");
  return numbers(free).reduce((next, index) => lifted(next, before, index, limb), free);
}
