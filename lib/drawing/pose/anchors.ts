import { otherSide, type Side } from "../body/skeleton";
import { lerp, mix, radians, type Vec3 } from "../body/vectors";
import type { Drawing, Key } from "../drawing";
import type { HeldAnchor, PropOf, RootAnchor } from "../schema";
import type { Palm } from "./reach";

/** Where the whole drawing is placed: this point at x, y; `rest` lets its lowest outline touch the surface. */
export interface Root {
  point: string;
  x: number;
  y: number | "rest";
  use: readonly string[];
}

/** What holds an ankle or a wrist: a point of the world, or one of the body with a share, a distance and a shift. */
export type Target =
  | { kind: "world"; x: number; y: number; z: number | null }
  | { kind: "body"; to: string; t: number; d: number; shift: Vec3 | null };

export interface Contact {
  limb: "leg" | "arm";
  side: Side;
  target: Target;
  turn: number;
  sole: number | null;
  palm: Palm;
}

export interface Holding {
  root: Root;
  holds: readonly Contact[];
}

const ALL_PARTS = ["torso", "head", "leg.n", "leg.f", "arm.n", "arm.f"];
const isRoot = (anchor: RootAnchor | HeldAnchor): anchor is RootAnchor => "root" in anchor;

const swapName = (name: string): string => name.replace(/\.([nf])$/, (_, s) => `.${s === "n" ? "f" : "n"}`);

/** The value for one pose of what may be given once for all. */
function forPose(value: number | number[] | undefined, index: number): number | null {
  if (value === undefined) return null;
  return Array.isArray(value) ? (value[index] ?? null) : value;
}

type Place = HeldAnchor["xy"];
function placeForPose(value: Place, index: number): { x: number; y: number; z: number | null } | null {
  if (value === undefined) return null;
  const place = typeof value[0] === "number" ? value : value[index];
  if (!Array.isArray(place)) return null;
  const [x, y, z] = place;
  return typeof x === "number" && typeof y === "number"
    ? { x, y, z: typeof z === "number" ? z : null }
    : null;
}

const bikeOf = (drawing: Drawing): PropOf<"bike"> | null =>
  drawing.props.find((prop): prop is PropOf<"bike"> => prop.kind === "bike") ?? null;

/** The ankle over a pedal: `phase` degrees after the near crank, whose angle is `crank`. */
function pedal(bike: PropOf<"bike"> | null, crank: number, phase: number): Target {
  const [x, y] = bike?.bb ?? [0, 0];
  const r = bike?.r ?? 0;
  const angle = radians(crank + phase);
  return { kind: "world", x: x + r * Math.cos(angle) - 6.5, y: y + r * Math.sin(angle) + 4.2, z: null };
}

function targetOf(drawing: Drawing, anchor: HeldAnchor, key: Key, crank: number): Target {
  if (anchor.crank !== undefined) return pedal(bikeOf(drawing), crank, anchor.crank);
  const flip = key.swapped ? -1 : 1;
  if (anchor.to === undefined) {
    const at = placeForPose(anchor.xy, key.index) ?? { x: 0, y: 0, z: null };
    return { kind: "world", x: at.x, y: at.y, z: at.z === null ? null : at.z * flip };
  }
  const shift = placeForPose(anchor.shift, key.index);
  // The pelvis' own shift counts outward, so it is the same on either side.
  const depth = anchor.to === "hip" ? 1 : flip;
  return {
    kind: "body",
    to: key.swapped ? swapName(anchor.to) : anchor.to,
    t: forPose(anchor.t, key.index) ?? 0.5,
    d: forPose(anchor.d, key.index) ?? 0,
    shift: shift && [shift.x, shift.y, (shift.z ?? 0) * depth],
  };
}

function holdOf(drawing: Drawing, anchor: HeldAnchor, key: Key, crank: number): Contact {
  const limb = anchor.ik.startsWith("leg") ? "leg" : "arm";
  const side: Side = anchor.ik.endsWith(".n") ? "n" : "f";
  const palm = anchor.palm ?? null;
  return {
    limb,
    side: key.swapped ? otherSide(side) : side,
    target: targetOf(drawing, anchor, key, crank),
    turn: forPose(limb === "leg" ? anchor.O : anchor.Q, key.index) ?? 0,
    sole: forPose(anchor.sole, key.index),
    palm: Array.isArray(palm) && key.swapped ? [palm[0], palm[1], -palm[2]] : palm,
  };
}

/** What places and holds the drawing in one key pose. `crank` is the near crank's angle in degrees. */
export function holdingAt(drawing: Drawing, key: Key, crank: number): Holding {
  const root = drawing.anchors.find(isRoot);
  const y = root && (root.y === "rest" ? "rest" : forPose(root.y, key.index));
  const name = root?.root ?? "hip";
  const use = root?.use ?? ALL_PARTS;
  return {
    root: {
      point: key.swapped ? swapName(name) : name,
      x: forPose(root?.x, key.index) ?? 0,
      y: y ?? "rest",
      use: key.swapped ? use.map(swapName) : use,
    },
    holds: drawing.anchors
      .filter((anchor): anchor is HeldAnchor => !isRoot(anchor))
      .filter((anchor) => !anchor.in || anchor.in.includes(key.index + 1))
      .map((anchor) => holdOf(drawing, anchor, key, crank)),
  };
}

function mixTargets(a: Target, b: Target, t: number): Target | null {
  if (a.kind === "world" && b.kind === "world") {
    const z = a.z === null || b.z === null ? (a.z ?? b.z) : mix(a.z, b.z, t);
    return { kind: "world", x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), z };
  }
  if (a.kind !== "body" || b.kind !== "body" || a.to !== b.to) return null;
  const shift = a.shift && b.shift ? lerp(a.shift, b.shift, t) : (a.shift ?? b.shift);
  return { kind: "body", to: a.to, t: mix(a.t, b.t, t), d: mix(a.d, b.d, t), shift };
}

const mixMaybe = (a: number | null, b: number | null, t: number): number | null =>
  a === null || b === null ? null : mix(a, b, t);

function mixPalms(a: Palm, b: Palm, t: number): Palm {
  if (typeof a === "number" && typeof b === "number") return mix(a, b, t);
  if (typeof a === "object" && typeof b === "object" && a && b) return lerp(a, b, t);
  return null;
}

/** Between two poses: what holds in both keeps holding, all else lets go. */
export function mixHoldings(a: Holding, b: Holding, t: number, rootOfB: boolean): Holding {
  const holds = a.holds.flatMap((from) => {
    const to = b.holds.find((hold) => hold.limb === from.limb && hold.side === from.side);
    const target = to && mixTargets(from.target, to.target, t);
    if (!to || !target) return [];
    return [
      {
        ...from,
        target,
        turn: mix(from.turn, to.turn, t),
        sole: mixMaybe(from.sole, to.sole, t),
        palm: mixPalms(from.palm, to.palm, t),
      },
    ];
  });
  // Alternating sides may stand on the other knee: the side that is worked next places the drawing.
  const place = a.root.point === b.root.point || !rootOfB ? a.root : b.root;
  const [ya, yb] = [a.root.y, b.root.y];
  const y = ya === "rest" || yb === "rest" ? ("rest" as const) : mix(ya, yb, t);
  return { root: { ...place, x: mix(a.root.x, b.root.x, t), y }, holds };
}
