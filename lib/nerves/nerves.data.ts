import type { Point } from "../body/curves";
import type { Face } from "../body/places";

/**
 * The nerves of one leg, on the drawing of outline.data.ts: half a body, [distance from the middle, height].
 * The roots' areas follow the assessment form's dermatomes (L3 to S1: Harrison's); the rest is general
 * anatomy. Where a line bends is drawn for the eye: a map of where, not a measure.
 */

export const ROOTS = ["L2", "L3", "L4", "L5", "S1", "S2", "S3"] as const;
export type Root = (typeof ROOTS)[number];

/** From the trunk to its branches; the last three are not of the sciatic nerve. */
export const NERVES = [
  "sciatic",
  "tibial",
  "peroneal",
  "sural",
  "femoral",
  "saphenous",
  "obturator",
] as const;
export type Nerve = (typeof NERVES)[number];

/** The roots whose fibres each nerve carries. */
export const CARRIES: Record<Nerve, readonly Root[]> = {
  sciatic: ["L4", "L5", "S1", "S2", "S3"],
  tibial: ["L4", "L5", "S1", "S2", "S3"],
  peroneal: ["L4", "L5", "S1", "S2"],
  sural: ["S1", "S2"],
  femoral: ["L2", "L3", "L4"],
  saphenous: ["L3", "L4"],
  obturator: ["L2", "L3", "L4"],
};

/** What each nerve divides into, or goes on as. The sural has a root from the peroneal as well; it is drawn by its larger. */
export const DIVIDES: Record<Nerve, readonly Nerve[]> = {
  sciatic: ["tibial", "peroneal"],
  tibial: ["sural"],
  peroneal: [],
  sural: [],
  femoral: ["saphenous"],
  saphenous: [],
  obturator: [],
};

/** A stretch of a nerve as it is drawn; of a single root where `root` says so. `width` in units. */
export interface Course {
  nerve: Nerve;
  root?: Root;
  face: Face;
  width: number;
  line: readonly Point[];
}

const DIVISION: Point = [17.6, 163];

