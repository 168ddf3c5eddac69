import { describe, expect, test } from "vitest";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { CHANGEABLE_NAMES, queryOf, rangeOf, readChanges, rulesWith, typedIn } from "./changes";

test("each number of today lies within its range", () => {
  const beyond = CHANGEABLE_NAMES.filter((name) => {
    const { least, most } = rangeOf(name);
    return PRESENT_RULES[name] < least || PRESENT_RULES[name] > most;
  });
  expect(beyond).toEqual([]);
});

describe("what is typed", () => {
  test("is a change where it differs, and nothing where it is as today", () => {
    const typed = { loggedDays: "5", hardEffort: String(PRESENT_RULES.hardEffort) };
    expect(readChanges(typed, "en")).toEqual({ changes: { loggedDays: 5 }, wrong: [] });
    expect(rulesWith({ loggedDays: 5 })).toEqual({ ...PRESENT_RULES, loggedDays: 5 });
  });

  test("is never set right: beyond its range, a fraction or no number is named", () => {
    for (const text of ["8", "0", "4.5", "", "five", "-1"])
      expect(readChanges({ loggedDays: text }, "en")).toEqual({ changes: {}, wrong: ["loggedDays"] });
  });

  test("stands in an address that says nothing else, and is read from it", () => {
    expect(queryOf({ hardEffort: 7, loggedDays: 5 })).toBe("loggedDays=5&hardEffort=7");
    const query = { loggedDays: "5", edition: "9", windowDays: "3", patient: "x", hardEffort: ["7", "8"] };
    expect(typedIn(query)).toEqual({ loggedDays: "5" });
    expect(Object.keys(typedIn({ constructor: "1" }))).toEqual([]);
  });
});
