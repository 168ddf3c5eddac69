import { distanceTo, type Point } from "../body/curves";
import { halfShape } from "../body/outline";
import { FACES, type Face, ZONES, type Zone } from "../body/places";
import {
  type Area,
  CARRIES,
  COURSES,
  type Course,
  DIVIDES,
  NERVE_AREAS,
  NERVES,
  type Nerve,
  ROOT_AREAS,
  ROOTS,
  type Root,
} from "./nerves.data";

/** What one may choose on the map. */
export type NerveItem = Root | Nerve;
export const NERVE_ITEMS: readonly NerveItem[] = [...NERVES, ...ROOTS];

export const isRoot = (item: NerveItem): item is Root => ROOTS.some((root) => root === item);
export const isNerveItem = (text: string): text is NerveItem => NERVE_ITEMS.some((item) => item === text);

/** The nerves that carry a root's fibres, from the trunk to the branches. */
export const nervesOf = (root: Root): Nerve[] => NERVES.filter((nerve) => CARRIES[nerve].includes(root));

/** The nerve itself and all that it divides into. */
function treeOf(nerve: Nerve): Nerve[] {
  return [nerve, ...DIVIDES[nerve].flatMap(treeOf)];
}

/** Of the sciatic nerve, wholly (`all`), with other nerves as well (L4: `part`), or not at all. */
export function sciaticShare(item: NerveItem): "all" | "part" | "none" {
  const nerves = isRoot(item) ? nervesOf(item) : [item];
  const sciatic = new Set(treeOf("sciatic"));
  const count = nerves.filter((nerve) => sciatic.has(nerve)).length;
  if (count === 0) return "none";
  return count === nerves.length ? "all" : "part";
}

/** How a stretch is drawn when `chosen` is: the chosen one itself, what carries it or comes of it, or quiet. */
export function lightOf(course: Course, chosen: NerveItem | null): "own" | "along" | "quiet" {
  if (chosen === null) return "quiet";
  if (isRoot(chosen)) {
    if (course.root) return course.root === chosen ? "own" : "quiet";
    return CARRIES[course.nerve].includes(chosen) ? "along" : "quiet";
  }
  if (course.nerve === chosen) return "own";
  if (treeOf(chosen).includes(course.nerve)) return "along";
  // A branch is lit up to the spine, by the trunk and the roots it has its fibres from.
  if (!treeOf(course.nerve).includes(chosen)) return "quiet";
  return !course.root || CARRIES[chosen].includes(course.root) ? "along" : "quiet";
}

/** Whether a nerve is lit, wholly or along the way, when `chosen` is. */
export const lightOfNerve = (nerve: Nerve, chosen: NerveItem): boolean =>
  COURSES.some((course) => course.nerve === nerve && !course.root && lightOf(course, chosen) !== "quiet");

/** Where the skin is served by it. */
export function areasOf(item: NerveItem): readonly Area[] {
  if (isRoot(item)) return ROOT_AREAS[item];
  if (item === "sciatic") return DIVIDES.sciatic.flatMap(areasOf);
  return NERVE_AREAS[item];
}

/** Whether a point lies inside a closed line. */
export function holds(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** How much of a zone an area must cover to be said to serve it: less is the stroke of a brush. */
const SERVES_FROM = 0.06;

/** Points spread evenly over one zone of a half, three units apart. */
function samples(face: Face, zone: Zone): Point[] {
  const ring = halfShape(face, zone);
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const points: Point[] = [];
  for (let y = Math.min(...ys) + 1; y < Math.max(...ys); y += 3)
    for (let x = Math.min(...xs) + 1; x < Math.max(...xs); x += 3)
      if (holds(ring, [x, y])) points.push([x, y]);
  return points;
}

export interface BodyPart {
  zone: Zone;
  face: Face;
}

/** For each part of the leg, who serves its skin; reckoned once from the drawing. */
const servers = new Map<string, NerveItem[]>();
for (const face of FACES) {
  for (const zone of ZONES) {
    const points = samples(face, zone);
    const touching = NERVE_ITEMS.filter((item) => {
      const rings = areasOf(item).filter((area) => area.face === face);
      const within = points.filter((point) => rings.some(({ ring }) => holds(ring, point)));
      return within.length >= points.length * SERVES_FROM;
    });
    servers.set(`${zone}-${face}`, touching);
  }
}

/** The roots and branches that serve the skin of a part of the leg by this map. Empty for the back and the buttock's front. */
export const serversOf = ({ zone, face }: BodyPart): readonly NerveItem[] =>
  servers.get(`${zone}-${face}`) ?? [];

/** What is lit for a part that was touched: the nerves that serve it, or where none does (S2, S3) the roots. */
export function litFor(part: BodyPart): readonly NerveItem[] {
  const nerves = serversOf(part).filter((item) => !isRoot(item));
  return nerves.length > 0 ? nerves : serversOf(part);
}

/** The parts of the leg in which an item serves the skin, from the top down, the back first. */
export const partsOf = (item: NerveItem): BodyPart[] =>
  ZONES.flatMap((zone) => FACES.map((face) => ({ zone, face }))).filter((part) =>
    serversOf(part).includes(item),
  );

/** How near a tap must be to a nerve to mean it, in units: about 6 px on a phone. */
const TAP = 3.2;

/** The root or nerve whose line runs where somebody tapped; null where none does. `point` in a half's units. */
export function nerveAt(face: Face, point: Point): NerveItem | null {
  let nearest: { item: NerveItem; away: number } | null = null;
  for (const { nerve, root, line, face: on } of COURSES) {
    if (on !== face) continue;
    for (const [index, from] of line.slice(0, -1).entries()) {
      const away = distanceTo(point, from, line[index + 1] ?? from);
      if (away <= TAP && (nearest === null || away < nearest.away)) nearest = { item: root ?? nerve, away };
    }
  }
  return nearest?.item ?? null;
}
