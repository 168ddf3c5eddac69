import { type Drawing, keyOf } from "../drawing";

/** Everything that can be marked on a drawing, in the order it is named. */
export const WORKED = [
  "quadriceps",
  "hamstrings",
  "calf",
  "gluteus-maximus",
  "gluteus-medius",
  "piriformis",
  "iliopsoas",
  "abdominals",
  "obliques",
  "lumbar",
  "multifidus",
  "spine",
  "sciatic",
  "tibial",
  "peroneal",
] as const;
export type Worked = (typeof WORKED)[number];

/** What a drawing marks, each once, on whichever side: `hamstrings.f` is still the hamstrings. */
export const workedBy = ({ highlight }: Drawing): Worked[] =>
  WORKED.filter((name) => highlight.some((mark) => mark.split(".")[0] === name));

/** Words of the exercise, in the reader's language. */
export interface DrawingWords {
  name: string;
  position: string;
  /** What it works, as a list in words; empty where nothing is marked. */
  target: string;
  /** A caption for each pose. */
  poseLabels: readonly string[];
}

/** What the label of a drawing says; `side` is the side shown where it matters which. */
export interface LabelValues {
  name: string;
  position: string;
  target: string | "none";
  view: "side" | "front";
  /** Captions of the poses shown, in order. */
  poses: readonly string[];
  side: "right" | "left" | "none";
}

interface Shown {
  /** One key pose; all those of `play`, once each, where it is left out. */
  pose?: number | string | undefined;
  mirror?: boolean | undefined;
  /** Whether right and left are worked apart. */
  sided?: boolean | undefined;
}

/** Whether a drawing has to be mirrored to show this side at work: see `labelValues`. */
export const isMirrored = ({ base }: Pick<Drawing, "base">, side: "left" | "right"): boolean =>
  side === (base === "side-lying" ? "right" : "left");

/**
 * What a drawing shows, for its label. Unmirrored, the near limbs are the right ones; lying on the side, the top limbs
 * are the left ones.
 */
export function labelValues(drawing: Drawing, words: DrawingWords, shown: Shown = {}): LabelValues {
  const keys =
    shown.pose === undefined
      ? drawing.play.map((name) => keyOf(drawing, name))
      : [keyOf(drawing, shown.pose)];
  const indexes = [...new Set(keys.map((key) => key.index))];
  const right = isMirrored(drawing, "right") === (shown.mirror === true);
  return {
    name: words.name,
    position: words.position,
    target: words.target || "none",
    view: drawing.view === "side" ? "side" : "front",
    poses: indexes.map((index) => words.poseLabels[index] ?? "").filter(Boolean),
    side: shown.sided ? (right ? "right" : "left") : "none",
  };
}

/** Says `{label 1}; then {label 2}` and all around it by the messages `then` and `label`. */
export function drawingLabel(
  values: LabelValues,
  say: (key: "label" | "then", values: Record<string, string>) => string,
): string {
  const poses = values.poses.reduce((before, next) => (before ? say("then", { before, next }) : next), "");
  return say("label", { ...values, poses }).trim();
}
