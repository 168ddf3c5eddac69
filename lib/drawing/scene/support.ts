import { pointOf } from "../body/skeleton";
import type { Vec2, Vec3 } from "../body/vectors";
import type { PropOf } from "../schema";
import { drawBox, drawEllipse, drawOutline } from "./forms";
import type { Box } from "./pen";
import { MAT_HEIGHT, type Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** A mat may be cut off by the frame; what it takes up is as long as the body on it, with a margin. */
const MAT_MARGIN = 4;
const WALL_WIDTH = 5;
const WALL_HEIGHT = 110;

export function drawMat(picture: Picture, { x, z = [-11, 15] }: PropOf<"mat">, body: Box | null): Shape[] {
  const [from, to] = x;
  if (!picture.oblique) {
    const box: Box = [
      Math.max(from, (body?.[0] ?? from) - MAT_MARGIN),
      -MAT_HEIGHT,
      Math.min(to, (body?.[2] ?? to) + MAT_MARGIN),
      0,
    ];
    const mat = drawBox(picture.pen(), from, -MAT_HEIGHT, to - from, MAT_HEIGHT, 0.8);
    return [shapeOf("mat", "mat", mat, { box })];
  }
  const corners: Vec3[] = [
    [from, 0, z[0]],
    [to, 0, z[0]],
    [to, 0, z[1]],
    [from, 0, z[1]],
  ];
  const [a, b, c, d] = corners.map(picture.project) as [Vec2, Vec2, Vec2, Vec2];
  const top = picture.pen().move(a).line(b, c, d).close();
  const drop = (p: Vec2): Vec2 => [p[0], p[1] - MAT_HEIGHT];
  const edge = picture.pen().move(d).line(c, drop(c), drop(d)).close();
  return [shapeOf("mat", "mat", top), shapeOf("mat-edge", "mat-edge", edge)];
}

export function drawWall(picture: Picture, { x, side }: PropOf<"wall">): Shape[] {
  const left = side === "left" ? x - WALL_WIDTH : x;
  const wall = drawBox(picture.pen(), left, picture.floor, WALL_WIDTH, WALL_HEIGHT);
  const face = picture
    .pen()
    .move([x, picture.floor])
    .line([x, picture.floor + WALL_HEIGHT]);
  const box: Box = [left, picture.floor, left + WALL_WIDTH, picture.floor];
  return [
    shapeOf("wall", "wall", wall, { box }),
    shapeOf("wall-face", "prop-line", face, { width: 0.7, box: null }),
  ];
}

export function drawStep(picture: Picture, { x, w, h }: PropOf<"step">): Shape[] {
  const block = drawBox(picture.pen(), x, picture.floor, w, h - picture.floor, 1);
  const edge = picture
    .pen()
    .move([x + 0.8, h - 0.5])
    .line([x + w - 0.8, h - 0.5]);
  return [shapeOf("step", "prop", block), shapeOf("step-edge", "prop-line", edge, { width: 1 })];
}

const PILLOW: readonly Vec2[] = [
  [-0.5, 0],
  [-0.44, 0.42],
  [0, 0.5],
  [0.44, 0.42],
  [0.5, 0],
  [0.44, -0.42],
  [0, -0.5],
  [-0.44, -0.42],
];

export function drawPillow(picture: Picture, prop: PropOf<"pillow">, key: string): Shape[] {
  const [x, y] = picture.project(pointOf(picture.body, prop.at));
  const [dx, dy] = prop.shift ?? [0, 0];
  const rim = PILLOW.map(([px, py]): Vec2 => [x + dx + px * prop.w, y + dy + py * prop.h]);
  return [shapeOf(key, "soft", drawOutline(picture.pen(), rim))];
}

export const drawCushion = (picture: Picture, { x, w, h }: PropOf<"cushion">): Shape[] => [
  shapeOf("cushion", "soft", drawBox(picture.pen(), x, picture.floor, w, h - picture.floor, 1.6)),
];

/** A rolled towel from its end: a spiral says what it is. */
export function drawTowel(picture: Picture, { x, y, rx, ry }: PropOf<"towel">): Shape[] {
  const spiral: Vec2[] = [0, 1, 2, 3, 4, 5].map((step) => {
    const angle = (-step * Math.PI) / 3;
    const reach = 0.25 + step * 0.09;
    return [x + rx * reach * Math.cos(angle), y + ry * reach * Math.sin(angle)];
  });
  return [
    shapeOf("towel", "soft", drawEllipse(picture.pen(), [x, y], rx, ry)),
    shapeOf(
      "towel-roll",
      "soft-line",
      picture
        .pen()
        .move(spiral[0] ?? [x, y])
        .curve(spiral),
    ),
  ];
}

export const drawRoll = (picture: Picture, { x, y, r }: PropOf<"roll">): Shape[] => [
  shapeOf("roll", "soft", drawEllipse(picture.pen(), [x, y], r, r)),
];
