import type { Leg, Side, Skeleton } from "../body/skeleton";
import { degrees, mix, type Vec2, type Vec3 } from "../body/vectors";
import type { Figure } from "../drawing";
import { hipOf, shoulderOf } from "../pose/limbs";
import type { HeldAnchor, RootAnchor } from "../schema";
import { bodyIn, type Edit, holdOf, type Limb, type Note, rootOf, seen } from "./editing";
import { asFarAs, isAsSound } from "./limits";
import { freeOfHolds, hungUp, isLeg, numbers, sideOf, tenth, withRoot } from "./root";

type Anchors = Figure["anchors"];
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
export const released = (figure: Figure, limb: Limb, indexes: readonly number[]): Anchors =>
  figure.anchors.flatMap((anchor) => {
    if (!("ik" in anchor) || anchor.ik !== limb) return [anchor];
    const left = numbers(figure)
      .filter((index) => anchor.in === undefined || anchor.in.includes(index + 1))
      .filter((index) => !indexes.includes(index));
    return left.length === 0 ? [] : [{ ...anchor, in: left.map((index) => index + 1) }];
  });

const within = (figure: Figure, anchor: HeldAnchor, indexes: readonly number[]): HeldAnchor =>
  indexes.length === figure.poses.length ? anchor : { ...anchor, in: indexes.map((index) => index + 1) };

/** A body that rests on the limb would sink as soon as that is held. */
const stoodOn = (figure: Figure, limb: Limb): boolean => {
  const root = rootOf(figure);
  return root.y === "rest" && (root.use === undefined || root.use.includes(limb));
};

/**
 * Holds a hand or a foot where it is in one key pose, in all poses that reach there.
 * `note` says `pinReach` where it is not all of them.
 */
export function pin(before: Figure, index: number, limb: Limb): Edit {
  const figure = stoodOn(before, limb) ? hungUp(before, "own") : before;
  const body = bodyIn(figure, index);
  const side = sideOf(limb);
  const hold: HeldAnchor = {
    ik: limb,
    xy: placeOf(body, limb, endOf(body, limb)),
    ...(isLeg(limb) ? footHold(body.legs[side]) : handHold(body, side)),
  };
  const holding = (indexes: readonly number[]): Figure => ({
    ...figure,
    anchors: [...released(figure, limb, indexes), within(figure, hold, indexes)],
  });
  if (holdOf(before, index, limb)) return { figure: before, note: null };
  const reaching = numbers(figure).filter((at) => isAsSound(holding([at]), figure, at));
  if (!reaching.includes(index)) return { figure: before, note: { kind: "reach" } };
  const note: Note | null = reaching.length < figure.poses.length ? { kind: "pinReach" } : null;
  return { figure: holding(reaching), note };
}

/** Puts a held limb's hold of one pose somewhere else; the other poses keep theirs. */
function replaced(figure: Figure, index: number, limb: Limb, place: Place): Figure {
  const hold = holdOf(figure, index, limb);
  if (!hold) return figure;
  const { ik, sole, palm, O, Q } = hold;
  const moved: HeldAnchor = { ik, xy: place, sole, palm, O, Q };
  const said = Object.fromEntries(Object.entries(moved).filter(([, value]) => value !== undefined));
  return {
    ...figure,
    anchors: [...released(figure, limb, [index]), within(figure, { ik, ...said }, [index])],
  };
}

const toWorld = (figure: Figure, [x, y]: Vec2, z: number): Vec3 => {
  const [sx, sy] = seen(figure, [0, 0, z]);
  return [x - sx, y - sy, z];
};

/**
 * Moves the place where a hand or a foot is held in one key pose.
 * @param pointer a place on the picture, in units, y up.
 */
export function movePin(before: Figure, index: number, limb: Limb, pointer: Vec2): Edit {
  if (!holdOf(before, index, limb)) return { figure: before, note: null };
  const figure = freeOfHolds(before);
  const body = bodyIn(figure, index);
  const from = endOf(body, limb);
  const to = toWorld(figure, pointer, from[2]);
  const along = (start: Vec3, by: Vec2) => (share: number) =>
    replaced(
      figure,
      index,
      limb,
      placeOf(body, limb, [start[0] + by[0] * share, start[1] + by[1] * share, from[2]]),
    );
  return slid(figure, index, [to[0] - from[0], to[1] - from[1]], (by) => along(from, by)(1));
}

/** Along a way, and where that ends, along whichever of its directions goes on. */
function slid(figure: Figure, index: number, by: Vec2, moved: (by: Vec2) => Figure): Edit {
  let done: Vec2 = [0, 0];
  let last: Figure = figure;
  let note: Note | null = null;
  for (const [x, y] of [by, [by[0], 0], [0, by[1]]] as const) {
    const start = done;
    const goal: Vec2 = [x === 0 ? start[0] : by[0], y === 0 ? start[1] : by[1]];
    const at = (share: number): Vec2 => [mix(start[0], goal[0], share), mix(start[1], goal[1], share)];
    let share = 0;
    const shares = new Map<Figure, number>();
    const went = asFarAs(last, index, (part) => {
      const tried = moved(at(part));
      shares.set(tried, part);
      return tried;
    });
    share = shares.get(went.figure) ?? 0;
    done = at(share);
    last = went.figure;
    note = went.stopped ? { kind: went.stopped } : note;
    if (!went.stopped) break;
  }
  return { figure: last, note };
}

/** Whether the body's height is its own to move, or the floor's. */
export const isLifted = (figure: Figure): boolean => rootOf(figure).y !== "rest";

/** Moves the whole body in one key pose; held limbs stay where they are. Where it rests, only along the floor. */
export function moveBody(before: Figure, index: number, pointer: Vec2): Edit {
  const figure = hungUp(before, isLifted(before) ? "own" : "rest");
  const root = rootOf(figure);
  const hip = bodyIn(figure, index).hip;
  const to = toWorld(figure, pointer, hip[2]);
  const each = (value: RootAnchor["x"], by: number) =>
    (Array.isArray(value) ? value : []).map((at, i) => (i === index ? tenth(at + by) : at));
  const moved = ([dx, dy]: Vec2): Figure =>
    withRoot(figure, {
      ...root,
      x: each(root.x, dx),
      y: root.y === "rest" ? "rest" : each(root.y, dy),
    });
  return slid(figure, index, [to[0] - hip[0], isLifted(figure) ? to[1] - hip[1] : 0], moved);
}
