import type { Box, Pen } from "./pen";

/** What a shape is made of: decides its colours on screen and on paper. */
export type Stuff =
  | "gap"
  | "limb"
  | "skin"
  | "neck"
  | "shirt"
  | "sleeve"
  | "shorts"
  | "hair"
  | "shoe"
  | "crease"
  | "shade"
  | "shadow"
  | "floor"
  | "muscle"
  | "hatch"
  | "nerve-under"
  | "nerve"
  | "dots"
  | "arrow"
  | "arrow-head"
  | "prop"
  | "prop-line"
  | "prop-dark"
  | "wall"
  | "mat"
  | "mat-edge"
  | "soft"
  | "soft-line"
  | "strap"
  | "band";

export interface Shape {
  /** Stays the same from frame to frame. */
  key: string;
  stuff: Stuff;
  d: string;
  /** Paler: it belongs to the far side. */
  far?: boolean;
  /** Line width in units, where the stuff has none of its own. */
  width?: number;
  /** What it takes up on the picture; null for what the frame may cut off. */
  box: Box | null;
}

export const shapeOf = (key: string, stuff: Stuff, pen: Pen, more: Partial<Shape> = {}): Shape => ({
  key,
  stuff,
  d: pen.d,
  box: pen.box,
  ...more,
});
