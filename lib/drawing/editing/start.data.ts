import type { DrawingSpec } from "../schema";

const STILL = { mode: "still", breath: 4 } as const;
const common = { highlight: [], arrow: [], play: [1], tempo: STILL };
const SIDE = { view: "side", camera: "side" } as const;
const FEET = { root: "hip", x: 0, y: "rest", use: ["leg.n", "leg.f"] } as const;
const BACK = { root: "hip", x: 0, y: "rest", use: ["torso"] } as const;
const mat = (from: number, to: number) => ({ kind: "mat" as const, x: [from, to] as [number, number] });

/** Neutral positions to start a drawing from: at ease, nothing held, resting on the floor or a chair. */
export const STARTS: Readonly<Record<DrawingSpec["base"], DrawingSpec>> = {
  stand: {
    ...common,
    ...SIDE,
    base: "stand",
    poses: ["T0 N0 S-4 E10"],
    props: [],
    anchors: [{ ...FEET, use: [...FEET.use] }],
  },
  sit: {
    ...common,
    ...SIDE,
    base: "sit",
    poses: ["T0 N0 S17 E46 W7 H89 K92 A3"],
    props: [{ kind: "chair", x: -8, h: 23, d: 23 }],
    anchors: [{ root: "hip", x: 0, y: 29 }],
  },
  "half-kneel": {
    ...common,
    ...SIDE,
    base: "half-kneel",
    poses: ["T0 N0 S-4 E10 H0/88 K88/86 A-78/-2"],
    props: [mat(-36, 36)],
    anchors: [{ ...FEET, use: [...FEET.use] }],
  },
  supine: {
    ...common,
    ...SIDE,
    base: "supine",
    poses: ["T0 N4 S-12 E6 W6 H-3 K1 A-15"],
    props: [mat(-52, 62)],
    anchors: [{ ...BACK, use: [...BACK.use] }],
  },
  "long-sit": {
    ...common,
    ...SIDE,
    base: "long-sit",
    poses: ["T76 L6 U8 N2 S12 E44 W10 H73 K1 A-12"],
    props: [mat(-36, 62)],
    anchors: [{ root: "hip", x: 0, y: "rest", use: ["torso", "leg.n", "leg.f"] }],
  },
  prone: {
    ...common,
    ...SIDE,
    base: "prone",
    poses: ["T0 N-4 S-3 E22 W-19 H5 K2 A-62"],
    props: [mat(-60, 48)],
    anchors: [{ ...BACK, use: [...BACK.use] }],
  },
  quad: {
    ...common,
    ...SIDE,
    base: "quad",
    poses: ["T12 N8 S78 E10 W80 H78 K90 A-82"],
    props: [mat(-36, 54)],
    anchors: [{ root: "hip", x: 0, y: "rest", use: ["leg.n", "leg.f", "arm.n", "arm.f"] }],
  },
  "side-lying": {
    ...common,
    view: "raised",
    base: "side-lying",
    camera: "raised",
    poses: ["T2 N0 S31/85 E88/110 W70/0 H20/40 K30/75 A0/-10 D-12/-4 Q-63/0"],
    props: [mat(-56, 60), { kind: "pillow", at: "head", shift: [0, -6.5], w: 17, h: 7 }],
    anchors: [{ ...BACK, use: [...BACK.use] }],
  },
};
