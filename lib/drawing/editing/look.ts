import { pointOf } from "../body/skeleton";
import { clamp, heading } from "../body/vectors";
import type { Figure } from "../drawing";
import { bodyIn, seen } from "./editing";

/** From where a figure may be seen: its wording and its camera. */
const VIEWS = {
  side: { view: "side", camera: "side" },
  raised: { view: "raised", camera: "raised" },
  high: { view: "raised", camera: "high" },
  low: { view: "raised", camera: "foot" },
  foot: { view: "three-quarter", camera: "foot" },
} as const satisfies Record<string, Pick<Figure, "view" | "camera">>;
export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = ["side", "foot", "raised", "high", "low"] as const satisfies readonly ViewName[];

/** What shows a position well: from the side, on the back from the foot end too, on the side from the front. */
export function viewsOf({ base }: Figure): readonly ViewName[] {
  if (base === "side-lying") return ["raised", "high", "low"];
  return base === "supine" ? ["side", "foot"] : ["side"];
}

export const viewOf = (figure: Figure): ViewName =>
  VIEW_NAMES.find((name) => VIEWS[name].view === figure.view && VIEWS[name].camera === figure.camera) ??
  viewsOf(figure)[0] ??
  "side";

export const setView = (figure: Figure, name: ViewName): Figure =>
  viewsOf(figure).includes(name) ? { ...figure, ...VIEWS[name] } : figure;

export const TIMES = ["out", "hold", "back", "rest"] as const;

/** Seconds of a movement, to a tenth; ways take at least half a second, and nothing more than a minute. */
export function setTempo(figure: Figure, time: (typeof TIMES)[number], seconds: number): Figure {
  const { tempo } = figure;
  if (tempo.mode === "still") return figure;
  const least = time === "out" || time === "back" ? 0.5 : 0;
  const kept = clamp(Math.round(seconds * 10) / 10, least, 60);
  return kept === tempo[time] ? figure : { ...figure, tempo: { ...tempo, [time]: kept } };
}

export const MOST_HIGHLIGHTS = 3;
export type HighlightSide = "n" | "f" | "both";

const nameOf = (entry: string): string => entry.split(".")[0] ?? entry;

/** Which side's muscles and nerves are shown; the near one where none is. */
export function highlightSide({ highlight: [first] }: Figure): HighlightSide {
  const side = first?.split(".")[1];
  return side === "f" || side === "both" ? side : "n";
}

const on = (name: string, side: HighlightSide): string => (side === "n" ? name : `${name}.${side}`);

/** Shows a muscle or nerve at work, or no longer; three at most. */
export function toggleHighlight(figure: Figure, name: string): Figure {
  const { highlight } = figure;
  const rest = highlight.filter((entry) => nameOf(entry) !== name);
  if (rest.length < highlight.length) return { ...figure, highlight: rest };
  if (rest.length >= MOST_HIGHLIGHTS) return figure;
  return { ...figure, highlight: [...rest, on(name, highlightSide(figure))] };
}

export const withHighlightSide = (figure: Figure, side: HighlightSide): Figure => ({
  ...figure,
  highlight: figure.highlight.map((entry) => on(nameOf(entry), side)),
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
export function arrowOf(figure: Figure, index: number): ArrowPoint | "none" | "own" {
  const arrows = figure.arrow.filter(({ pose }) => pose === index + 1);
  const [first] = arrows;
  if (!first) return "none";
  const known = "pt" in first && !("vec" in first) && ARROW_POINTS.find((point) => point === first.pt);
  return arrows.length === 1 && known ? known : "own";
}

/** An arrow along the way of a point to this pose, on its side away from the trunk; or none. */
export function setArrow(figure: Figure, index: number, point: ArrowPoint | "none"): Figure {
  const others = figure.arrow.filter(({ pose }) => pose !== index + 1);
  if (point === "none") return { ...figure, arrow: others };
  const body = bodyIn(figure, index);
  const from = seen(figure, body.tl);
  const to = seen(figure, pointOf(body, point));
  const [x, y] = point === "hip" ? [0, 1] : heading(from, to);
  const shift: [number, number] = [Math.round(x * APART), Math.round(y * APART)];
  return { ...figure, arrow: [...others, { pose: index + 1, pt: point, shift }] };
}