export const COURSES: readonly Course[] = [
  // Behind: the roots leave the spine, gather before the piriformis and come out below it.
  {
    nerve: "sciatic",
    root: "L4",
    face: "back",
    width: 1.3,
    line: [
      [4.2, 49.5],
      [7.6, 59],
      [10.2, 71],
      [12.8, 84],
    ],
  },
  {
    nerve: "sciatic",
    root: "L5",
    face: "back",
    width: 1.3,
    line: [
      [4.4, 58.5],
      [7, 66],
      [9.6, 75],
      [12.8, 84],
    ],
  },
  {
    nerve: "sciatic",
    root: "S1",
    face: "back",
    width: 1.3,
    line: [
      [4.2, 66.5],
      [6.6, 71.5],
      [9.4, 77.5],
      [12.8, 84],
    ],
  },
  {
    nerve: "sciatic",
    root: "S2",
    face: "back",
    width: 1.3,
    line: [
      [3.6, 72.5],
      [6.2, 76],
      [9.2, 79.6],
      [12.8, 84],
    ],
  },
  {
    nerve: "sciatic",
    root: "S3",
    face: "back",
    width: 1.3,
    line: [
      [3, 78],
      [6, 80.2],
      [9.2, 82],
      [12.8, 84],
    ],
  },
  {
    nerve: "sciatic",
    face: "back",
    width: 3,
    line: [[12.8, 84], [15.4, 92], [17.6, 102], [18.4, 116], [18.2, 138], DIVISION],
  },
  {
    nerve: "tibial",
    face: "back",
    width: 2.3,
    line: [
      DIVISION,
      [17.4, 178],
      [17.6, 195],
      [18, 215],
      [17.4, 240],
      [15.4, 264],
      [12.9, 284],
      [12.8, 294],
      [15, 303],
    ],
  },
  {
    nerve: "peroneal",
    face: "back",
    width: 2,
    line: [DIVISION, [20, 174], [23, 187], [25, 197], [26.6, 206], [27.7, 211.5]],
  },
  {
    nerve: "sural",
    face: "back",
    width: 1.5,
    line: [
      [17.4, 178],
      [18.6, 196],
      [20, 216],
      [20.8, 240],
      [21.4, 262],
      [21.8, 278],
      [22, 287],
      [22.4, 292],
    ],
  },
  // In front: the common peroneal comes round below the head of the fibula and divides in two.
  {
    nerve: "peroneal",
    face: "front",
    width: 2,
    line: [
      [27.3, 205.5],
      [26.4, 209.5],
      [25, 213],
    ],
  },
  {
    nerve: "peroneal",
    face: "front",
    width: 1.5,
    line: [
      [25, 213],
      [21, 226],
      [18.6, 244],
      [17.4, 266],
      [16.6, 286],
      [15, 300],
      [13.6, 308],
    ],
  },
  {
    nerve: "peroneal",
    face: "front",
    width: 1.5,
    line: [
      [25, 213],
      [25, 230],
      [23.6, 250],
      [21.2, 272],
      [20.6, 288],
      [22, 300],
      [23.4, 306.5],
    ],
  },
  // Not sciatic: the femoral nerve passes below the groin and fans out over the thigh.
  {
    nerve: "femoral",
    root: "L2",
    face: "front",
    width: 1.3,
    line: [
      [4, 29.5],
      [7.4, 40],
      [11.4, 60],
      [14.6, 82],
    ],
  },
  {
    nerve: "femoral",
    root: "L3",
    face: "front",
    width: 1.3,
    line: [
      [4.2, 39.5],
      [6.8, 48],
      [10.8, 64],
      [14.6, 82],
    ],
  },
  {
    nerve: "femoral",
    root: "L4",
    face: "front",
    width: 1.3,
    line: [
      [4.2, 49.5],
      [6.6, 56],
      [10.4, 68],
      [14.6, 82],
    ],
  },
  {
    nerve: "femoral",
    face: "front",
    width: 2.6,
    line: [
      [14.6, 82],
      [16.6, 93],
      [17.4, 104],
      [17.4, 112],
    ],
  },
  {
    nerve: "femoral",
    face: "front",
    width: 1.5,
    line: [
      [17.4, 112],
      [21.4, 124],
      [24.6, 140],
      [25.2, 156],
    ],
  },
  {
    nerve: "femoral",
    face: "front",
    width: 1.5,
    line: [
      [17.4, 112],
      [18.6, 128],
      [19, 150],
      [18.4, 172],
      [18, 186],
    ],
  },
  {
    nerve: "femoral",
    face: "front",
    width: 1.5,
    line: [
      [17.4, 112],
      [15.4, 122],
      [13.2, 132],
    ],
  },
  {
    nerve: "saphenous",
    face: "front",
    width: 1.6,
    line: [
      [13.2, 132],
      [10.6, 150],
      [9.6, 168],
      [9.4, 186],
      [10.4, 204],
      [9.6, 224],
      [10.6, 248],
      [12.8, 272],
      [12.6, 288],
      [11.8, 298],
    ],
  },
  // Nor is the obturator nerve: through the pelvis to the inner thigh, as far as the inner knee.
  {
    nerve: "obturator",
    root: "L2",
    face: "front",
    width: 1.1,
    line: [
      [3.6, 30.5],
      [5, 46],
      [6.6, 66],
      [8, 84],
    ],
  },
  {
    nerve: "obturator",
    root: "L3",
    face: "front",
    width: 1.1,
    line: [
      [3.8, 40.5],
      [5, 52],
      [6.4, 68],
      [8, 84],
    ],
  },
  {
    nerve: "obturator",
    root: "L4",
    face: "front",
    width: 1.1,
    line: [
      [3.8, 50.5],
      [4.8, 60],
      [6.2, 72],
      [8, 84],
    ],
  },
  {
    nerve: "obturator",
    face: "front",
    width: 1.8,
    line: [
      [8, 84],
      [8.4, 94],
      [8, 108],
      [7.6, 126],
      [7.4, 146],
      [7.6, 166],
      [8, 182],
    ],
  },
];

/** Where the skin is served, as a closed line; cut off at the body's contour when drawn. */
export interface Area {
  face: Face;
  ring: readonly Point[];
}

