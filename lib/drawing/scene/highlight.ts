import {
  ILIOPSOAS,
  LENSES,
  type Lens,
  NERVE_TRUNK,
  NERVES,
  PIRIFORMIS,
  SPINE_DOTS,
} from "../body/highlight.data";
import type { Leg, Side } from "../body/skeleton";
import { combine, heading, lerp2, offset2, quarter, type Vec2 } from "../body/vectors";
import { drawOutline } from "./forms";
import { drawHatch } from "./hatch";
import type { Picture } from "./picture";
import { type Shape, shapeOf } from "./shape";

/** Structures are drawn on the skin toward the viewer, not in the body's middle plane. */
const SURFACE = 3;
const STEPS = 6;

/** A point on the torso: `s` along the spine, `offset` toward the front. */
function onTorso(picture: Picture, [s, offset]: Vec2): Vec2 {
  const { at, normal } = picture.station(s);
  return offset2(picture.project([at[0], at[1], SURFACE]), normal, offset);
}

/** A point beside a bone: share of its length, `offset` toward its front. */
const beside =
  (from: Vec2, to: Vec2) =>
  ([t, offset]: Vec2): Vec2 =>
    offset2(lerp2(from, to, t), quarter(heading(from, to)), offset);

/** A belly around a line of places, thickest in its middle. */
function belly(at: (share: number, offset: number) => Vec2, offset: number, half: number): Vec2[] {
  const rim = (sign: number) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const share = step / STEPS;
      return at(share, offset + sign * half * Math.sin(Math.PI * (0.08 + 0.84 * share)));
    });
  return [...rim(1), ...rim(-1).toReversed()];
}

interface LegLine {
  leg: Leg;
  thigh: (at: Vec2) => Vec2;
  shank: (at: Vec2) => Vec2;
}

function legLine(picture: Picture, side: Side): LegLine {
  const leg = picture.body.legs[side];
  const [hip, knee, ankle] = [
    picture.project(leg.hip),
    picture.project(leg.knee),
    picture.project(leg.ankle),
  ];
  return { leg, thigh: beside(hip, knee), shank: beside(knee, ankle) };
}

function lensOf(picture: Picture, line: LegLine, { part, range, offset, half }: Lens): Vec2[] {
  const along = (share: number) => range[0] + (range[1] - range[0]) * share;
  const point = part === "torso" ? (at: Vec2) => onTorso(picture, at) : line[part];
  return belly((share, off) => point([along(share), off]), offset, half);
}

function muscle(picture: Picture, line: LegLine, id: string): Vec2[] {
  const known = LENSES[id];
  if (known) return lensOf(picture, line, known);
  if (id === "piriformis") {
    const [from, to] = [onTorso(picture, PIRIFORMIS.from), onTorso(picture, PIRIFORMIS.to)];
    return belly((share, off) => beside(from, to)([share, off]), 0, PIRIFORMIS.half);
  }
  return [
    ...ILIOPSOAS.torsoFront.map((at) => onTorso(picture, at)),
    ...ILIOPSOAS.thigh.map(line.thigh),
    ...ILIOPSOAS.torsoBack.map((at) => onTorso(picture, at)),
  ];
}

function nerve(picture: Picture, line: LegLine, id: string): Vec2[] {
  const path = NERVES[id];
  if (!path) return [];
  const { leg } = line;
  const footPoint = (from: Leg["ankle"]) => (at: Vec2) =>
    picture.project(combine([from, 1], [leg.foot, at[0]], [leg.footUp, at[1]]));
  return [
    ...NERVE_TRUNK.torso.map((at) => onTorso(picture, at)),
    ...NERVE_TRUNK.thigh.map(line.thigh),
    ...path.shank.map(line.shank),
    ...path.ankle.map(footPoint(leg.ankle)),
    ...path.ball.map(footPoint(leg.ball)),
  ];
}

function highlightOn(picture: Picture, id: string, side: Side): Shape[] {
  const key = `hl-${id}-${side}`;
  const line = legLine(picture, side);
  const stroke = (points: readonly Vec2[]) => {
    const pen = picture.pen();
    const first = points[0];
    return first ? pen.move(first).curve(points) : pen;
  };
  if (id === "spine") {
    const dots = SPINE_DOTS.stations.map((s) => onTorso(picture, [s, SPINE_DOTS.offset]));
    return [shapeOf(key, "dots", stroke(dots))];
  }
  if (id in NERVES) {
    const points = nerve(picture, line, id);
    return [shapeOf(`${key}-under`, "nerve-under", stroke(points)), shapeOf(key, "nerve", stroke(points))];
  }
  const outline = muscle(picture, line, id);
  const lens = shapeOf(key, "muscle", drawOutline(picture.pen(), outline));
  if (!picture.hatched) return [lens];
  return [lens, shapeOf(`${key}-hatch`, "hatch", drawHatch(picture.pen(), outline))];
}

/** The muscles and nerves an exercise works; `.f` and `.both` name another side than the near one. */
export function drawHighlights(picture: Picture, swapped: boolean): Shape[] {
  return picture.drawing.highlight.flatMap((entry) => {
    const [id = "", on = "n"] = entry.split(".");
    const sides: Side[] = on === "both" ? ["f", "n"] : [(on === "f") === swapped ? "n" : "f"];
    return sides.flatMap((side) => highlightOn(picture, id, side));
  });
}
