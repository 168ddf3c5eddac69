import { describe, expect, it } from "vitest";
import { type Cue, cueBetween, type Moment, momentOf } from "./cues";
import { advance, begin } from "./run";
import { type Beat, type Script, scriptOf } from "./script";

const beats: Beat[] = [
  { kind: "move", pose: 1, seconds: 1 },
  { kind: "hold", pose: 1, seconds: 3 },
  { kind: "back", pose: 0, seconds: 1 },
];
const counted: Script = {
  timed: false,
  flows: false,
  reps: 5,
  beats,
  steps: [
    { kind: "lead", seconds: 5 },
    { kind: "set", set: 1, side: "left", seconds: 25 },
    { kind: "rest", seconds: 10, changesSide: true },
    { kind: "set", set: 1, side: "right", seconds: 25 },
  ],
};
const held = scriptOf({
  dose: { sets: 1, reps: 1, holdSeconds: 30, restSeconds: 0 },
  timed: true,
  sides: [],
  drawing: null,
  alternates: false,
});

/** All that is told from the start to the end, each with the second it is told at. */
function toldIn(script: Script, seconds: number): [number, Cue][] {
  let run = begin(0);
  let before: Moment | null = null;
  const told: [number, Cue][] = [];
  for (let at = 0; at <= seconds * 1000; at += 100) {
    run = advance(script, run, at);
    const moment = momentOf(script, run, at);
    const cue = cueBetween(script, before, moment);
    if (cue) told.push([at / 1000, cue]);
    before = moment;
  }
  return told;
}
const at = (told: [number, Cue][], second: number) => told.find(([when]) => when === second)?.[1];

describe("what is told", () => {
  const told = toldIn(counted, 65);

  it("names the set and its side, and how the first repetition goes", () => {
    expect(at(told, 0)?.words).toEqual([{ say: "ready" }]);
    expect(at(told, 5)).toEqual({
      words: [
        { say: "set", set: 1, of: 1, side: "left" },
        { say: "pose", pose: 1, other: false },
      ],
      sound: "tick",
      buzz: [20],
    });
    expect(at(told, 6)?.words).toEqual([{ say: "hold" }]);
    expect(at(told, 9)).toMatchObject({ words: [{ say: "pose", pose: 0 }], sound: "end" });
  });

  it("ticks at each repetition, and counts the last three", () => {
    expect(at(told, 10)).toEqual({ words: [], sound: "tick", buzz: [20] });
    expect([15, 20, 25].map((second) => at(told, second)?.words)).toEqual(
      [3, 4, 5].map((n) => [{ say: "count", n }]),
    );
  });

  it("says that sides change, and that the rest is over, and is glad at the end", () => {
    expect(at(told, 30)).toEqual({
      words: [{ say: "rest", seconds: 10, changesSide: true }],
      sound: "end",
      buzz: [40, 60, 40],
    });
    expect(at(told, 40)).toMatchObject({ words: [{ say: "set", side: "right" }, {}], buzz: [200] });
    expect(at(told, 65)).toEqual({ words: [{ say: "over" }], sound: "done", buzz: [] });
  });

  it("counts the last three seconds of a hold, each once", () => {
    const counts = toldIn(held, 34.9).flatMap(([second, { words }]) =>
      words.flatMap((word) => (word.say === "count" ? [[second, word.n]] : [])),
    );
    expect(counts).toEqual([
      [32, 3],
      [33, 2],
      [34, 1],
    ]);
  });
});
