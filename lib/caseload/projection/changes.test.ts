import { expect, test } from "vitest";
import type { Reason } from "../reasons";
import { alertReasons } from "../reasons";
import { changesSince } from "./changes";

const DAY = "2026-11-29";
const silence = (days: number, severity: "amber" | "red" = "amber"): Reason => ({
  ...{ flag: "silence", severity, action: "call", inputs: { days, more: false, lastLog: "2026-11-20" } },
});
const burden: Reason = {
  ...{ flag: "burden", severity: "amber", action: "simplify", inputs: { exercises: 6 } },
};
const state = (reasons: Reason[], quiet: string[] = []) => ({ reasons, quiet });

test("a day like the one before has no change, though a silence is a day longer", () => {
  expect(changesSince(state([silence(3)]), state([silence(4)]), DAY)).toEqual([]);
});

test("a reason is new, worse or over", () => {
  expect(changesSince(state([]), state([burden]), DAY)).toEqual([{ flag: "burden", change: "new" }]);
  expect(changesSince(state([silence(6)]), state([silence(7, "red")]), DAY)).toEqual([
    { flag: "silence", change: "worse" },
  ]);
  expect(changesSince(state([burden]), state([]), DAY)).toEqual([{ flag: "burden", change: "over" }]);
});

test("what somebody made quiet is no change, and what comes back is new", () => {
  expect(changesSince(state([burden]), state([burden], ["burden"]), DAY)).toEqual([]);
  expect(changesSince(state([burden], ["burden"]), state([burden]), DAY)).toEqual([
    { flag: "burden", change: "new" },
  ]);
  expect(changesSince(state([burden], ["burden"]), state([]), DAY)).toEqual([]);
});

test("an alert of another kind is another reason", () => {
  const [one, both] = [alertReasons(["stop-S1"]), alertReasons(["stop-S1", "high-pain"])];
  expect(changesSince(state(one), state(both), DAY)).toEqual([{ flag: "alert", change: "new" }]);
});
