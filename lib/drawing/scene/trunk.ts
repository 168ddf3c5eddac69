import { PROFILE, WAIST } from "../body/body.data";
import { EAR_SIDE, HAIR_FRONT, HAIR_SIDE, HEAD_FRONT, HEAD_SIDE, NOSE_FRONT } from "../body/head.data";
import { torsoProfile, torsoSides } from "../body/spine";
import { combine, offset2, polar, quarter, type Vec2 } from "../body/vectors";
import { drawOutline } from "./forms";
import { drawLimb, drawShade, limbSides } from "./outline";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

const turned = (normal: Vec2): Vec2 => [-normal[0], -normal[1]];

/** The trunk in a shirt and, below the waist, in shorts. */
export function drawTorso(picture: Picture): Shape[] {
  const { front, back, normals } = torsoSides(
    picture.body,
    ([x, y]) => picture.project([x, y, 0]),
    picture.body.breath,
  );
  const outline = [...front, ...back.toReversed()];
  const shirt = drawOutline(picture.pen(), outline);

  const waist = torsoProfile(picture.body).filter(([at]) => at <= WAIST).length;
  const below = [...back.slice(0, waist).toReversed(), ...front.slice(0, waist)];
  const shorts = picture.pen();
  const [first, last] = [below[0], below.at(-1)];
  const [hip, spot] = [normals[0], normals[waist - 1]];
  if (first && last && hip && spot) {
    const middle: Vec2 = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
    const sag = offset2(middle, quarter(spot), -0.7);
    shorts.move(first).curve(below, back[waist], front[waist]).curve([last, sag, first]).close();
  }
  const shapes = [shapeOf("shirt", "shirt", shirt), shapeOf("shorts", "shorts", shorts)];
  if (picture.detail === "small") return shapes;
  const shade = picture.pen();
  drawShade(shade, front, normals, 2.8, back[0], back.at(-1));
  drawShade(shade, back, normals.map(turned), 2.8, front[0], front.at(-1));
  return [...shapes, shapeOf("torso-shade", "shade", shade)];
}

/** Neck, head, hair; from the side an ear, from the front a stroke for the nose, never a face. */
export function drawHead(picture: Picture): Shape[] {
  const { body } = picture;
  const { u } = body.headFrame;
  const tilt = Math.atan2(u[1], u[0]) - Math.PI / 2;
  const middle = picture.project(body.head);
  const [right, up] = [polar(tilt), quarter(polar(tilt))];
  const place = ([x, y]: Vec2): Vec2 => offset2(offset2(middle, right, x), up, y);

  const frontal = body.sideLying;
  const root = frontal
    ? combine([body.c7, 1], [body.thorax.u, -1.2])
    : combine([body.c7, 1], [body.thorax.u, -3], [body.thorax.w, 0.4]);
  const neck = limbSides(
    picture.project(root),
    place(frontal ? [0, -3] : [-1.2, -2.6]),
    frontal ? PROFILE.neckFront : PROFILE.neck,
  );
  const shapes = [
    shapeOf("neck", "neck", drawLimb(picture.pen(), neck)),
    shapeOf("head", "skin", drawOutline(picture.pen(), (frontal ? HEAD_FRONT : HEAD_SIDE).map(place))),
    shapeOf("hair", "hair", drawOutline(picture.pen(), (frontal ? HAIR_FRONT : HAIR_SIDE).map(place))),
  ];
  if (picture.detail === "small") return shapes;
  if (!frontal) {
    return [...shapes, shapeOf("ear", "neck", drawOutline(picture.pen(), EAR_SIDE.map(place)))];
  }
  const nose = NOSE_FRONT.map(place);
  return [
    ...shapes,
    shapeOf(
      "nose",
      "crease",
      picture
        .pen()
        .move(nose[0] ?? middle)
        .curve(nose),
    ),
  ];
}
