import type { Vec2 } from "./vectors";

/** Segment lengths in percent of body height. */
export const LENGTH = {
  pelvis: 8.5,
  lumbar: 9.5,
  thorax: 12,
  neck: 4.2,
  head: 5,
  upperArm: 17.5,
  forearm: 14.5,
  /** Drawn length of the hand without its rounded tip. */
  hand: 6.4,
  thigh: 24.5,
  shank: 24.5,
  ball: 8,
  /** From the ball of the foot to the tip's middle. */
  toe: 3.2,
  hipHalf: 4.6,
  shoulderHalf: 8.5,
  /** From the top of the lumbar spine to the line of the shoulders. */
  shoulderRise: 9.2,
} as const;
export const SPINE_LENGTH = LENGTH.pelvis + LENGTH.lumbar + LENGTH.thorax;

/** Along a limb: [share of its length, distance to the front outline, to the back outline]. */
export type Profile = readonly (readonly [number, number, number])[];

export const PROFILE = {
  thigh: [
    [0, 6, 6.4],
    [0.2, 6.2, 6.1],
    [0.5, 5.5, 5],
    [0.8, 4.4, 3.9],
    [1, 3.9, 3.7],
  ],
  shank: [
    [0, 3.8, 3.7],
    [0.12, 3.6, 4.1],
    [0.3, 3.1, 4.5],
    [0.55, 2.7, 3.5],
    [0.8, 2.3, 2.4],
    [1, 2.3, 2.3],
  ],
  upperArm: [
    [0, 3.6, 3.6],
    [0.3, 3.2, 3.3],
    [0.7, 2.6, 2.7],
    [1, 2.4, 2.5],
  ],
  forearm: [
    [0, 2.4, 2.5],
    [0.25, 2.6, 2.7],
    [0.7, 2, 2],
    [1, 1.6, 1.6],
  ],
  neck: [
    [0, 3.4, 3.4],
    [1, 2.9, 2.9],
  ],
  neckFront: [
    [0, 2.8, 2.8],
    [1, 2.7, 2.7],
  ],
  footFront: [
    [0, 2.3, 2.3],
    [0.5, 2.1, 2.1],
    [1, 1.5, 1.5],
  ],
  heelFront: [
    [0, 2.2, 2.2],
    [1, 2, 2],
  ],
} as const satisfies Record<string, Profile>;

/** Stations along the spine from the hip: [distance, front, back]; seen from the side. */
export const TORSO_SIDE: Profile = [
  [-4.2, 2.2, 3.6],
  [-1.5, 4.6, 6.3],
  [2, 5.3, 6.9],
  [5.5, 5.4, 6.2],
  [9, 5.3, 4.9],
  [13, 5.1, 4.3],
  [17.5, 5.7, 4.7],
  [22, 6.4, 5.3],
  [26, 5.7, 5.5],
  [29, 3.6, 4.6],
  [30.6, 1.9, 3],
];

const frontHalf = (half: readonly (readonly [number, number])[]): Profile =>
  half.map(([at, width]) => [at, width, width] as const);

/** The same, seen from the front (side-lying): half widths. */
export const TORSO_FRONT: Profile = frontHalf([
  [-4, 5.5],
  [-1, 8.3],
  [2, 9],
  [6, 8.6],
  [10.5, 7.3],
  [15, 7.6],
  [20, 8.8],
  [24.5, 10.2],
  [27.5, 10.1],
  [29.2, 6.5],
  [30.5, 3],
]);

/** Where the shirt ends and the shorts begin, as a station. */
export const WAIST = 6;

/** Foot outline points [forward, up] from the ankle, the ball and the toes' frame. */
export const FOOT = {
  heel: [
    [-2.3, 0.6],
    [-3.1, -2],
    [-2.6, -3.7],
    [0, -3.9],
  ],
  sole: [
    [-3, -1.3],
    [0.2, -1.35],
  ],
  toes: [
    [3.6, -1.25],
    [4.4, -0.3],
    [3.3, 0.6],
  ],
  instep: [[-0.2, 1.5]],
  ankle: [
    [4.2, -0.6],
    [2.2, 1.2],
  ],
} as const satisfies Record<string, readonly Vec2[]>;

/** Hand outline [along, across, how much further out on the thumb's side] from the wrist. */
export const HAND: readonly (readonly [number, number, number])[] = [
  [-0.6, 1.5, 0],
  [2.8, 1.75, 0.9],
  [4, 1.7, 0.9],
  [7.2, 0.95, 0],
  [7.8, 0, 0],
  [7.2, -0.95, 0],
  [4, -1.7, 0.9],
  [2.8, -1.75, 0.9],
  [-0.6, -1.5, 0],
];

/** [kx, ky]: how far one unit toward the viewer moves a point right and up on the picture. */
export const CAMERA = {
  side: [0.1, -0.07],
  raised: [0.12, -0.36],
  high: [0.14, -0.5],
  foot: [-0.5, -0.36],
} as const satisfies Record<string, Vec2>;

/** How far the outline hangs below each joint: what a body rests on. Feet have an outline of their own. */
export const JOINT_RADIUS = {
  head: 5.2,
  knee: 3.9,
  ankle: 2.4,
  elbow: 2.5,
  wrist: 1.8,
  hand: 1.3,
} as const;