/** Textbook maps of the roots; neighbours overlap, and maps differ between books and between people. */
export const ROOT_AREAS: Record<Root, readonly Area[]> = {
  L2: [
    {
      face: "front",
      ring: [
        [4, 116],
        [16, 109],
        [27, 103],
        [40, 100],
        [40, 132],
        [27, 137],
        [14, 141],
        [1, 140],
        [1, 122],
      ],
    },
  ],
  L3: [
    {
      face: "front",
      ring: [
        [1, 136],
        [14, 137],
        [27, 133],
        [40, 128],
        [40, 160],
        [32, 182],
        [29, 197],
        [18, 204],
        [7, 199],
        [4, 180],
        [2, 155],
      ],
    },
  ],
  L4: [
    {
      face: "front",
      ring: [
        [4, 184],
        [12, 189],
        [19, 195],
        [19, 204],
        [16, 218],
        [15, 240],
        [15.6, 262],
        [15, 280],
        [13, 290],
        [7, 290],
        [4, 240],
      ],
    },
    {
      face: "back",
      ring: [
        [3, 200],
        [10, 203],
        [12, 222],
        [12.4, 250],
        [13, 276],
        [9, 284],
        [4, 250],
      ],
    },
  ],
  L5: [
    {
      face: "front",
      ring: [
        [23, 211.5],
        [34, 207],
        [34, 250],
        [25, 276],
        [25, 290],
        [28, 303],
        [26, 318],
        [7, 318],
        [7, 300],
        [12, 289],
        [17, 276],
        [18, 250],
        [19.4, 224],
      ],
    },
    {
      face: "back",
      ring: [
        [25, 209],
        [34, 205],
        [34, 240],
        [28, 262],
        [23, 270],
        [23.6, 250],
        [24.6, 226],
      ],
    },
  ],
  S1: [
    {
      face: "back",
      ring: [
        [17.6, 268],
        [24, 264],
        [26, 286],
        [32, 300],
        [30, 316],
        [6, 316],
        [7, 296],
        [12, 291],
        [18, 286],
      ],
    },
    {
      face: "front",
      ring: [
        [22.6, 278],
        [26, 280],
        [34, 304],
        [32, 316],
        [26.6, 316],
        [27, 303],
        [24, 292],
      ],
    },
  ],
  S2: [
    {
      face: "back",
      ring: [
        [9, 117],
        [18, 119.5],
        [27, 117],
        [27.4, 140],
        [25, 166],
        [25.4, 190],
        [24, 206],
        [18, 209],
        [12, 206],
        [11, 190],
        [11, 166],
        [9.4, 140],
      ],
    },
  ],
  S3: [
    {
      face: "back",
      ring: [
        [0, 84],
        [6, 86],
        [10.6, 94],
        [12, 104],
        [9, 113],
        [0, 113],
      ],
    },
  ],
};

/** The skin each branch serves. The sciatic trunk serves it through the two it divides into. */
export const NERVE_AREAS: Record<Exclude<Nerve, "sciatic">, readonly Area[]> = {
  tibial: [
    {
      face: "back",
      ring: [
        [12.6, 226],
        [18, 222],
        [22.4, 226],
        [22.6, 250],
        [23, 268],
        [25, 286],
        [32, 300],
        [30, 316],
        [6, 316],
        [7, 292],
        [12, 284],
        [13.6, 262],
      ],
    },
    {
      face: "front",
      ring: [
        [22.6, 278],
        [26, 280],
        [34, 304],
        [32, 316],
        [27.6, 316],
        [27.4, 303],
        [24, 292],
      ],
    },
  ],
  peroneal: [
    {
      face: "front",
      ring: [
        [23, 206],
        [34, 202],
        [34, 250],
        [25, 276],
        [25, 290],
        [28, 303],
        [26.6, 318],
        [8, 318],
        [9, 304],
        [13, 289],
        [17, 276],
        [18.4, 250],
        [19.8, 226],
      ],
    },
    {
      face: "back",
      ring: [
        [25, 206],
        [34, 202],
        [34, 240],
        [28, 262],
        [23.4, 268],
        [23.4, 250],
        [24.4, 226],
      ],
    },
  ],
  sural: [
    {
      face: "back",
      ring: [
        [18, 262],
        [24.6, 258],
        [25, 276],
        [27, 288],
        [32, 300],
        [30, 316],
        [24.6, 316],
        [23.6, 300],
        [19.6, 286],
      ],
    },
    {
      face: "front",
      ring: [
        [22.6, 278],
        [26, 280],
        [34, 304],
        [32, 316],
        [27.6, 316],
        [27.4, 303],
        [24, 292],
      ],
    },
  ],
  obturator: [
    {
      face: "front",
      ring: [
        [1, 124],
        [7, 122],
        [9.6, 140],
        [9.4, 162],
        [8.4, 180],
        [4, 182],
        [1, 150],
      ],
    },
    {
      face: "back",
      ring: [
        [1, 124],
        [6.6, 124],
        [8.6, 146],
        [8.8, 172],
        [9.4, 192],
        [4, 194],
        [2, 160],
      ],
    },
  ],
  femoral: [
    {
      face: "front",
      ring: [
        [4, 121],
        [14, 113],
        [24, 110],
        [29, 118],
        [30, 140],
        [28, 166],
        [27.6, 190],
        [25, 202],
        [18, 205],
        [9, 203],
        [5, 188],
        [1.6, 160],
        [1, 134],
      ],
    },
  ],
  saphenous: [
    {
      face: "front",
      ring: [
        [5, 190],
        [10, 194],
        [15, 203],
        [15, 222],
        [14.4, 250],
        [15.4, 276],
        [14, 296],
        [7, 300],
        [5, 250],
      ],
    },
    {
      face: "back",
      ring: [
        [4, 200],
        [10, 203],
        [11.6, 222],
        [11.6, 250],
        [12.6, 276],
        [9, 286],
        [4, 250],
      ],
    },
  ],
};

