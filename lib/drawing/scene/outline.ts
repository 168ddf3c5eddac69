import type { Profile } from "../body/body.data";
import { distance2, heading, lerp2, mix, offset2, polar, quarter, type Vec2 } from "../body/vectors";
import type { Pen } from "./pen";

export interface Sides {
  /** From the start of the limb to its end. */
  front: readonly Vec2[];
  back: readonly Vec2[];
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

const HEM = 0.7;

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
  return { front, back };
}

/** Cloth goes around a limb: its edge bulges a little. */
function hem(front: readonly Vec2[], back: readonly Vec2[]): Vec2 {
  const f = front.at(-1) ?? ([0, 0] as const);
  const k = back.at(-1) ?? ([0, 0] as const);
  return offset2(lerp2(f, k, 0.5), quarter(heading(f, k)), HEM);
}

/** Draws a limb as one closed outline with round or straight ends. */
export function drawLimb(
  pen: Pen,
  { front, back }: Pick<Sides, "front" | "back">,
  roundStart = true,
  roundEnd = true,
): Pen {
  const [first, last] = [front[0], back.at(-1)];
  const start = back[0];
  if (!first || !last || !start) return pen;
  pen.move(first).curve(front);
  if (roundEnd) pen.cap(last);
  else pen.curve([front.at(-1) ?? last, hem(front, back), last]);
  pen.curve(back.toReversed());
  if (roundStart) pen.cap(first);
  return pen.close();
}

/** How far along a bone the inside of a bend may reach. */
const DEEPEST_FOLD = 0.7;
/** A point so near the joint keeps the curve round over the outside of a bend. */
const BEFORE_BEND = 0.93;

export interface BentSides {
  /** From the start of the first bone to the end of the second. */
  front: readonly Vec2[];
  back: readonly Vec2[];
  /** Out of the skin, for each point. */
  frontNormals: readonly Vec2[];
  backNormals: readonly Vec2[];
}

export interface Bone {
  from: Vec2;
  to: Vec2;
  profile: Profile;
}

interface Point {
  at: Vec2;
  normal: Vec2;
}

const turnedBy = ([x, y]: Vec2, angle: number): Vec2 => {
  const [c, s] = polar(angle);
  return [x * c - y * s, x * s + y * c];
};

/**
 * One side of two bones under one skin: round over the outside of the bend, folded on its inside. `sign` is + for the
 * front; `turn` is the bend in radians, + toward the front.
 */
function bentSide(bones: readonly [Bone, Bone], sign: number, turn: number, cut: Cut): Point[] {
  const { from = 0, symmetric = false } = cut;
  const radius = ({ profile }: Bone, t: number): number => {
    const [f, k] = radiiAt(profile, t);
    return symmetric ? (f + k) / 2 : sign > 0 ? f : k;
  };
  const [first, second] = bones;
  const r = (radius(first, 1) + radius(second, 0)) / 2;
  const folded = sign * turn > 0;
  const half = Math.min(Math.abs(turn) / 2, 1.45);
  const fold = (bone: Bone): number =>
    folded ? Math.min(DEEPEST_FOLD, (r * Math.tan(half)) / Math.max(1, distance2(bone.from, bone.to))) : 0;
  const out = (bone: Bone): Vec2 => {
    const [x, y] = quarter(heading(bone.from, bone.to));
    return [x * sign, y * sign];
  };
  const along = (bone: Bone, t: number): Point => ({
    at: offset2(lerp2(bone.from, bone.to, t), out(bone), radius(bone, t)),
    normal: out(bone),
  });
  const over = (share: number): Point => {
    const normal = turnedBy(out(first), turn * share);
    const reach = folded ? Math.min(r / Math.cos(half), r * 4) : r;
    return { at: offset2(first.to, normal, reach), normal };
  };
  const before = first.profile.map(([t]) => t).filter((t) => t > from + 0.02 && t < 0.98);
  const after = second.profile.map(([t]) => t).filter((t) => t > 0.02);
  return [
    ...[from, ...before, ...(folded ? [] : [BEFORE_BEND])].map((t) => along(first, t * (1 - fold(first)))),
    ...(folded ? [0.5] : [0.25, 0.75]).map(over),
    ...after.map((t) => along(second, 1 - (1 - t) * (1 - fold(second)))),
  ];
}

/** Front and back of a limb of two bones, as one outline through the joint. */
export function bentSides(first: Bone, second: Bone, cut: Cut = {}): BentSides {
  const [a, b] = [heading(first.from, first.to), heading(second.from, second.to)];
  const turn = Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
  const [front, back] = [1, -1].map((sign) => bentSide([first, second], sign, turn, cut));
  return {
    front: (front ?? []).map(({ at }) => at),
    back: (back ?? []).map(({ at }) => at),
    frontNormals: (front ?? []).map(({ normal }) => normal),
    backNormals: (back ?? []).map(({ normal }) => normal),
  };
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
export function shadeLimb(pen: Pen, sides: BentSides, depth: number): Pen {
  drawShade(pen, sides.front, sides.frontNormals, depth);
  return drawShade(pen, sides.back, sides.backNormals, depth);
}
