import { expect, test } from "vitest";
import { beginsAt, isTour, opensAt, type Reached, STEPS, stepsOf } from "./steps";

const asked = { state: "never", withheld: "exercises", pending: null } as const;
const agreed = { state: "given", withheld: null, pending: null } as const;

test("the text opens where it was left off, until it is agreed to", () => {
  expect(opensAt({ reached: null, ...asked })).toBe("readers");
  expect(opensAt({ reached: "privacy", ...asked })).toBe("privacy");
  expect(opensAt({ reached: "privacy", ...agreed })).toBeNull();
  expect(opensAt({ reached: null, ...asked, withheld: null })).toBeNull();
});

test("the tour goes on after a reload, sent or not, and opens once", () => {
  expect(opensAt({ reached: "stop", ...agreed })).toBe("stop");
  expect(opensAt({ reached: "stop", ...asked, pending: "given" })).toBe("stop");
  expect(opensAt({ reached: "end", ...agreed })).toBeNull();
  expect(opensAt({ reached: "end", ...asked })).toBeNull();
});

test("the tour never stands in for a consent that got lost", () => {
  for (const reached of [...STEPS, "end", null] as Reached[]) {
    const step = opensAt({ reached, ...asked });
    expect(step !== null && isTour(step)).toBe(false);
    expect(isTour(beginsAt(reached))).toBe(false);
  }
});

test("each way has its screens", () => {
  expect(stepsOf("first")).toEqual(STEPS);
  expect([...stepsOf("ask"), ...stepsOf("tour")]).toEqual(STEPS);
  expect(stepsOf("read")).toEqual(stepsOf("ask"));
});
