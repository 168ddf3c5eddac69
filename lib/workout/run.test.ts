import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDrawing } from "../drawing/read";
import type { ExerciseDose } from "../plans/schema";
import {
  advance,
  back,
  begin,
  doneSoFar,
  elapsedOf,
  extend,
  finishSet,
  isOver,
  leave,
  pause,
  type Run,
  resume,
  skipStep,
  stepOf,
} from "./run";
import { placeIn, scriptOf } from "./script";

const START = Date.UTC(2026, 9, 14, 8, 10);
const dose = (own: Partial<ExerciseDose> = {}): ExerciseDose => ({
  sets: 2,
  reps: 10,
  holdSeconds: 0,
  restSeconds: 30,
  ...own,
});
const undrawn = { timed: false, sides: [], drawing: null, alternates: false } as const;
/** 5 s to get ready, two sets of 40 s, 30 s between them. */
const counted = scriptOf({ ...undrawn, dose: dose() });
const held = scriptOf({ ...undrawn, dose: dose({ reps: 1, holdSeconds: 30 }), timed: true });

/** Looked at every quarter of a second, as a page does. */
function watch(script: typeof counted, run: Run, from: number, seconds: number): Run {
  let now = run;
  for (let at = 250; at <= seconds * 1000; at += 250) now = advance(script, now, from + at);
  return now;
}

describe("a script", () => {
  it("has a start, each set, and a rest between two", () => {
    expect(counted.steps).toEqual([
      { kind: "lead", seconds: 5 },
      { kind: "set", set: 1, side: null, seconds: 40 },
      { kind: "rest", seconds: 30, changesSide: false },
      { kind: "set", set: 2, side: null, seconds: 40 },
    ]);
  });

  it("does one side after the other, with time to change even where nothing is rested", () => {
    const { steps } = scriptOf({ ...undrawn, dose: dose({ restSeconds: 0 }), sides: ["left", "right"] });
    expect(
      steps.slice(1).map((step) => (step.kind === "set" ? `${step.side} ${step.set}` : step.seconds)),
    ).toEqual(["left 1", "left 2", 10, "right 1", "right 2"]);
  });

  it("moves in the tempo of the drawing, with the hold of the dose", () => {
    const drawing = readDrawing({
      view: "side",
      base: "stand",
      camera: "side",
      poses: ["T0", "T5"],
      props: [],
      anchors: [{ root: "ankle.n", x: 0, y: "rest" }],
      highlight: [],
      arrow: [],
      play: [1, 2],
      tempo: { mode: "loop", out: 1.5, hold: 1, back: 3, rest: 0.5 },
    });
    const { beats } = scriptOf({ ...undrawn, dose: dose({ holdSeconds: 3 }), drawing });
    expect(beats).toEqual([
      { kind: "move", pose: 1, seconds: 1.5 },
      { kind: "hold", pose: 1, seconds: 3 },
      { kind: "back", pose: 0, seconds: 3 },
      { kind: "breathe", pose: 0, seconds: 0.5 },
    ]);
  });

  it("says which repetition runs, and which beat of it", () => {
    const [, set] = counted.steps;
    if (!set) throw new Error("No set");
    expect(placeIn(counted, set, 0)).toMatchObject({ rep: 1, beat: { kind: "move" } });
    expect(placeIn(counted, set, 7)).toMatchObject({ rep: 2, beat: { kind: "back" }, left: 1 });
    expect(placeIn(counted, set, 99)).toMatchObject({ rep: 10 });
  });
});

