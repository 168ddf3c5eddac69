import { describe, expect, it } from "vitest";
import { doneRows, doneSets } from "./done";
import { roundLogs } from "./round";
import { scriptOf } from "./script";

const items = [{ key: "a" }, { key: "b" }];
const bodies = (given: { pain: number | null; worst: string | null }) =>
  roundLogs(items, given).map(({ body }) => body);

describe("a round that was done as planned", () => {
  it("is a tick for each; nothing is known of pain that nobody asked about", () => {
    expect(bodies({ pain: null, worst: null })).toEqual([{ quick: true }, { quick: true }]);
  });

  it("hurt nowhere where its worst was 0, and nowhere more than its worst up to 3", () => {
    expect(bodies({ pain: 0, worst: null })).toEqual([
      { quick: true, pain: 0 },
      { quick: true, pain: 0 },
    ]);
    expect(bodies({ pain: 2, worst: null })).toEqual([
      { quick: true, pain: 2, painOfRound: true },
      { quick: true, pain: 2, painOfRound: true },
    ]);
  });

  it("says of one which hurt more, and of the others nothing", () => {
    expect(bodies({ pain: 6, worst: "b" })).toEqual([{ quick: true }, { quick: true, pain: 6 }]);
  });
});

describe("what was counted", () => {
  const script = scriptOf({
    dose: { sets: 2, reps: 10, holdSeconds: 0, restSeconds: 0 },
    timed: false,
    sides: ["left", "right"],
    drawing: null,
    alternates: false,
  });

  it("is a row for each set of each side, and is logged where something was done", () => {
    expect(doneRows(script, [10, 4])).toEqual([
      { side: "left", amount: 10 },
      { side: "left", amount: 4 },
      { side: "right", amount: 0 },
      { side: "right", amount: 0 },
    ]);
    expect(doneSets(script, [10, 4])).toEqual([
      { reps: 10, side: "left" },
      { reps: 4, side: "left" },
    ]);
    expect(doneSets(script, [])).toEqual([]);
  });
});
