/** x right, y up, z toward the viewer; one unit is 1 % of body height. */
export type Vec3 = readonly [number, number, number];
/** On the picture: x right, y up. */
export type Vec2 = readonly [number, number];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (rad: number): number => (rad * 180) / Math.PI;
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Weighted sum of vectors. */
export function combine(...terms: readonly (readonly [Vec3, number])[]): Vec3 {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const [vector, weight] of terms) {
    x += vector[0] * weight;
    y += vector[1] * weight;
    z += vector[2] * weight;
  }
  return [x, y, z];
}

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const distance = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => combine([a, 1 - t], [b, t]);

/** Length 1, or the zero vector where there is no direction. */
export function unit(a: Vec3): Vec3 {
  const length = Math.hypot(a[0], a[1], a[2]);
  return length < 1e-9 ? [0, 0, 0] : scale(a, 1 / length);
}

/** The part of `a` at a right angle to the unit vector `axis`, at length 1. */
export const across = (a: Vec3, axis: Vec3): Vec3 => unit(combine([a, 1], [axis, -dot(a, axis)]));

export const offset2 = (from: Vec2, direction: Vec2, by: number): Vec2 => [
  from[0] + direction[0] * by,
  from[1] + direction[1] * by,
];
export const lerp2 = (a: Vec2, b: Vec2, t: number): Vec2 => [mix(a[0], b[0], t), mix(a[1], b[1], t)];
export const distance2 = (a: Vec2, b: Vec2): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** Direction from a to b at length 1; to the right where they coincide. */
export function heading(a: Vec2, b: Vec2): Vec2 {
  const length = distance2(a, b);
  return length < 1e-6 ? [1, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}
/** A quarter turn counter-clockwise: the front side of a limb. */
export const quarter = (a: Vec2): Vec2 => [-a[1], a[0]];
export const polar = (angle: number): Vec2 => [Math.cos(angle), Math.sin(angle)];
