import type { Profile } from "./body.data";
import type { Pen } from "./pen";
import { heading, mix, offset2, quarter, type Vec2 } from "./vectors";

export interface Sides {
  /** From the start of the limb to its end. */
  front: readonly Vec2[];
  back: readonly Vec2[];
  /** Unit vector out of the front. */
  normal: Vec2;
}

interface Cut {
  /** Share of the limb where the outline begins and ends. */
  from?: number;
  to?: number;
  /** Wider than the limb by so much: clothes. */
  grow?: number;
  /** Seen from elsewhere than the side a limb has no front and back. */
  symmetric?: boolean;
}

function radiiAt(profile: Profile, t: number): readonly [number, number] {
  const after = profile.findIndex(([at]) => at >= t);
  const next = profile[after < 0 ? profile.length - 1 : after];
  const last = profile[Math.max(0, (after < 0 ? profile.length : after) - 1)];
  if (!next || !last) return [0, 0];
  const share = next[0] === last[0] ? 0 : (t - last[0]) / (next[0] - last[0]);
  return [mix(last[1], next[1], share), mix(last[2], next[2], share)];
}

/** Front and back outline of a limb between two points of the picture. Front is direction + 90°. */
export function limbSides(a: Vec2, b: Vec2, profile: Profile, cut: Cut = {}): Sides {
  const { from = 0, to = 1, grow = 0, symmetric = false } = cut;
  const normal = quarter(heading(a, b));
  const inner = profile.map(([at]) => at).filter((at) => at > from + 0.02 && at < to - 0.02);
  const front: Vec2[] = [];
  const back: Vec2[] = [];
  for (const t of [from, ...inner, to]) {
    const [f, k] = radiiAt(profile, t);
    const at: Vec2 = [mix(a[0], b[0], t), mix(a[1], b[1], t)];
    front.push(offset2(at, normal, (symmetric ? (f + k) / 2 : f) + grow));
    back.push(offset2(at, normal, -(symmetric ? (f + k) / 2 : k) - grow));
  }
  return { front, back, normal };
}

/** Draws a limb as one closed outline with round or straight ends. */
export function drawLimb(pen: Pen, { front, back }: Sides, roundStart = true, roundEnd = true): Pen {
  const [first, last] = [front[0], back.at(-1)];
  const start = back[0];
  if (!first || !last || !start) return pen;
  pen.move(first).curve(front);
  if (roundEnd) pen.cap(last);
  else pen.line(last);
  pen.curve(back.toReversed());
  if (roundStart) pen.cap(first);
  return pen.close();
}

/** The light comes from above, a little from the left; this is where it goes. */
const AWAY: Vec2 = [0.34, -0.94];

/**
 * A crescent of shade inside one side of a form: as deep as the side looks away from the light, and thinning out to
 * both ends. Nothing where the side is lit. `depth` in units.
 */
export function drawShade(
  pen: Pen,
  side: readonly Vec2[],
  normals: readonly Vec2[],
  depth: number,
  before?: Vec2,
  after?: Vec2,
): Pen {
  const last = side.length - 1;
  const inner = side.map((point, at): Vec2 => {
    const normal = normals[at] ?? normals[0] ?? [0, 1];
    const faces = Math.max(0, normal[0] * AWAY[0] + normal[1] * AWAY[1]);
    const thin = Math.sin((Math.PI * at) / last);
    return offset2(point, normal, -depth * faces * thin);
  });
  const deepest = Math.max(
    ...inner.map((p, at) => Math.hypot(p[0] - (side[at]?.[0] ?? 0), p[1] - (side[at]?.[1] ?? 0))),
  );
  const first = side[0];
  if (!first || deepest < 0.25) return pen;
  return pen.move(first).curve(side, before, after).curve(inner.toReversed()).close();
}

/** Shade on whichever side of a limb looks away from the light. */
export function shadeLimb(pen: Pen, { front, back, normal }: Sides, depth: number): Pen {
  const opposite: Vec2 = [-normal[0], -normal[1]];
  drawShade(pen, front, [normal], depth);
  return drawShade(pen, back, [opposite], depth);
}