describe("a run", () => {
  it("goes through all of it by itself, and counts each set whole", () => {
    const run = watch(counted, begin(START), START, 5 + 40 + 30 + 40);
    expect(isOver(counted, run)).toBe(true);
    expect(run.done).toEqual([10, 10]);
  });

  it("ends at the same instant however seldom it is looked at", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2900 }), { minLength: 60 }), (gaps) => {
        let [run, now] = [begin(START), START];
        for (const gap of gaps) {
          now += gap;
          run = advance(counted, run, now);
          const gone = (now - START) / 1000;
          expect(isOver(counted, run)).toBe(gone >= 115);
          if (gone < 115) expect(run.step).toBe(gone < 5 ? 0 : gone < 45 ? 1 : gone < 75 ? 2 : 3);
        }
      }),
    );
  });

  it("completes no set that nobody saw: the repetition that was broken off begins again", () => {
    const seen = watch(counted, begin(START), START, 5 + 4 * 6 + 3);
    const run = advance(counted, seen, START + 3_600_000);
    expect(run).toMatchObject({ step: 1, since: null, away: true, gone: 24_000, done: [] });
    expect(doneSoFar(counted, run, START + 3_600_000)).toEqual([6]);
  });

  it("begins a hold again that was broken off", () => {
    const seen = watch(held, begin(START), START, 5 + 29);
    expect(advance(held, seen, START + 60_000)).toMatchObject({ step: 1, gone: 0, since: null, done: [] });
  });

  it("keeps what was walked before a call", () => {
    const walk = { ...held, flows: true };
    const seen = watch(walk, begin(START), START, 5 + 25);
    const run = advance(walk, seen, START + 600_000);
    expect(run).toMatchObject({ step: 1, since: null, away: true });
    expect(doneSoFar(walk, run, START + 600_000)).toEqual([25]);
  });

  it("lets a rest pass behind a locked screen, and begins no set there", () => {
    const seen = watch(counted, begin(START), START, 5 + 40 + 3);
    const short = advance(counted, seen, START + 60_000);
    expect(short).toMatchObject({ step: 2, away: false });
    expect(elapsedOf(short, START + 60_000)).toBe(15_000);
    expect(advance(counted, seen, START + 600_000)).toMatchObject({
      step: 3,
      gone: 0,
      since: null,
      away: true,
      done: [10],
    });
  });

  it("survives a reload: what was stored and what was in memory come to the same", () => {
    const before = watch(counted, begin(START), START, 30);
    const read: Run = JSON.parse(JSON.stringify(before));
    expect(advance(counted, read, START + 31_500)).toEqual(advance(counted, before, START + 31_500));
  });

  it("neither loses nor gains by a clock that is put back or on", () => {
    const seen = watch(counted, begin(START), START, 25);
    const put = START + 25_000 - 36 * 3_600_000;
    const later = advance(counted, advance(counted, seen, put), put + 1_000);
    expect(elapsedOf(later, put + 1_000)).toBe(21_000);
    expect(advance(counted, seen, START + 36 * 3_600_000)).toMatchObject({
      step: 1,
      gone: 20_000,
      away: true,
    });
  });

  it("stands still while paused, and goes on from there", () => {
    const seen = pause(watch(counted, begin(START), START, 20), START + 20_000);
    const later = START + 90_000;
    expect(elapsedOf(advance(counted, seen, later), later)).toBe(15_000);
    const on = resume(advance(counted, seen, later), later);
    expect(elapsedOf(on, later + 500)).toBe(15_500);
  });

  it("keeps what was done of a set that was cut short, and all of one that somebody says they did unseen", () => {
    const at = START + 5_000 + 13_000;
    const seen = watch(counted, begin(START), START, 18);
    expect(skipStep(counted, seen, at)).toMatchObject({ step: 2, done: [3], since: at });
    const back = leave(counted, seen, at);
    expect(finishSet(counted, back, at + 60_000)).toMatchObject({ step: 2, done: [10], away: false });
  });

  it("goes back to the start of the set, then to the set before, whose count is taken away", () => {
    const at = START + 80_000;
    const second = watch(counted, begin(START), START, 80);
    expect(stepOf(counted, second)).toMatchObject({ kind: "set", set: 2 });
    const again = back(counted, second, at);
    expect(again).toMatchObject({ step: 3, gone: 0, since: at, done: [10] });
    expect(back(counted, again, at + 500)).toMatchObject({ step: 1, done: [] });
  });

  it("rests longer when asked", () => {
    const resting = extend(watch(counted, begin(START), START, 50), 15_000);
    const run = watch(counted, resting, START + 50_000, 39);
    expect(run.step).toBe(2);
    expect(advance(counted, run, START + 90_000).step).toBe(3);
  });

  it("counts no more than the dose, whatever happens on the way", () => {
    const deed = fc.oneof(
      fc.record({ type: fc.constant("look"), gap: fc.integer({ min: 0, max: 60_000 }) }),
      fc.record({
        type: fc.constantFrom("pause", "resume", "leave", "skip", "finish", "back", "extend"),
        gap: fc.integer({ min: 0, max: 2_000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        let [run, now] = [begin(START), START];
        for (const { type, gap } of deeds) {
          now += gap;
          run = advance(counted, run, now);
          if (type === "pause") run = pause(run, now);
          if (type === "resume") run = resume(run, now);
          if (type === "leave") run = leave(counted, run, now);
          if (type === "skip") run = skipStep(counted, run, now);
          if (type === "finish") run = finishSet(counted, run, now);
          if (type === "back") run = back(counted, run, now);
          if (type === "extend") run = extend(run, 15_000);
          const done = doneSoFar(counted, run, now);
          expect(done.length).toBeLessThanOrEqual(2);
          expect(done.every((amount) => amount >= 0 && amount <= 10)).toBe(true);
        }
      }),
    );
  });
});
