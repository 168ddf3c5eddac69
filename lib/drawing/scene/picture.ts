import { CAMERA } from "../body/body.data";
import { type Station, spineOf } from "../body/spine";
import type { Vec2, Vec3 } from "../body/vectors";
import type { Drawing } from "../drawing";
import type { Body } from "../pose/motion";
import { createPen, type Pen } from "./pen";

/** How much is drawn: `small` leaves out what cannot be seen below 100 pixels. */
export type Detail = "full" | "small";

/** A body seen through the drawing's camera. */
export interface Picture {
  drawing: Drawing;
  body: Body;
  detail: Detail;
  /** Whether muscles are hatched: print has no colour. */
  hatched: boolean;
  /** Whether it is seen from somewhat above or in front, where limbs have no profile. */
  oblique: boolean;
  /** Height of the floor line. */
  floor: number;
  project(point: Vec3): Vec2;
  station(s: number): Station;
  pen(): Pen;
}

/** A mat is 1.6 units thick: the floor lies below the surface the drawing is on. */
export const MAT_HEIGHT = 1.6;

/** How it is drawn. `decimals`: see `createPen`. */
export interface PictureStyle {
  detail?: Detail | undefined;
  hatched?: boolean | undefined;
  decimals?: number | undefined;
}

export function pictureOf(drawing: Drawing, body: Body, style: PictureStyle): Picture {
  const { detail = "full", hatched = false, decimals = 1 } = style;
  const [kx, ky] = CAMERA[drawing.camera];
  return {
    drawing,
    body,
    detail,
    hatched,
    oblique: drawing.view !== "side",
    floor: drawing.props.some((prop) => prop.kind === "mat") ? -MAT_HEIGHT : 0,
    project: ([x, y, z]) => [x + kx * z, y + ky * z],
    station: spineOf(body),
    pen: () => createPen(decimals),
  };
}
