import { elapsedOf, type Run, stepOf } from "./run";
import { placeIn, type Script, type Step } from "./script";

/** Where a run is, as far as it is said or heard. */
export type Moment = {
  step: number;
  /** Which repetition, from 1. */
  rep: number;
  /** Which beat of it, from 0. */
  beat: number;
  /** Whole seconds left of the step, rounded up. */
  left: number;
};

/** What is said at a change; the words themselves are the page's. */
export type Word =
  | { say: "ready" }
  | { say: "set"; set: number; of: number; side: "left" | "right" | null }
  | { say: "pose"; pose: number; other: boolean }
  | { say: "hold" }
  | { say: "count"; n: number }
  | { say: "rest"; seconds: number; changesSide: boolean }
  | { say: "over" };

export type Sound = "tick" | "end" | "done";

/** `buzz`: milliseconds of vibration, and of stillness between. */
export type Cue = { words: Word[]; sound: Sound | null; buzz: number[] };

/** A hold of so many seconds is long enough to be told of. */
const LONG_HOLD = 2;
/** So many repetitions, or seconds, are counted at the end. */
const COUNTED = 3;

export function momentOf(script: Script, run: Run, now: number): Moment {
  const step = stepOf(script, run);
  if (step === null) return { step: run.step, rep: 0, beat: 0, left: 0 };
  const elapsed = elapsedOf(run, now) / 1000;
  const { rep, beat } = placeIn(script, step, elapsed);
  return {
    step: run.step,
    rep,
    beat: beat === null ? 0 : script.beats.indexOf(beat),
    left: Math.max(0, Math.ceil(step.seconds - elapsed)),
  };
}

const setsOf = ({ steps }: Script): number =>
  Math.max(...steps.map((step) => (step.kind === "set" ? step.set : 0)));

/** What a repetition is begun with: how it goes at first, its number towards the end. */
function wordsOfRep(script: Script, rep: number): Word[] {
  const first = script.beats[0];
  if (rep === 1 && first?.pose != null) return [{ say: "pose", pose: first.pose, other: false }];
  return rep > 1 && rep > script.reps - COUNTED ? [{ say: "count", n: rep }] : [];
}

function atStep(script: Script, step: Step | null, before: Step | null): Cue {
  if (step === null) return { words: [{ say: "over" }], sound: "done", buzz: [] };
  if (step.kind === "lead") return { words: [{ say: "ready" }], sound: null, buzz: [] };
  if (step.kind === "rest") {
    const { seconds, changesSide } = step;
    return {
      words: [{ say: "rest", seconds, changesSide }],
      sound: "end",
      buzz: changesSide ? [40, 60, 40] : [],
    };
  }
  const { set, side } = step;
  const named: Word = { say: "set", set, of: setsOf(script), side };
  return {
    words: [named, ...wordsOfRep(script, 1)],
    sound: "tick",
    buzz: before?.kind === "rest" ? [200] : [20],
  };
}

function atBeat(script: Script, now: Moment): Cue | null {
  const beat = script.beats[now.beat];
  if (!beat) return null;
  const holds = beat.kind === "hold" && beat.seconds >= LONG_HOLD;
  const ended = script.beats[now.beat - 1];
  const sound = ended?.kind === "hold" && ended.seconds >= LONG_HOLD ? "end" : null;
  const words: Word[] = [];
  if (now.rep === 1 && holds) words.push({ say: "hold" });
  if (now.rep === 1 && beat.pose !== null && (beat.kind === "move" || beat.kind === "back"))
    words.push({ say: "pose", pose: beat.pose, other: beat.other ?? false });
  return words.length > 0 || sound ? { words, sound, buzz: [] } : null;
}

/** What is said, heard and felt between two moments of a run; null for nothing. */
export function cueBetween(script: Script, before: Moment | null, now: Moment): Cue | null {
  const step = script.steps[now.step] ?? null;
  if (before === null || before.step !== now.step)
    return atStep(script, step, before === null ? null : (script.steps[before.step] ?? null));
  if (step?.kind === "set" && script.timed)
    return now.left !== before.left && now.left > 0 && now.left <= COUNTED
      ? { words: [{ say: "count", n: now.left }], sound: null, buzz: [] }
      : null;
  if (step?.kind !== "set") return null;
  if (now.rep !== before.rep) return { words: wordsOfRep(script, now.rep), sound: "tick", buzz: [20] };
  return now.beat === before.beat ? null : atBeat(script, now);
}
