import { expect, test } from "vitest";
import { oneTap } from "./one-tap";

const DONE = { clientX: 300, clientY: 200, detail: 1 };

/** A tap on Done at time 0, and what comes after it. */
function afterDone() {
  let time = 0;
  const tap = oneTap(() => time);
  expect(tap.isSecond(DONE)).toBe(false);
  tap.tapped();
  return (ms: number, given: Partial<typeof DONE> = {}) => {
    time = ms;
    return tap.isSecond({ ...DONE, detail: 2, ...given });
  };
}

test("a second tap where the first was opens nothing, however many there are within the moment", () => {
  const next = afterDone();
  expect([60, 300, 699].map((ms) => next(ms, { clientX: 310, clientY: 190 }))).toEqual([true, true, true]);
});

test("a tap after the moment, or on something else, is one of its own", () => {
  expect(afterDone()(701)).toBe(false);
  expect(afterDone()(60, { clientY: 300, detail: 1 })).toBe(false);
});

test("a key is never a second tap", () => {
  expect(afterDone()(60, { detail: 0 })).toBe(false);
});
