import { LENGTH, type Profile, SPINE_LENGTH, TORSO_FRONT, TORSO_SIDE } from "./body.data";
import type { Frame, Trunk } from "./skeleton";
import { mix, polar, type Vec2 } from "./vectors";

const STEP = 0.5;
const MIDDLES = [
  LENGTH.pelvis / 2,
  LENGTH.pelvis + LENGTH.lumbar / 2,
  LENGTH.pelvis + LENGTH.lumbar + LENGTH.thorax / 2,
] as const;

/** A point of the smooth spine and the direction (in radians) of its back-to-front normal. */
export interface Station {
  at: Vec2;
  normal: Vec2;
}

const angleOf = (frame: Frame): number => Math.atan2(frame.u[1], frame.u[0]);
/** The angle nearest to `reference` that points the same way. */
const near = (angle: number, reference: number): number =>
  angle - 2 * Math.PI * Math.round((angle - reference) / (2 * Math.PI));

/**
 * The spine as one smooth curve: its tangent turns evenly between the middles of the three segments, and what the
 * rounding takes off the length is spread along it, so that it ends at the base of the neck. In the x, y plane.
 */
export function spineOf(trunk: Trunk): (station: number) => Station {
  const a = angleOf(trunk.pelvis);
  const b = near(angleOf(trunk.lumbar), a);
  const c = near(angleOf(trunk.thorax), b);
  const tangent = (s: number): number => {
    if (s <= MIDDLES[0]) return a;
    if (s <= MIDDLES[1]) return mix(a, b, (s - MIDDLES[0]) / (MIDDLES[1] - MIDDLES[0]));
    if (s <= MIDDLES[2]) return mix(b, c, (s - MIDDLES[1]) / (MIDDLES[2] - MIDDLES[1]));
    return c;
  };
  const points: Vec2[] = [[trunk.hip[0], trunk.hip[1]]];
  for (let s = 0; s < SPINE_LENGTH + 2; s += STEP) {
    const last = points.at(-1) ?? [0, 0];
    const [x, y] = polar(tangent(s + STEP / 2));
    points.push([last[0] + x * STEP, last[1] + y * STEP]);
  }
  const raw = (s: number): Vec2 => {
    const at = Math.min(points.length - 2, Math.max(0, Math.floor(s / STEP)));
    const [from, to] = [points[at] ?? [0, 0], points[at + 1] ?? [0, 0]];
    const t = s / STEP - at;
    return [mix(from[0], to[0], t), mix(from[1], to[1], t)];
  };
  const end = raw(SPINE_LENGTH);
  const miss: Vec2 = [trunk.c7[0] - end[0], trunk.c7[1] - end[1]];
  return (station) => {
    const share = Math.min(1, Math.max(0, station / SPINE_LENGTH));
    const [x, y] = raw(station);
    const angle = tangent(station);
    return { at: [x + miss[0] * share, y + miss[1] * share], normal: polar(angle - Math.PI / 2) };
  };
}

export const torsoProfile = (trunk: Trunk): Profile => (trunk.sideLying ? TORSO_FRONT : TORSO_SIDE);

export interface TorsoSides {
  /** From the pelvis to the neck. */
  front: Vec2[];
  back: Vec2[];
  /** Out of the front, for each station. */
  normals: Vec2[];
}

/** The chest of a person at rest rises by so much of its depth. */
const BREATH = 0.03;
const CHEST_FROM = LENGTH.pelvis + LENGTH.lumbar;

/**
 * The torso's outline; `project` moves a point of the spine's plane onto the picture.
 * @param breath how far the chest has risen, 0…1; a person lying on the front breathes into the back.
 */
export function torsoSides(trunk: Trunk, project: (at: Vec2) => Vec2, breath = 0): TorsoSides {
  const prone = trunk.thorax.w[1] < -0.7;
  const spine = spineOf(trunk);
  const front: Vec2[] = [];
  const back: Vec2[] = [];
  const normals: Vec2[] = [];
  for (const [s, toFront, toBack] of torsoProfile(trunk)) {
    const { at, normal } = spine(s);
    const [x, y] = project(at);
    const risen = s > CHEST_FROM ? 1 + BREATH * breath : 1;
    const [before, behind] = prone ? [toFront, toBack * risen] : [toFront * risen, toBack];
    front.push([x + normal[0] * before, y + normal[1] * before]);
    back.push([x - normal[0] * behind, y - normal[1] * behind]);
    normals.push(normal);
  }
  return { front, back, normals };
}
