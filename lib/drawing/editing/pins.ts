import type { Leg, Side, Skeleton } from "../body/skeleton";
import { degrees, mix, type Vec2, type Vec3 } from "../body/vectors";
import type { Drawing } from "../drawing";
import { hipOf, shoulderOf } from "../pose/limbs";
import type { HeldAnchor, RootAnchor } from "../schema";
import { bodyIn, type Edit, holdOf, type Limb, type Note, rootOf, seen } from "./editing";
import { asFarAs, isAsSound } from "./limits";
import { freeOfHolds, hungUp, isLeg, numbers, sideOf, tenth, withRoot } from "./root";

type Anchors = Drawing["anchors"];
type Place = [number, number] | [number, number, number];

const endOf = (body: Skeleton, limb: Limb): Vec3 =>
  isLeg(limb) ? body.legs[sideOf(limb)].ankle : body.arms[sideOf(limb)].wrist;

/** Depth is left out where it is the limb's own. */
function placeOf(body: Skeleton, limb: Limb, [x, y, z]: Vec3): Place {
  const own = isLeg(limb) ? hipOf(body, sideOf(limb)) : shoulderOf(body, sideOf(limb));
  return Math.abs(z - own[2]) < 0.3 ? [tenth(x), tenth(y)] : [tenth(x), tenth(y), tenth(z)];
}

const inPlane = ([, , z]: Vec3): boolean => Math.abs(z) < 0.2;
const worldAngle = ([x, y]: Vec3): number => Math.round(degrees(Math.atan2(y, x)));

function footHold({ foot, footUp }: Leg): Pick<HeldAnchor, "sole"> {
  return inPlane(foot) && footUp[1] > 0.3 ? { sole: worldAngle(foot) } : {};
}

function handHold(body: Skeleton, side: Side): Pick<HeldAnchor, "palm"> {
  const { wrist, hand } = body.arms[side];
  const pointing = [0, 1, 2].map((axis) => (hand[axis] ?? 0) - (wrist[axis] ?? 0));
  const length = Math.hypot(...pointing);
  const [x = 0, y = 0, z = 0] = pointing.map((part) => Math.round((part / length) * 100) / 100);
  return { palm: inPlane([x, y, z]) ? worldAngle([x, y, 0]) : [x, y, z] };
}

/** Without any hold of the limb in these poses. */
export const released = (drawing: Drawing, limb: Limb, indexes: readonly number[]): Anchors =>
  drawing.anchors.flatMap((anchor) => {
    if (!("ik" in anchor) || anchor.ik !== limb) return [anchor];
    const left = numbers(drawing)
      .filter((index) => anchor.in === undefined || anchor.in.includes(index + 1))
      .filter((index) => !indexes.includes(index));
    return left.length === 0 ? [] : [{ ...anchor, in: left.map((index) => index + 1) }];
  });

const within = (drawing: Drawing, anchor: HeldAnchor, indexes: readonly number[]): HeldAnchor =>
  indexes.length === drawing.poses.length ? anchor : { ...anchor, in: indexes.map((index) => index + 1) };

/** A body that rests on the limb would sink as soon as that is held. */
const stoodOn = (drawing: Drawing, limb: Limb): boolean => {
  const root = rootOf(drawing);
  return root.y === "rest" && (root.use === undefined || root.use.includes(limb));
};

/**
 * Holds a hand or a foot where it is in one key pose, in all poses that reach there.
 * `note` says `pinReach` where it is not all of them.
 */
export function pin(before: Drawing, index: number, limb: Limb): Edit {
  const drawing = stoodOn(before, limb) ? hungUp(before, "own") : before;
  const body = bodyIn(drawing, index);
  const side = sideOf(limb);
  const hold: HeldAnchor = {
    ik: limb,
    xy: placeOf(body, limb, endOf(body, limb)),
    ...(isLeg(limb) ? footHold(body.legs[side]) : handHold(body, side)),
  };
  const holding = (indexes: readonly number[]): Drawing => ({
    ...drawing,
    anchors: [...released(drawing, limb, indexes), within(drawing, hold, indexes)],
  });
  if (holdOf(before, index, limb)) return { drawing: before, note: null };
  const reaching = numbers(drawing).filter((at) => isAsSound(holding([at]), drawing, at));
  if (!reaching.includes(index)) return { drawing: before, note: { kind: "reach" } };
  const note: Note | null = reaching.length < drawing.poses.length ? { kind: "pinReach" } : null;
  return { drawing: holding(reaching), note };
}

