import type { Vec2 } from "./vectors";

/** A muscle as a lens: `range` is a share of the limb or a stretch of torso stations, `offset` is + to the front. */
export interface Lens {
  part: "thigh" | "shank" | "torso";
  range: Vec2;
  offset: number;
  half: number;
}

export const LENSES: Readonly<Record<string, Lens>> = {
  quadriceps: { part: "thigh", range: [0.12, 0.92], offset: 2.6, half: 2.1 },
  hamstrings: { part: "thigh", range: [0.12, 0.98], offset: -2.6, half: 1.9 },
  calf: { part: "shank", range: [0.04, 0.58], offset: -1.7, half: 2 },
  "gluteus-maximus": { part: "torso", range: [-4, 7], offset: -3.9, half: 2.6 },
  /** In side-lying + is the top side. */
  "gluteus-medius": { part: "torso", range: [-1, 7], offset: 5.6, half: 2.6 },
  multifidus: { part: "torso", range: [4, 17], offset: -2.9, half: 1.5 },
  lumbar: { part: "torso", range: [5, 18], offset: -2.6, half: 1.7 },
  abdominals: { part: "torso", range: [5, 21], offset: 3.9, half: 1.5 },
  obliques: { part: "torso", range: [7, 20], offset: -4.6, half: 2.3 },
};

/** From the sacrum to the outer hip. */
export const PIRIFORMIS = { from: [4, -4.5], to: [-0.5, -0.2], half: 1.7 } as const;
export const ILIOPSOAS = {
  torsoFront: [
    [14, 1.6],
    [8, 3],
  ],
  thigh: [
    [0.05, 4.4],
    [0.3, 2.8],
    [0.3, 0.8],
    [0.03, 1.6],
  ],
  torsoBack: [
    [8, 0.2],
    [14, -0.4],
  ],
} as const;
export const SPINE_DOTS = { stations: [2, 6, 10, 14, 18, 22, 26, 29], offset: -2.6 } as const;

/** Nerves as [station or share of the limb, offset]; ankle and ball as [forward, up] in the foot's frame. */
export interface NervePath {
  shank: readonly Vec2[];
  ankle: readonly Vec2[];
  ball: readonly Vec2[];
}
/** All three run together from the low back to the hollow of the knee. */
export const NERVE_TRUNK = {
  torso: [
    [11, -2.6],
    [6, -3.4],
    [1, -3.9],
  ],
  thigh: [
    [0.14, -3],
    [0.45, -2.3],
    [0.8, -2],
  ],
} as const;
export const NERVES: Readonly<Record<string, NervePath>> = {
  sciatic: { shank: [[0.04, -2.6]], ankle: [], ball: [] },
  tibial: {
    shank: [
      [0.04, -2.6],
      [0.3, -2],
      [0.7, -1.2],
      [0.97, -1.2],
    ],
    ankle: [[1.5, -2.6]],
    ball: [[-1, -0.2]],
  },
  peroneal: {
    shank: [
      [0.03, -1.6],
      [0.12, 0.4],
      [0.35, 1.5],
      [0.8, 1.2],
    ],
    ankle: [[2.6, -0.4]],
    ball: [[-0.5, 0.7]],
  },
};

export const HIGHLIGHTS: readonly string[] = [
  ...Object.keys(LENSES),
  ...Object.keys(NERVES),
  "piriformis",
  "iliopsoas",
  "spine",
];
