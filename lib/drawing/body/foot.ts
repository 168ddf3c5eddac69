import { FOOT } from "./body.data";
import type { Leg } from "./skeleton";
import { combine, type Vec2, type Vec3 } from "./vectors";

/** The outline of a foot seen from its side, in the world: heel, sole, toes, instep. */
export function footOutline(leg: Leg): Vec3[] {
  const point =
    (from: Vec3, forward: Vec3, up: Vec3) =>
    (at: Vec2): Vec3 =>
      combine([from, 1], [forward, at[0]], [up, at[1]]);
  const ankle = point(leg.ankle, leg.foot, leg.footUp);
  const ball = point(leg.ball, leg.foot, leg.footUp);
  const toes = point(leg.ball, leg.toes, leg.toesUp);
  return [
    ...FOOT.heel.map(ankle),
    ...FOOT.sole.map(ball),
    ...FOOT.toes.map(toes),
    ...FOOT.instep.map(ball),
    ...FOOT.ankle.map(ankle),
  ];
}

export const footBottom = (leg: Leg): number => Math.min(...footOutline(leg).map(([, y]) => y));