/** Puts a held limb's hold of one pose somewhere else; the other poses keep theirs. */
function replaced(drawing: Drawing, index: number, limb: Limb, place: Place): Drawing {
  const hold = holdOf(drawing, index, limb);
  if (!hold) return drawing;
  const { ik, sole, palm, O, Q } = hold;
  const moved: HeldAnchor = { ik, xy: place, sole, palm, O, Q };
  const said = Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined));
  return {
    ...drawing,
    anchors: [...released(drawing, limb, [index]), within(drawing, { ik, ...said }, [index])],
  };
}

const toWorld = (drawing: Drawing, [x, y]: Vec2, z: number): Vec3 => {
  const [sx, sy] = seen(drawing, [0, 0, z]);
  return [x - sx, y - sy, z];
};

/**
 * Moves the place where a hand or a foot is held in one key pose.
 * @param pointer a place on the picture, in units, y up.
 */
export function movePin(before: Drawing, index: number, limb: Limb, pointer: Vec2): Edit {
  if (!holdOf(before, index, limb)) return { drawing: before, note: null };
  const drawing = freeOfHolds(before);
  const body = bodyIn(drawing, index);
  const from = endOf(body, limb);
  const to = toWorld(drawing, pointer, from[2]);
  const along = (start: Vec3, by: Vec2) => (share: number) =>
    replaced(
      drawing,
      index,
      limb,
      placeOf(body, limb, [start[0] + by[0] * share, start[1] + by[1] * share, from[2]]),
    );
  return slid(drawing, index, [to[0] - from[0], to[1] - from[1]], (by) => along(from, by)(1));
}

/** Along a way, and where that ends, along whichever of its directions goes on. */
function slid(drawing: Drawing, index: number, by: Vec2, moved: (by: Vec2) => Drawing): Edit {
  let done: Vec2 = [0, 0];
  let last: Drawing = drawing;
  let note: Note | null = null;
  for (const [x, y] of [by, [by[0], 0], [0, by[1]]] as const) {
    const start = done;
    const goal: Vec2 = [x === 0 ? start[0] : by[0], y === 0 ? start[1] : by[1]];
    const at = (share: number): Vec2 => [mix(start[0], goal[0], share), mix(start[1], goal[1], share)];
    let share = 0;
    const shares = new Map<Drawing, number>();
    const went = asFarAs(last, index, (part) => {
      const tried = moved(at(part));
      shares.set(tried, part);
      return tried;
    });
    share = shares.get(went.drawing) ?? 0;
    done = at(share);
    last = went.drawing;
    note = went.stopped ? { kind: went.stopped } : note;
    if (!went.stopped) break;
  }
  return { drawing: last, note };
}

/** Whether the body's height is its own to move, or the floor's. */
export const isLifted = (drawing: Drawing): boolean => rootOf(drawing).y !== "rest";

/** Moves the whole body in one key pose; held limbs stay where they are. Where it rests, only along the floor. */
export function moveBody(before: Drawing, index: number, pointer: Vec2): Edit {
  const drawing = hungUp(before, isLifted(before) ? "own" : "rest");
  const root = rootOf(drawing);
  const hip = bodyIn(drawing, index).hip;
  const to = toWorld(drawing, pointer, hip[2]);
  const each = (value: RootAnchor["x"], by: number) =>
    (Array.isArray(value) ? value : []).map((at, i) => (i === index ? tenth(at + by) : at));
  const moved = ([dx, dy]: Vec2): Drawing =>
    withRoot(drawing, {
      ...root,
      x: each(root.x, dx),
      y: root.y === "rest" ? "rest" : each(root.y, dy),
    });
  return slid(drawing, index, [to[0] - hip[0], isLifted(drawing) ? to[1] - hip[1] : 0], moved);
}
