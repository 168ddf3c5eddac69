import { describe, expect, it } from "vitest";
import { type KeptWorkout, nextOpen, nothingKept, readKept } from "./kept";
import { begin } from "./run";

const DAY = "2026-07-13 morning";
const kept: KeptWorkout = {
  ...nothingKept(DAY),
  current: "b 1",
  run: { ...begin(1_000), done: [10] },
  answered: ["a 1"],
  felt: "stop",
  log: { id: "l", body: { quick: true } },
  closedAt: "2026-07-13T06:16:00Z",
};
const keys = ["a 1", "b 1", "c 1"];

describe("what a phone keeps of a workout", () => {
  it("is read back as it was written", () => {
    expect(readKept(JSON.stringify(kept), DAY, keys)).toEqual(kept);
  });

  it("says nothing about another part of the day", () => {
    expect(readKept(JSON.stringify(kept), "2026-07-13 evening", keys)).toEqual(
      nothingKept("2026-07-13 evening"),
    );
  });

  it("forgets where one was in what the plan has no more, and keeps what was answered", () => {
    const found = readKept(JSON.stringify(kept), DAY, ["a 1", "c 1"]);
    expect(found).toEqual({ ...nothingKept(DAY), answered: ["a 1"] });
  });

  it.each([
    null,
    "",
    "{",
    "[]",
    "7",
    JSON.stringify({ ...kept, run: { step: "1" } }),
    JSON.stringify({ ...kept, answered: [1] }),
    JSON.stringify({ ...kept, felt: true }),
    JSON.stringify({ ...kept, log: { id: 1 } }),
    JSON.stringify(kept).slice(0, 60),
  ])("begins where what is kept can't be read: %s", (text) => {
    expect(readKept(text, DAY, keys)).toEqual(nothingKept(DAY));
  });
});

describe("what comes next", () => {
  it("is the next below that is open, then what was left above, and nothing at last", () => {
    expect(nextOpen(keys, new Set(keys), null)).toBe("a 1");
    expect(nextOpen(keys, new Set(["a 1", "c 1"]), "b 1")).toBe("c 1");
    expect(nextOpen(keys, new Set(["a 1"]), "b 1")).toBe("a 1");
    expect(nextOpen(keys, new Set(["b 1"]), "b 1")).toBeNull();
  });
});
