import type { Side } from "../body/skeleton";
import type { Drawing } from "../drawing";
import type { RootAnchor } from "../schema";
import { bodyIn, heldOf, holdOf, LIMBS, type Limb, rootOf } from "./editing";

export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
export const sideOf = (limb: Limb): Side => (limb.endsWith(".n") ? "n" : "f");
export const isLeg = (limb: Limb): boolean => limb.startsWith("leg");
export const numbers = (drawing: Drawing): number[] => drawing.poses.map((_, index) => index);

export const withRoot = (drawing: Drawing, root: RootAnchor): Drawing => ({
  ...drawing,
  anchors: [root, ...heldOf(drawing)],
});

/** The same places, each pose's hip where it is now: what carried the body may let go or move. */
export function hungUp(drawing: Drawing, height: "rest" | "own"): Drawing {
  const hips = numbers(drawing).map((index) => bodyIn(drawing, index).hip);
  const root = rootOf(drawing);
  const y = height === "rest" ? ("rest" as const) : hips.map((hip) => tenth(hip[1]));
  return withRoot(drawing, {
    root: "hip",
    x: hips.map((hip) => tenth(hip[0])),
    y,
    ...(height === "rest" && root.use ? { use: root.use } : {}),
  });
}

/** Whether it sits or stands on something, so that its height is its own and not the floor's. */
export const isRaised = (drawing: Drawing): boolean =>
  drawing.base === "sit" ||
  drawing.props.some(({ kind }) => ["chair", "stool", "bike", "step"].includes(kind));

/** Whether the drawing is placed by a joint of this limb. */
export const carries = (root: RootAnchor, limb: Limb): boolean => {
  const legs = /^(hip|knee|ankle|heel|ball|toe)\./;
  return root.root.endsWith(`.${sideOf(limb)}`) && isLeg(limb) === legs.test(root.root);
};

/**
 * The drawing placed by its hip where a held limb placed it before: as soon as that limb or the pelvis on it turns, the
 * joint it was placed by would be somewhere else.
 */
export function freeOfHolds(drawing: Drawing): Drawing {
  const root = rootOf(drawing);
  const bound = LIMBS.some(
    (limb) => carries(root, limb) && numbers(drawing).some((index) => holdOf(drawing, index, limb)),
  );
  return bound ? hungUp(drawing, root.y === "rest" ? "rest" : "own") : drawing;
}
