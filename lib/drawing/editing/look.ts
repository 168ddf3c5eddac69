import { pointOf } from "../body/skeleton";
import { clamp, heading } from "../body/vectors";
import type { Drawing } from "../drawing";
import { bodyIn, seen } from "./editing";

/** From where a drawing may be seen: its wording and its camera. */
const VIEWS = {
  side: { view: "side", camera: "side" },
  raised: { view: "raised", camera: "raised" },
  high: { view: "raised", camera: "high" },
  low: { view: "raised", camera: "foot" },
  foot: { view: "three-quarter", camera: "foot" },
} as const satisfies Record<string, Pick<Drawing, "view" | "camera">>;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = ["side", "foot", "raised", "high", "low"] as const satisfies readonly ViewName[];

/** What shows a position well: from the side, on the back from the foot end too, on the side from the front. */
export function viewsOf({ base }: Drawing): readonly ViewName[] {
  if (base === "side-lying") return ["raised", "high", "low"];
  return base === "supine" ? ["side", "foot"] : ["side"];
}

export const viewOf = (drawing: Drawing): ViewName =>
  VIEW_NAMES.find((name) => VIEWS[name].view === drawing.view && VIEWS[name].camera === drawing.camera) ??
  viewsOf(drawing)[0] ??
  "side";

export const setView = (drawing: Drawing, name: ViewName): Drawing =>
  viewsOf(drawing).includes(name) ? { ...drawing, ...VIEWS[name] } : drawing;

export const TIMES = ["out", "hold", "back", "rest"] as const;

/** Seconds of a movement, to a tenth; ways take at least half a second, and nothing more than a minute. */
export function setTempo(drawing: Drawing, time: (typeof TIMES)[number], seconds: number): Drawing {
  const { tempo } = drawing;
  if (tempo.mode === "still") return drawing;
  const least = time === "out" || time === "back" ? 0.5 : 0;
  const kept = clamp(Math.round(seconds * 10) / 10, least, 60);
  return kept === tempo[time] ? drawing : { ...drawing, tempo: { ...tempo, [time]: kept } };
}

export const MOST_HIGHLIGHTS = 3;
export type HighlightSide = "n" | "f" | "both";

const nameOf = (entry: string): string => entry.split(".")[0] ?? entry;

/** Which side's muscles and nerves are shown; the near one where none is. */
export function highlightSide({ highlight: [first] }: Drawing): HighlightSide {
  const side = first?.split(".")[1];
  return side === "f" || side === "both" ? side : "n";
}

const on = (name: string, side: HighlightSide): string => (side === "n" ? name : `${name}.${side}`);

/** Shows a muscle or nerve at work, or no longer; three at most. */
export function toggleHighlight(drawing: Drawing, name: string): Drawing {
  const { highlight } = drawing;
  const rest = highlight.filter((entry) => nameOf(entry) !== name);
  if (rest.length < highlight.length) return { ...drawing, highlight: rest };
  if (rest.length >= MOST_HIGHLIGHTS) return drawing;
  return { ...drawing, highlight: [...rest, on(name, highlightSide(drawing))] };
}

export const withHighlightSide = (drawing: Drawing, side: HighlightSide): Drawing => ({
  ...drawing,
  highlight: drawing.highlight.map((entry) => on(nameOf(entry), side)),
});

/** Points whose way from the pose before an arrow can show. */
export const ARROW_POINTS = [
  "head",
  "hip",
  "hand.n",
  "hand.f",
  "elbow.n",
  "elbow.f",
  "knee.n",
  "knee.f",
  "ankle.n",
  "ankle.f",
] as const;
export type ArrowPoint = (typeof ARROW_POINTS)[number];

/** Units an arrow keeps off the point it follows. */
const APART = 7;

/** What a pose's arrow follows: a point, nothing, or something that was drawn for this movement alone. */
export function arrowOf(drawing: Drawing, index: number): ArrowPoint | "none" | "own" {
  const arrows = drawing.arrow.filter(({ pose }) => pose === index + 1);
  const [first] = arrows;
  if (!first) return "none";
  const known = "pt" in first && !("vec" in first) && ARROW_POINTS.find((point) => point === first.pt);
  return arrows.length === 1 && known ? known : "own";
}

/** An arrow along the way of a point to this pose, on its side away from the trunk; or none. */
export function setArrow(drawing: Drawing, index: number, point: ArrowPoint | "none"): Drawing {
  const others = drawing.arrow.filter(({ pose }) => pose !== index + 1);
  if (point === "none") return { ...drawing, arrow: others };
  const body = bodyIn(drawing, index);
  const from = seen(drawing, body.tl);
  const to = seen(drawing, pointOf(body, point));
  const [x, y] = point === "hip" ? [0, 1] : heading(from, to);
  const shift: [number, number] = [Math.round(x * APART), Math.round(y * APART)];
  return { ...drawing, arrow: [...others, { pose: index + 1, pt: point, shift }] };
}