/** Places along the way that the picture names, and how high their names stand beside it. */
export const LANDMARKS = [
  { id: "spine", nerve: "sciatic", face: "back", at: [5.6, 62], label: 52 },
  { id: "piriformis", nerve: "sciatic", face: "back", at: [16.8, 98], label: 92 },
  { id: "division", nerve: "sciatic", face: "back", at: [17.6, 163], label: 158 },
  { id: "fibula", nerve: "peroneal", face: "back", at: [26.4, 205.5], label: 205.5 },
  { id: "tibial", nerve: "tibial", face: "back", at: [17.4, 240], label: 244 },
  { id: "sural", nerve: "sural", face: "back", at: [21.6, 268], label: 271 },
  { id: "sole", nerve: "tibial", face: "back", at: [14.6, 302], label: 298 },
  { id: "femoral", nerve: "femoral", face: "front", at: [17.4, 108], label: 96 },
  { id: "obturator", nerve: "obturator", face: "front", at: [7.5, 136], label: 136 },
  { id: "saphenous", nerve: "saphenous", face: "front", at: [9.5, 176], label: 176 },
  { id: "shin", nerve: "peroneal", face: "front", at: [24.3, 244], label: 240 },
  { id: "foot", nerve: "peroneal", face: "front", at: [21.4, 297], label: 292 },
] as const satisfies readonly { id: string; nerve: Nerve; face: Face; at: Point; label: number }[];

/** Bodies of the vertebrae L2 to L5: heights of their middles. */
export const VERTEBRAE = [
  { name: "L2", y: 25 },
  { name: "L3", y: 35 },
  { name: "L4", y: 45 },
  { name: "L5", y: 54.6 },
] as const;

/** The right half of the sacrum and tailbone, closed along the middle. */
export const SACRUM: readonly Point[] = [
  [0, 60.4],
  [5.6, 60.6],
  [7.4, 63],
  [6.4, 70],
  [3.8, 79],
  [1.6, 87],
  [0, 91],
];

/** The piriformis, from the sacrum to the top of the thigh bone; the nerve comes out below it. */
export const PIRIFORMIS: readonly Point[] = [
  [5.8, 70.6],
  [14, 74.6],
  [24, 80.6],
  [31.6, 86.4],
  [31, 88.6],
  [22, 87.2],
  [12.4, 84.2],
  [4.6, 78.2],
];

/** The head of the fibula: [distance from the middle, height, radius]. */
export const FIBULA = { at: [26, 203.4], radius: 2.1 } as const satisfies { at: Point; radius: number };

/** Keys of the evidence report; `general` is general anatomy and teaching, with no paper named. */
export const SOURCES = ["anat", "harr", "eslr", "slr", "slump", "exposs", "swain", "ces", "general"] as const;
export type Source = (typeof SOURCES)[number];

/** What the words about each root and nerve rest on. */
export const RESTS_ON: Record<Root | Nerve, readonly Source[]> = {
  sciatic: ["anat", "eslr", "slr", "slump", "general"],
  tibial: ["anat", "harr", "general"],
  peroneal: ["anat", "harr", "general"],
  femoral: ["harr", "general"],
  saphenous: ["harr", "general"],
  sural: ["general"],
  obturator: ["general"],
  L2: ["general"],
  L3: ["harr"],
  L4: ["harr", "general"],
  L5: ["harr", "general"],
  S1: ["harr", "general"],
  S2: ["ces", "general"],
  S3: ["ces", "general"],
};
