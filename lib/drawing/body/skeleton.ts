import type { Vec3 } from "./vectors";

/** n = near the viewer (top in side-lying), f = far (bottom). */
export type Side = "n" | "f";
export const SIDES = ["n", "f"] as const;
export const signOf = (side: Side): 1 | -1 => (side === "n" ? 1 : -1);
export const indexOf = (side: Side): 0 | 1 => (side === "n" ? 0 : 1);
export const otherSide = (side: Side): Side => (side === "n" ? "f" : "n");

/** u toward the head, w forward, v toward the near side. */
export interface Frame {
  u: Vec3;
  w: Vec3;
  v: Vec3;
}

export interface Trunk {
  sideLying: boolean;
  pelvis: Frame;
  lumbar: Frame;
  thorax: Frame;
  headFrame: Frame;
  hip: Vec3;
  /** Top of the pelvis, top of the lumbar spine, base of the neck. */
  ls: Vec3;
  tl: Vec3;
  c7: Vec3;
  shoulders: Vec3;
  skull: Vec3;
  head: Vec3;
}

export interface Leg {
  hip: Vec3;
  knee: Vec3;
  ankle: Vec3;
  heel: Vec3;
  ball: Vec3;
  toe: Vec3;
  /** Unit vectors: where the knee cap looks, along the foot, out of its back, along the toes, out of their back. */
  front: Vec3;
  foot: Vec3;
  footUp: Vec3;
  toes: Vec3;
  toesUp: Vec3;
}

export interface Arm {
  shoulder: Vec3;
  elbow: Vec3;
  wrist: Vec3;
  hand: Vec3;
}

export interface Skeleton extends Trunk {
  legs: Record<Side, Leg>;
  arms: Record<Side, Arm>;
}

const sideOf = (name: string): Side => (name.endsWith(".f") ? "f" : "n");

/** A named point such as `hip`, `c7` or `ankle.n`. @throws on an unknown name. */
export function pointOf(skeleton: Skeleton, name: string): Vec3 {
  const [part] = name.split(".");
  const leg = skeleton.legs[sideOf(name)];
  const arm = skeleton.arms[sideOf(name)];
  switch (part) {
    case "hip":
      return name === "hip" ? skeleton.hip : leg.hip;
    case "ls":
    case "tl":
    case "c7":
    case "skull":
    case "head":
      return skeleton[part];
    case "knee":
    case "ankle":
    case "heel":
    case "ball":
    case "toe":
      return leg[part];
    case "shoulder":
    case "elbow":
    case "wrist":
    case "hand":
      return arm[part];
    default:
      throw new Error(`No such point: ${name}`);
  }
}

const SEGMENTS = {
  thigh: ["hip", "knee"],
  shank: ["knee", "ankle"],
  foot: ["heel", "ball"],
  arm: ["shoulder", "elbow"],
  forearm: ["elbow", "wrist"],
} as const;

/** Both ends of a segment such as `thigh.n`, or null where the name is a point's. */
export function segmentOf(skeleton: Skeleton, name: string): readonly [Vec3, Vec3] | null {
  const [part, side] = name.split(".");
  if (part === undefined || !(part in SEGMENTS)) return null;
  const [from, to] = SEGMENTS[part as keyof typeof SEGMENTS];
  return [pointOf(skeleton, `${from}.${side}`), pointOf(skeleton, `${to}.${side}`)];
}
