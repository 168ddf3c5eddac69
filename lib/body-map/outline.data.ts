import type { Point } from "./curves";
import type { Face, Zone } from "./places";

/**
 * One half of a person from the waist down, measured outwards from the middle line: [distance, height], in
 * units of a drawing that is 100 wide and 320 high. The other half is its mirror. A standing adult's
 * proportions, a tenth longer in the leg, so that knee and foot are tall enough to be touched.
 */
export const SIZE = { width: 100, height: 320, middle: 50 } as const;

/** Waist, hip, outer thigh, knee, calf, ankle. */
export const OUTER: readonly Point[] = [
  [29.5, 0],
  [27.8, 10],
  [27.2, 19],
  [28, 29],
  [30.6, 42],
  [33.6, 58],
  [35.8, 76],
  [36.8, 94],
  [36.7, 110],
  [35.6, 128],
  [33.6, 146],
  [31, 164],
  [29.2, 177],
  [28.6, 187],
  [28.3, 196],
  [28.2, 205],
  [29, 215],
  [29.9, 226],
  [29.4, 239],
  [27.4, 253],
  [24.8, 267],
  [23.1, 279],
  [22.7, 286],
];

/** From between the legs down the inner thigh to the ankle. */
export const INNER: readonly Point[] = [
  [0.8, 60],
  [0.8, 112],
  [1.1, 122],
  [2.2, 136],
  [4, 150],
  [6, 164],
  [7.1, 174],
  [7.2, 184],
  [7.6, 193],
  [8.2, 203],
  [7.4, 213],
  [6.4, 224],
  [6.5, 236],
  [8, 250],
  [9.9, 264],
  [11, 277],
  [11.1, 284],
];

/** From the ankle's outer side round the foot to its inner side; seen from behind it is the heel. */
export const FEET: Record<Face, readonly Point[]> = {
  back: [
    [22.7, 286],
    [23.5, 290],
    [23.4, 294],
    [24.6, 297.5],
    [27.6, 300.5],
    [29, 303.4],
    [27.6, 305.8],
    [24.2, 307],
    [21, 308.6],
    [16.8, 309.6],
    [12.6, 308.6],
    [10.2, 305.6],
    [9.7, 301],
    [9.9, 296],
    [9.8, 291],
    [10.5, 287.5],
    [11.1, 284],
  ],
  front: [
    [22.7, 286],
    [23.6, 290],
    [24.2, 294],
    [26, 299],
    [28.6, 304],
    [30, 308],
    [29.6, 311],
    [27, 312.6],
    [22.6, 313.6],
    [17, 314.8],
    [12.4, 314.6],
    [9.6, 312],
    [8.9, 307.6],
    [9.4, 302],
    [9.8, 296],
    [9.6, 290],
    [10.4, 287],
    [11.1, 284],
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
  back: [26, 66],
  buttock: [66, 110],
  thigh: [110, 174],
  knee: [174, 210],
  calf: [210, 272],
  foot: [272, 320],
};

/** How round the corners are: outer top, outer foot, inner foot, inner top. */
export const CORNERS: Record<Zone, readonly [number, number, number, number]> = {
  back: [2.5, 2.5, 2.5, 2.5],
  buttock: [2.5, 4, 7, 3],
  thigh: [4, 2.5, 2.5, 4],
  knee: [2.5, 2.5, 2.5, 2.5],
  calf: [2.5, 2.5, 2.5, 2.5],
  foot: [2.5, 0, 0, 2.5],
};

/** Where a number sits: [distance from the middle, height]. */
export const BADGES: Record<Face, Record<Zone, Point>> = {
  back: {
    back: [15.5, 48],
    buttock: [18.5, 92],
    thigh: [18.4, 143],
    knee: [18, 192],
    calf: [18, 238],
    foot: [16.8, 292],
  },
  front: {
    back: [15.5, 49],
    buttock: [18.5, 87],
    thigh: [18.4, 142],
    knee: [18, 192],
    calf: [18, 238],
    foot: [18, 296],
  },
};

/** Faint lines inside, drawn for likeness alone: spine and Achilles tendon; navel, kneecap and toes. */
export const LIKENESS: Record<Face, readonly (readonly Point[])[]> = {
  back: [],
  front: [],
};
