import { amountOf, type Script, type Step } from "./script";

/**
 * How far one exercise has come. Nothing is counted in ticks: what has gone by follows from the instant at which the
 * step began to run. All instants and lengths in milliseconds.
 */
export type Run = {
  /** The step that is on; as many as there are where all is done. */
  step: number;
  /** What had gone by of it when it last stood still. */
  gone: number;
  /** Since when it runs; null while it stands still. */
  since: number | null;
  /** When it was last seen to run. */
  seen: number;
  /** It stopped because nobody saw it: that is said, and going on is a tap. */
  away: boolean;
  /** What was done of each set so far, in repetitions or seconds. */
  done: number[];
};

/** Longer than any page that runs stands still; what nobody saw for so long did not happen. */
const UNSEEN_MS = 3_000;

export const begin = (now: number): Run => ({
  step: 0,
  gone: 0,
  since: now,
  seen: now,
  away: false,
  done: [],
});

export const stepOf = (script: Script, run: Run): Step | null => script.steps[run.step] ?? null;

export const isOver = (script: Script, run: Run): boolean => run.step >= script.steps.length;

/** Milliseconds of the present step that have gone by. A clock that was put back takes nothing away. */
export const elapsedOf = (run: Run, now: number): number =>
  run.gone + (run.since === null ? 0 : Math.max(0, now - run.since));

/** Which set, from 0, a step is or comes before. */
const setAt = (script: Script, step: number): number =>
  script.steps.slice(0, step).filter(({ kind }) => kind === "set").length;

const withDone = (script: Script, run: Run, amount: number): number[] => {
  const done = [...run.done];
  done[setAt(script, run.step)] = amount;
  return done;
};

/** The next step begins at `at`; what was done of this one is kept. */
function pass(script: Script, run: Run, at: number, running: boolean): Run {
  const step = stepOf(script, run);
  if (step === null) return run;
  const done =
    step.kind === "set" ? withDone(script, run, amountOf(script, step, elapsedOf(run, at) / 1000)) : run.done;
  const last = run.step + 1 >= script.steps.length;
  return { ...run, step: run.step + 1, gone: 0, since: running && !last ? at : null, done };
}

/** What was broken off begins again: of a set the repetition, of a hold the hold. A walk goes on from where it was. */
function broken(script: Script, step: Step, elapsed: number): number {
  if (step.kind === "set" && script.flows) return elapsed;
  if (step.kind !== "set" || script.timed) return 0;
  return (amountOf(script, step, elapsed / 1000) * step.seconds * 1000) / script.reps;
}

/** Nobody saw it from now on: a set stands still, a rest goes on. */
export function leave(script: Script, run: Run, now: number): Run {
  const step = stepOf(script, run);
  if (run.since === null || step === null || step.kind === "rest") return run;
  return { ...run, gone: broken(script, step, elapsedOf(run, now)), since: null, away: true, seen: now };
}

/**
 * Brings a run to the present. Time in which nobody saw it completes no set and no start: there it stands still, and
 * only a rest is over by then.
 */
export function advance(script: Script, run: Run, now: number): Run {
  let next: Run =
    now < run.seen && run.since !== null ? { ...run, since: run.since - (run.seen - now) } : run;
  const unseen = now - next.seen > UNSEEN_MS;
  if (unseen) next = leave(script, next, next.seen);
  next = { ...next, seen: now };
  for (let step = stepOf(script, next); step !== null && next.since !== null; step = stepOf(script, next)) {
    const left = step.seconds * 1000 - elapsedOf(next, now);
    if (left > 0) return next;
    next = pass(script, next, now + left, !unseen);
    if (unseen) next = { ...next, away: stepOf(script, next) !== null };
  }
  return next;
}

export const pause = (run: Run, now: number): Run => ({
  ...run,
  gone: elapsedOf(run, now),
  since: null,
  seen: now,
});

export const resume = (run: Run, now: number): Run => ({ ...run, since: now, seen: now, away: false });

/** On to the next step: what was done of a set so far is what was done of it. */
export const skipStep = (script: Script, run: Run, now: number): Run => ({
  ...pass(script, run, now, true),
  seen: now,
  away: false,
});

/** The person says that they did the whole set while nobody saw it. */
export function finishSet(script: Script, run: Run, now: number): Run {
  const step = stepOf(script, run);
  if (step?.kind !== "set") return run;
  const whole = { ...run, gone: step.seconds * 1000, since: null };
  return { ...pass(script, whole, now, true), seen: now, away: false };
}

/** So far into a step, going back begins it again; sooner, the set before begins again. Milliseconds. */
const JUST_BEGUN_MS = 2_000;

/** Back to the start of this set, or of the one before; what was done of it is to be done again. */
export function back(script: Script, run: Run, now: number): Run {
  const present = stepOf(script, run);
  const again = present?.kind === "set" && elapsedOf(run, now) > JUST_BEGUN_MS;
  const before = script.steps.findLastIndex(({ kind }, at) => kind === "set" && at < run.step);
  const step = again || before < 0 ? run.step : before;
  return {
    ...run,
    step,
    gone: 0,
    since: now,
    seen: now,
    away: false,
    done: run.done.slice(0, setAt(script, step)),
  };
}

/** A longer rest. @param ms more of it */
export const extend = (run: Run, ms: number): Run => ({ ...run, gone: run.gone - ms });

/** What was done so far, set by set, with what is done of the one that is on. */
export function doneSoFar(script: Script, run: Run, now: number): number[] {
  const step = stepOf(script, run);
  if (step?.kind !== "set") return run.done;
  return withDone(script, run, amountOf(script, step, elapsedOf(run, now) / 1000));
}
