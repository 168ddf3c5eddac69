import { JOINT_RADIUS } from "../body/body.data";
import { footOutline } from "../body/foot";
import { SIDES } from "../body/skeleton";
import { torsoSides } from "../body/spine";
import type { Vec2 } from "../body/vectors";
import { drawEllipse } from "./forms";
import { type Box, unionBox } from "./pen";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** Outlines as near to the surface as this (in units) throw a shadow. */
const NEAR = 2.6;
/** Places closer together than this share one. */
const GAP = 25;

/** The lower end of every outline. */
function underside(picture: Picture): Vec2[] {
  const { body } = picture;
  const { front, back } = torsoSides(body, (at) => at);
  const below: Vec2[] = [...front, ...back, [body.head[0], body.head[1] - JOINT_RADIUS.head]];
  for (const side of SIDES) {
    const joints = { ...body.legs[side], ...body.arms[side] };
    below.push(...footOutline(body.legs[side]).map(([x, y]): Vec2 => [x, y]));
    for (const name of ["knee", "ankle", "elbow", "wrist", "hand"] as const) {
      below.push([joints[name][0], joints[name][1] - JOINT_RADIUS[name]]);
    }
  }
  return below;
}

export function drawShadow(picture: Picture, body: Box | null): Shape[] {
  const pen = picture.pen();
  if (picture.oblique) {
    if (body) drawEllipse(pen, [(body[0] + body[2]) / 2, -2], Math.max(4, (body[2] - body[0]) / 2 - 2), 4.2);
    return [shapeOf("shadow", "shadow", pen, { box: null })];
  }
  const places = underside(picture)
    .filter(([, y]) => y < NEAR)
    .map(([x]) => x)
    .sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const x of places) {
    const last = spans.at(-1);
    if (last && x - last[1] < GAP) last[1] = x;
    else spans.push([x, x]);
  }
  for (const [from, to] of spans) drawEllipse(pen, [(from + to) / 2, -0.4], (to - from) / 2 + 3.4, 1.4);
  return [shapeOf("shadow", "shadow", pen, { box: null })];
}

/** The floor runs from edge to edge of the frame. */
export function drawFloor(picture: Picture, frame: Box): Shape[] {
  if (picture.oblique) return [];
  const pen = picture.pen().move([frame[0], picture.floor]).line([frame[2], picture.floor]);
  return [shapeOf("floor", "floor", pen, { box: null })];
}

export const boxOf = (shapes: readonly Shape[]): Box | null =>
  shapes.reduce<Box | null>((all, shape) => unionBox(all, shape.box), null);
