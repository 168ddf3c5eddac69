import { expect, test } from "vitest";
import type { Flag } from "../adherence/flags/flag";
import { addDays } from "../time/calendar-date";
import {
  alertReasons,
  consentReason,
  inOrder,
  type ProgressionReason,
  phaseReason,
  type Reason,
  reviewReason,
  worstSeverity,
} from "./reasons";

const silence: Flag = {
  ...{ flag: "silence", severity: "red", action: "call" },
  inputs: { days: 9, more: false, lastLog: null },
};
const pain: Flag = {
  ...{ flag: "pain", severity: "amber", action: "review-pain" },
  inputs: {
    events: 2,
    high: 2,
    overStart: 0,
    stopped: 0,
    worst: null,
    latest: null,
    start: 3,
    meanNow: 5,
    meanBefore: 4,
  },
};
const burden: Flag = { flag: "burden", severity: "amber", action: "simplify", inputs: { exercises: 5 } };

const atRest: Flag = {
  ...{ flag: "rest-pain", severity: "amber", action: "call" },
  inputs: { pain: 9, date: "2026-07-12" },
};

const questions: Flag = {
  ...{ flag: "questions", severity: "amber", action: "call", inputs: { since: "2026-07-12" } },
};

test("symptoms lead: a leg that moved down and pain come before what adherence raises, be it red", () => {
  const moved = alertReasons(["moved-down"]);
  expect(inOrder([silence, burden, pain, atRest, questions, ...moved]).map(({ flag }) => flag)).toEqual([
    "alert",
    "questions",
    "rest-pain",
    "pain",
    "silence",
    "burden",
  ]);
  expect(worstSeverity([pain, silence])).toBe("red");
  expect(worstSeverity([pain])).toBe("amber");
  expect(worstSeverity([])).toBeNull();
});

test("a withdrawn consent comes after every other reason, and makes nobody worse off", () => {
  const withdrawn = consentReason("2026-07-10");
  const over = phaseReason({ number: 1, since: "2026-01-01", weeks: { from: 1, to: 2 } }, "2026-07-14");
  expect(inOrder([withdrawn, silence, ...(over ? [over] : [])]).map(({ flag }) => flag)).toEqual([
    ...["silence", "phase", "consent"],
  ]);
  expect(worstSeverity([withdrawn])).toBe("note");
});

test("a phase is watched from the day after its last week, in whole weeks", () => {
  const since = "2026-03-01";
  const second = { number: 2, since, weeks: { from: 2, to: 6 } };
  const after = (
    days: number,
    phase: Parameters<typeof phaseReason>[0] = second,
  ): Reason["inputs"] | undefined => phaseReason(phase, addDays(since, days))?.inputs;
  expect(after(28)).toBeUndefined();
  expect(after(29)).toEqual({ number: 2, weeks: 4 });
  expect(after(91)).toEqual({ number: 2, weeks: 13 });
  expect(after(400, { ...second, weeks: null })).toBeUndefined();
});

test("a review is a reason from its date on, until it is moved or cleared", () => {
  const on = "2026-07-20";
  expect(reviewReason(on, "2026-07-19")).toEqual([]);
  expect(reviewReason(on, "2026-07-20")).toMatchObject([{ flag: "review", inputs: { on } }]);
  expect(reviewReason(on, "2026-08-20")).toMatchObject([{ flag: "review", inputs: { on } }]);
  expect(reviewReason(null, "2026-08-20")).toEqual([]);
});

test("what the rules propose stands below all symptoms and above what adherence raises", () => {
  const proposed: ProgressionReason = {
    ...{ flag: "progression", severity: "note", action: "review-proposal" },
    inputs: { outcome: "regress", phase: 1, met: 4, of: 6, trigger: "effort" },
  };
  const order = inOrder([silence, proposed, pain, atRest]).map(({ flag }) => flag);
  expect(order).toEqual(["rest-pain", "pain", "progression", "silence"]);
});
