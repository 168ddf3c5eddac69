import type { Point } from "./curves";
import type { Face, KneeSide, Zone } from "./places";

/**
 * One half of a person from the waist down, measured outwards from the middle line: [distance, height], in
 * units of a drawing that is 100 wide and 320 high. The other half is its mirror. A standing adult's
 * proportions, a tenth longer in the leg, so that knee and foot are tall enough to be touched.
 */
export const SIZE = { width: 100, height: 320, middle: 50 } as const;

/** Waist, hip, outer thigh, knee, calf, ankle. */
export const OUTER: readonly Point[] = [
  [29.4, 0],
  [26.6, 20],
  [31.2, 46],
  [36, 76],
  [37.2, 100],
  [35.6, 130],
  [31.4, 160],
  [28.6, 184],
  [28, 200],
  [30, 224],
  [28, 248],
  [23.4, 272],
  [22.4, 282],
];

/** From between the legs down the inner thigh to the ankle. */
export const INNER: readonly Point[] = [
  [0.8, 112],
  [2.2, 134],
  [6, 162],
  [7, 180],
  [8.4, 202],
  [6.2, 227],
  [8.4, 250],
  [11, 271],
  [11.3, 281],
];

/** From the ankle's outer side round the foot to its inner side; seen from behind it is the heel. */
export const FEET: Record<Face, readonly Point[]> = {
  back: [
    [22.4, 282],
    [22.9, 287],
    [23.3, 291.5],
    [23.5, 296],
    [25, 299.6],
    [26.7, 303],
    [26.2, 306.4],
    [23.4, 308.2],
    [20.6, 309.6],
    [16.4, 310.4],
    [12.2, 309.4],
    [9.8, 306],
    [9.3, 301],
    [9.7, 295.5],
    [10, 290.5],
    [10.8, 285.6],
    [11.3, 281],
  ],
  front: [
    [22.4, 282],
    [22.9, 287],
    [23.8, 292],
    [25.6, 298],
    [28, 304],
    [29.2, 308.4],
    [28.2, 311.6],
    [25, 313.4],
    [21, 314.8],
    [17, 316],
    [12.8, 316.2],
    [9.8, 313.8],
    [8.8, 309],
    [9.2, 302.5],
    [9.6, 296],
    [10, 290.5],
    [10.8, 285.6],
    [11.3, 281],
  ],
};

/**
 * Where one zone ends and the next begins: [distance from the middle, height]. Behind, the crest of the hip,
 * the fold of the buttock, the hollow of the knee; in front the groin and the kneecap.
 */
export const CUTS: Record<Face, Record<Exclude<Zone, "back">, readonly Point[]>> = {
  back: {
    buttock: [
      [0, 72],
      [12, 69.5],
      [24, 64.5],
      [40, 60],
    ],
    thigh: [
      [0, 111],
      [10, 114.5],
      [20, 115],
      [30, 111],
      [40, 105],
    ],
    knee: [
      [0, 175.5],
      [18, 174],
      [40, 175.5],
    ],
    calf: [
      [0, 209],
      [18, 211],
      [40, 209],
    ],
    foot: [
      [0, 273.5],
      [17, 272],
      [40, 273.5],
    ],
  },
  front: {
    buttock: [
      [0, 75],
      [12, 72.5],
      [24, 67],
      [40, 60],
    ],
    thigh: [
      [0, 117],
      [8, 113.5],
      [20, 107],
      [30, 102],
      [40, 98],
    ],
    knee: [
      [0, 176.5],
      [18, 173],
      [40, 176.5],
    ],
    calf: [
      [0, 208.5],
      [18, 212],
      [40, 208.5],
    ],
    foot: [
      [0, 273.5],
      [17, 272],
      [40, 273.5],
    ],
  },
};

/** Where the part above the lower back ends, which belongs to no place and fades out. */
export const WAIST: readonly Point[] = [
  [0, 27.5],
  [14, 27],
  [40, 25.5],
];

/** The heights between which a finger finds a zone: they tile the drawing without a gap. */
export const REACH: Record<Zone, readonly [from: number, to: number]> = {
  back: [26, 65.6],
  buttock: [65.6, 110],
  thigh: [110, 174],
  knee: [174, 210],
  calf: [210, 272],
  foot: [272, 320],
};

/**
 * One half of where a saddle would touch, from the middle outwards and down the inner thigh: a twin of its own mirror.
 * It lies over buttock and thigh.
 */
export const SADDLE: Record<Face, readonly Point[]> = {
  back: [
    [0, 95],
    [4.8, 97],
    [8.2, 102.4],
    [9.6, 109.5],
    [9.8, 117.5],
    [8.8, 124.5],
    [5.8, 128],
    [3, 125],
    [2.2, 119],
    [1.3, 114],
    [0, 112.4],
  ],
  front: [
    [0, 98],
    [4.2, 99.2],
    [7.4, 103.2],
    [9, 109],
    [9.4, 117],
    [8.4, 123.5],
    [5.6, 127],
    [3, 125],
    [2.2, 119],
    [1.3, 114],
    [0, 112.4],
  ],
};

/** What a finger may touch of it: as much below the fold as above, over what lies beside. */
export const SADDLE_TOUCH = { x: 32.8, y: 100, width: 34.4, height: 34.4 } as const;
export const SADDLE_BADGE: Point = [0, 108.4];

/** From which distance to which a side of the knee reaches, seen from the front; the kneecap is between them. */
export const KNEE_SIDE: Record<KneeSide, { edge: number; badge: Point }> = {
  inner: { edge: 13.4, badge: [10.6, 181.6] },
  outer: { edge: 22.6, badge: [25.4, 181.6] },
};

/** How round the corners are: outer top, outer foot, inner foot, inner top. */
export const CORNERS: Record<Zone, readonly [number, number, number, number]> = {
  back: [2, 2, 2, 2],
  buttock: [2, 2, 6, 2.5],
  thigh: [2, 2, 2, 3],
  knee: [2, 2, 2, 2],
  calf: [2, 2, 2, 2],
  foot: [2, 0, 0, 2],
};

/** Where a number sits: [distance from the middle, height]. */
export const BADGES: Record<Face, Record<Zone, Point>> = {
  back: {
    back: [15.5, 48],
    buttock: [18.5, 92],
    thigh: [18.4, 143],
    knee: [18, 192],
    calf: [18, 238],
    foot: [16.7, 298],
  },
  front: {
    back: [15.5, 49],
    buttock: [18.5, 87],
    thigh: [18.4, 142],
    knee: [18, 192],
    calf: [18, 238],
    foot: [18.2, 301],
  },
};

/** Faint lines inside, for likeness alone: the hollow of the knee and the heel cord; kneecap and toes. */
export const LIKENESS: Record<Face, readonly (readonly Point[])[]> = {
  back: [
    [
      [12.4, 191],
      [15, 192.6],
      [18.2, 193],
      [21.4, 192.6],
      [24, 191],
    ],
    [
      [14.6, 279],
      [15, 287],
      [14.4, 294],
    ],
    [
      [19.2, 279],
      [18.8, 287],
      [19.4, 294],
    ],
  ],
  front: [
    [
      [11.8, 193.5],
      [13.4, 198.4],
      [18, 200.4],
      [22.6, 198.4],
      [24.2, 193.5],
    ],
    [
      [13.6, 312.6],
      [13.5, 309],
    ],
    [
      [17.6, 312.2],
      [17.2, 308.6],
    ],
    [
      [21.3, 311.2],
      [20.8, 307.8],
    ],
    [
      [24.8, 309.8],
      [24.1, 306.6],
    ],
  ],
};
