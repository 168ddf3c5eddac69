import { lerp2, offset2, polar, radians, type Vec2 } from "../body/vectors";
import type { PropOf } from "../schema";
import { drawBox, drawEllipse, drawOutline } from "./forms";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** A bar from point to point; bars of one width share a path. */
function bars(picture: Picture, key: string, width: number, ...lines: (readonly Vec2[])[]): Shape {
  const pen = picture.pen();
  for (const [from, ...rest] of lines) if (from) pen.move(from).line(...rest);
  return shapeOf(key, "prop-line", pen, { width });
}

export function drawChair(picture: Picture, prop: PropOf<"chair">, key: string): Shape[] {
  const { x, h, d, back = "left", bh = 27 } = prop;
  const lean = back === "right" ? 1 : -1;
  const edge = lean < 0 ? x : x + d;
  const foot: Vec2 = [edge - lean * 1.2, h];
  const top: Vec2 = [edge + lean * 1.5, h + bh];
  const legs = bars(
    picture,
    `${key}-legs`,
    1.8,
    [
      [x + 2, h - 1.5],
      [x + 1, picture.floor + 0.9],
    ],
    [
      [x + d - 2, h - 1.5],
      [x + d - 1, picture.floor + 0.9],
    ],
  );
  const seat = shapeOf(`${key}-seat`, "prop", drawBox(picture.pen(), x, h - 2.6, d, 2.6, 1.2));
  if (back === "none") return [legs, seat];
  return [
    legs,
    bars(picture, `${key}-post`, 2.2, [foot, top]),
    bars(picture, `${key}-back`, 3.4, [lerp2(foot, top, 0.42), lerp2(foot, top, 0.98)]),
    seat,
  ];
}

export function drawStool(picture: Picture, { x, h, d }: PropOf<"stool">, key: string): Shape[] {
  const down = picture.floor + 0.9;
  return [
    bars(
      picture,
      `${key}-legs`,
      1.8,
      [
        [x + 2, h - 1.5],
        [x + 0.5, down],
      ],
      [
        [x + d - 2, h - 1.5],
        [x + d - 0.5, down],
      ],
    ),
    bars(picture, `${key}-rung`, 1.2, [
      [x + 1.4, h * 0.38],
      [x + d - 1.4, h * 0.38],
    ]),
    shapeOf(`${key}-seat`, "prop", drawBox(picture.pen(), x, h - 3.2, d, 3.2, 1.5)),
  ];
}

/** A handrail: post, grip and foot. */
export function drawRail(picture: Picture, { x, h }: PropOf<"rail">, key: string): Shape[] {
  const down = picture.floor + 0.7;
  return [
    bars(picture, `${key}-post`, 1.8, [
      [x, down],
      [x, h],
    ]),
    bars(picture, `${key}-grip`, 2.6, [
      [x - 5, h],
      [x + 5, h],
    ]),
    bars(picture, `${key}-foot`, 1.4, [
      [x - 5, down],
      [x + 5, down],
    ]),
  ];
}

const RAIL = 1;

function frame(picture: Picture, prop: PropOf<"bike">, key: string): Shape[] {
  const { bb, saddle = [0, 50], bar = [38, 70], fw = [42, 18, 12] } = prop;
  const down = picture.floor + RAIL + 0.3;
  const [wheel, hub]: [Vec2, Vec2] = [
    [fw[0], fw[1]],
    [bb[0], bb[1]],
  ];
  const seat: Vec2[] = [
    [-9.5, -0.6],
    [-8.5, 1.2],
    [0, 0.2],
    [7, 0.3],
    [7, -1],
    [0, -2],
    [-5, -2.6],
  ].map(([x = 0, y = 0]) => [saddle[0] + x, saddle[1] + y]);
  return [
    shapeOf(`${key}-wheel`, "prop", drawEllipse(picture.pen(), wheel, fw[2], fw[2])),
    shapeOf(`${key}-ring`, "soft-line", drawEllipse(picture.pen(), wheel, fw[2] * 0.55, fw[2] * 0.55)),
    bars(
      picture,
      `${key}-frame`,
      2.6,
      [
        [bb[0] - 17, down],
        [fw[0] + 8, down],
      ],
      [
        [bb[0] - 11, down],
        [bb[0] - 2, bb[1] + 4],
      ],
      [
        [bb[0] - 2, bb[1] + 2],
        [saddle[0], saddle[1] - 2],
      ],
      [hub, wheel, [fw[0], down]],
      [
        [fw[0] - 1, fw[1] + 4],
        [bar[0] - 3, bar[1] - 3],
        [bar[0] + 2, bar[1]],
      ],
      [
        [bar[0] - 1, bar[1]],
        [bar[0] + 4, bar[1] + 2.5],
      ],
    ),
    shapeOf(`${key}-saddle`, "prop-dark", drawOutline(picture.pen(), seat)),
    shapeOf(`${key}-hub`, "prop-dark", drawEllipse(picture.pen(), hub, 3.6, 3.6)),
  ];
}

/** The back entry draws the bike and the far crank; one `between` the legs draws the near crank. */
export function drawBike(picture: Picture, prop: PropOf<"bike">, key: string, near: boolean): Shape[] {
  const angle = radians(picture.body.crank + (near ? 0 : 180));
  const pedal = offset2([prop.bb[0], prop.bb[1]], polar(angle), prop.r);
  const crank = bars(
    picture,
    `${key}-crank`,
    1.8,
    [prop.bb, pedal],
    [
      [pedal[0] - 3.2, pedal[1]],
      [pedal[0] + 3.2, pedal[1]],
    ],
  );
  return near ? [crank] : [...frame(picture, prop, key), crank];
}
