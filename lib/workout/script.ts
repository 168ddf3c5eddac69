import type { Drawing } from "../drawing/drawing";
import { legsOf } from "../drawing/pose/tempo";
import { USUAL_TEMPO_SECONDS } from "../plans/load";
import type { ExerciseDose } from "../plans/schema";

type WorkedSide = "left" | "right";

/** One stretch of a repetition: on the way to a key pose, or staying in it. `pose` counts from 0; null is not drawn. */
export type Beat = {
  kind: "move" | "hold" | "back" | "breathe";
  pose: number | null;
  seconds: number;
  /** The same with the other side. */
  other?: boolean;
};

/**
 * What is done from one tap to the next without another. A set is `reps` times `beats`, or one hold where it is timed.
 */
export type Step =
  | { kind: "lead"; seconds: number }
  | { kind: "set"; set: number; side: WorkedSide | null; seconds: number }
  | { kind: "rest"; seconds: number; changesSide: boolean };

export type Script = {
  timed: boolean;
  /** One keeps moving for as long as it is timed: what was walked before a call was walked. */
  flows: boolean;
  /** Repetitions of a set; 1 where it is timed. */
  reps: number;
  /** One repetition; empty where it is timed. */
  beats: Beat[];
  steps: Step[];
};

/** Seconds to put the phone down and get ready. */
const LEAD_SECONDS = 5;
/** Seconds at least to change sides. */
const CHANGE_SECONDS = 10;

/** A repetition of what is not drawn: out, held as prescribed, and back. */
const undrawn = (hold: number): Beat[] => [
  { kind: "move", pose: null, seconds: USUAL_TEMPO_SECONDS / 2 },
  { kind: "hold", pose: null, seconds: hold },
  { kind: "back", pose: null, seconds: USUAL_TEMPO_SECONDS / 2 },
];

function drawn(drawing: Drawing, hold: number): Beat[] {
  const legs = legsOf(drawing, hold === 0 ? undefined : hold);
  return legs.flatMap(({ from, to, move, stay }): Beat[] => [
    { kind: to.index < from.index ? "back" : "move", pose: to.index, seconds: move },
    { kind: to.index === 0 ? "breathe" : "hold", pose: to.index, seconds: stay },
  ]);
}

/**
 * One repetition in the tempo of the drawing, with the hold of the dose. Doses are per side: what changes sides each
 * time is a repetition once both had their turn, as most drawings of it show.
 */
function beatsOf({ dose, drawing, alternates }: Given): Beat[] {
  const legs = drawing === null ? [] : drawn(drawing, dose.holdSeconds);
  const turn = (legs.length > 0 ? legs : undrawn(dose.holdSeconds)).filter(({ seconds }) => seconds > 0);
  const showsBoth = drawing?.play.some((name) => String(name).endsWith("s")) ?? false;
  return alternates && !showsBoth ? [...turn, ...turn.map((beat) => ({ ...beat, other: true }))] : turn;
}

type Given = {
  dose: ExerciseDose;
  timed: boolean;
  sides: readonly WorkedSide[];
  drawing: Drawing | null;
  /** Left and right take turns from one repetition to the next. */
  alternates: boolean;
};

/** How one turn of an exercise goes: set after set with its rests, one side after the other. */
export function scriptOf(given: Given): Script {
  const { dose, timed, sides } = given;
  const beats = timed ? [] : beatsOf(given);
  const reps = timed ? 1 : dose.reps;
  const seconds = timed ? dose.holdSeconds : reps * beats.reduce((sum, beat) => sum + beat.seconds, 0);
  const each: (WorkedSide | null)[] = sides.length > 0 ? [...sides] : [null];
  const sets = each.flatMap((side) =>
    Array.from({ length: dose.sets }, (_, at): Step => ({ kind: "set", set: at + 1, side, seconds })),
  );
  const steps = sets.flatMap((set, at): Step[] => {
    if (at === 0) return [set];
    const changesSide = at % dose.sets === 0;
    const pause = changesSide ? Math.max(CHANGE_SECONDS, dose.restSeconds) : dose.restSeconds;
    return pause === 0 ? [set] : [{ kind: "rest", seconds: pause, changesSide }, set];
  });
  const flows = timed && given.drawing !== null && keepsMoving(given.drawing);
  return { timed, flows, reps, beats, steps: [{ kind: "lead", seconds: LEAD_SECONDS }, ...steps] };
}

/** Where a set is: the repetition that runs, from 1, and the beat of it; `left` and `into` in seconds. */
export type Place = { rep: number; beat: Beat | null; left: number; into: number };

/** @param elapsed seconds since the set began */
export function placeIn(script: Script, step: Step, elapsed: number): Place {
  const into = Math.min(Math.max(0, elapsed), step.seconds);
  const whole = script.beats.reduce((sum, beat) => sum + beat.seconds, 0);
  if (step.kind !== "set" || whole === 0) return { rep: 1, beat: null, left: step.seconds - into, into };
  const rep = Math.min(script.reps, Math.floor(into / whole) + 1);
  let rest = into - (rep - 1) * whole;
  for (const beat of script.beats) {
    if (rest < beat.seconds) return { rep, beat, left: beat.seconds - rest, into: into - (rep - 1) * whole };
    rest -= beat.seconds;
  }
  return { rep, beat: script.beats.at(-1) ?? null, left: 0, into: whole };
}

/** What is done of a set after so many seconds: whole repetitions, or whole seconds where it is timed. */
export function amountOf(script: Script, step: Step, elapsed: number): number {
  const into = Math.min(Math.max(0, elapsed), step.seconds);
  if (script.timed) return Math.floor(into);
  return step.seconds === 0 ? 0 : Math.floor((into * script.reps) / step.seconds + 1e-9);
}

/** Does the drawing keep moving for as long as it is timed, as one walks or rides; else its pose is held. */
const keepsMoving = ({ tempo }: Drawing): boolean =>
  tempo.mode !== "still" && tempo.hold === 0 && tempo.rest === 0;
