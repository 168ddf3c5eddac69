import { pointOf, SIDES } from "../body/skeleton";
import { combine, heading, lerp, offset2, quarter, type Vec2 } from "../body/vectors";
import type { PropOf } from "../schema";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** From both hands to a loop around the middle of the near foot, an end hanging from the near hand. */
export function drawStrap(picture: Picture): Shape[] {
  const { legs, arms } = picture.body;
  const leg = legs.n;
  const middle = lerp(leg.ball, leg.heel, 0.28);
  const sole = picture.project(combine([middle, 1], [leg.footUp, -1.4]));
  const instep = picture.project(combine([middle, 1], [leg.footUp, 2.4]));
  const pen = picture.pen();
  for (const side of SIDES) {
    const grip = picture.project(lerp(arms[side].wrist, arms[side].hand, 0.55));
    pen.move(grip).line(sole);
  }
  pen.move(sole).line(instep);
  const end = picture.project(arms.n.hand);
  pen.move(end).curve([end, [end[0] - 1.4, end[1] - 2.6], [end[0] - 0.4, end[1] - 6]]);
  return [shapeOf("strap", "strap", pen)];
}

const KNEE_LOOP = 4.1;
/** Share of the thigh where a band goes around both. */
const THIGH_LOOP = 0.78;

/** From a post to a loop around the knee, or around both thighs. */
export function drawBand(picture: Picture, { to, anchor, around }: PropOf<"band">): Shape[] {
  const pen = picture.pen();
  if (around || !anchor) {
    const { n, f } = picture.body.legs;
    const top = picture.project(lerp(n.hip, n.knee, THIGH_LOOP));
    const bottom = picture.project(lerp(f.hip, f.knee, THIGH_LOOP));
    const [from, til]: [Vec2, Vec2] = [
      [top[0] - 1, top[1] + 4],
      [bottom[0] - 1, bottom[1] - 4],
    ];
    const bulge: Vec2 = [(from[0] + til[0]) / 2 + 1.2, (from[1] + til[1]) / 2];
    return [shapeOf("band", "band", pen.move(from).curve([from, bulge, til]))];
  }
  const knee = picture.project(pointOf(picture.body, to));
  const [x, y] = anchor;
  const along = heading(knee, [x, y]);
  const up = quarter(along);
  const [high, low] = [offset2(knee, up, KNEE_LOOP), offset2(knee, up, -KNEE_LOOP)];
  const behind = offset2(knee, along, -KNEE_LOOP);
  const post = picture
    .pen()
    .move([x, picture.floor])
    .line([x, y + 14]);
  pen
    .move([x, y])
    .line(high)
    .curve([high, behind, low], offset2(high, along, 6), offset2(low, along, 6))
    .line([x, y - 1]);
  return [shapeOf("post", "prop-line", post, { width: 2.2 }), shapeOf("band", "band", pen)];
}
