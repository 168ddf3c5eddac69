import type { Side } from "../body/skeleton";
import type { Figure } from "../drawing";
import type { RootAnchor } from "../schema";
import { bodyIn, heldOf, holdOf, LIMBS, type Limb, rootOf } from "./editing";

export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
export const sideOf = (limb: Limb): Side => (limb.endsWith(".n") ? "n" : "f");
export const isLeg = (limb: Limb): boolean => limb.startsWith("leg");
export const numbers = (figure: Figure): number[] => figure.poses.map((_, index) => index);

export const withRoot = (figure: Figure, root: RootAnchor): Figure => ({
  ...figure,
  anchors: [root, ...heldOf(figure)],
});

/** The same places, each pose's hip where it is now: what carried the body may let go or move. */
export function hungUp(figure: Figure, height: "rest" | "own"): Figure {
  const hips = numbers(figure).map((index) => bodyIn(figure, index).hip);
  const root = rootOf(figure);
  const y = height === "rest" ? ("rest" as const) : hips.map((hip) => tenth(hip[1]));
  return withRoot(figure, {
    root: "hip",
    x: hips.map((hip) => tenth(hip[0])),
    y,
    ...(height === "rest" && root.use ? { use: root.use } : {}),
  });
}

/** Whether it sits or stands on something, so that its height is its own and not the floor's. */
export const isRaised = (figure: Figure): boolean =>
  figure.base === "sit" || figure.props.some(({ kind }) => ["chair", "stool", "bike", "step"].includes(kind));

/** Whether the figure is placed by a joint of this limb. */
export const carries = (root: RootAnchor, limb: Limb): boolean => {
  const legs = /^(hip|knee|ankle|heel|ball|toe)\./;
  return root.root.endsWith(`.${sideOf(limb)}`) && isLeg(limb) === legs.test(root.root);
};

/**
 * The figure placed by its hip where a held limb placed it before: as soon as that limb or the pelvis on it turns, the
 * joint it was placed by would be somewhere else.
 */
export function freeOfHolds(figure: Figure): Figure {
  const root = rootOf(figure);
  const bound = LIMBS.some(
    (limb) => carries(root, limb) && numbers(figure).some((index) => holdOf(figure, index, limb)),
  );
  return bound ? hungUp(figure, root.y === "rest" ? "rest" : "own") : figure;
}
