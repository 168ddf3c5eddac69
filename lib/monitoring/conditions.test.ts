import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time/calendar-date";
import { setUpCondition, supplyConditions, timeConditions } from "./conditions";
import { RULES, type Rules, rulesOn } from "./rules.data";

const rules = (date: string): Rules => {
  const found = rulesOn(date);
  if (!found) throw new Error("There are rules");
  return found;
};
const [before, since] = [rules("2025-12-31"), rules("2026-01-01")];
const anyRules = fc.constantFrom(before, since);
const states = (conditions: { code: string; state: string }[]) =>
  Object.fromEntries(conditions.map(({ code, state }) => [code, state]));

test("each day has one version of the rules at most, and from the first one on exactly one", () => {
  expect(rulesOn("2021-12-31")).toBeNull();
  for (let day = "2022-01-01"; day < "2027-01-01"; day = addDays(day, 1))
    expect(RULES.filter(({ from, until }) => from <= day && (until === null || day < until))).toHaveLength(1);
});

test("what began in 2026 is no condition of a day before", () => {
  const codes = ({ supply, first, further }: Rules) => [...supply, ...first, further].map(({ code }) => code);
  expect(codes(before)).toEqual(["98977", "98980", "98981"]);
  expect(codes(since)).toEqual(["98985", "98977", "98979", "98980", "98981"]);
});

test("sixteen days of thirty are one code's, two to fifteen another's, and one day nobody's", () => {
  expect(states(supplyConditions(since, 1, 0))).toEqual({ "98985": "not-met", "98977": "not-met" });
  expect(states(supplyConditions(since, 2, 0))).toEqual({ "98985": "met", "98977": "not-met" });
  expect(states(supplyConditions(since, 15, 0))).toEqual({ "98985": "met", "98977": "not-met" });
  expect(states(supplyConditions(since, 16, 0))).toEqual({ "98985": "not-met", "98977": "met" });
  expect(states(supplyConditions(before, 15, 0))).toEqual({ "98977": "not-met" });
  expect(supplyConditions(since, 14, 0)[1]?.because).toEqual({ kind: "days", have: 14, least: 16, most: 30 });
});

test("while days may still come, nothing is said that they could change", () => {
  expect(states(supplyConditions(since, 14, 10))).toEqual({ "98985": "open", "98977": "open" });
  expect(states(supplyConditions(since, 14, 1))).toEqual({ "98985": "met", "98977": "not-met" });
  expect(states(supplyConditions(since, 16, 10))).toEqual({ "98985": "not-met", "98977": "met" });
  fc.assert(
    fc.property(anyRules, fc.nat(30), fc.nat(30), fc.nat(30), (given, days, ahead, more) => {
      const left = Math.min(ahead, 30 - days);
      const [now, later] = [
        supplyConditions(given, days, left),
        supplyConditions(given, days + Math.min(left, more), 0),
      ];
      now.forEach(({ state }, at) => {
        if (state !== "open") expect(later[at]?.state).toBe(state);
      });
      expect(later.every(({ state }) => state !== "open")).toBe(true);
    }),
  );
});

test("of the codes of one period at most one is met, and of the first ones of one month", () => {
  fc.assert(
    fc.property(
      anyRules,
      fc.nat(30),
      fc.nat(30),
      fc.nat(300),
      fc.nat(3),
      fc.boolean(),
      (given, days, left, minutes, live, over) => {
        const met = (conditions: { state: string }[]) =>
          conditions.filter(({ state }) => state === "met").length;
        expect(met(supplyConditions(given, days, left))).toBeLessThanOrEqual(1);
        const first = timeConditions(given, { minutes, live, over }).slice(0, given.first.length);
        expect(met(first)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("ten minutes are one code's, twenty another's, and each further twenty a third's", () => {
  const of = (minutes: number, given = since) =>
    states(timeConditions(given, { minutes, live: 1, over: true }));
  expect(of(9)).toEqual({ "98979": "not-met", "98980": "not-met", "98981": "not-met" });
  expect(of(10)).toEqual({ "98979": "met", "98980": "not-met", "98981": "not-met" });
  expect(of(19)).toEqual({ "98979": "met", "98980": "not-met", "98981": "not-met" });
  expect(of(20)).toEqual({ "98979": "not-met", "98980": "met", "98981": "not-met" });
  expect(of(39)).toEqual({ "98979": "not-met", "98980": "met", "98981": "not-met" });
  expect(of(40)).toEqual({ "98979": "not-met", "98980": "met", "98981": "met" });
  expect(of(19, before)).toEqual({ "98980": "not-met", "98981": "not-met" });
  expect(timeConditions(since, { minutes: 85, live: 1, over: true })[2]?.times).toBe(3);
});

test("without a contact in which both speak, no minutes meet anything", () => {
  fc.assert(
    fc.property(anyRules, fc.nat(400), fc.boolean(), (given, minutes, over) => {
      const found = timeConditions(given, { minutes, live: 0, over });
      expect(found.every(({ state, times }) => state !== "met" && times === 0)).toBe(true);
      if (over) expect(found.every(({ state }) => state === "not-met")).toBe(true);
    }),
  );
  expect(timeConditions(since, { minutes: 25, live: 0, over: true })[1]?.because).toEqual({
    kind: "live",
    have: 0,
  });
});

test("a set-up is one code's once an episode, where enough days have data", () => {
  expect(setUpCondition(since, { days: 2, left: 0, before: 0 }).state).toBe("met");
  expect(setUpCondition(since, { days: 1, left: 3, before: 0 }).state).toBe("open");
  expect(setUpCondition(since, { days: 1, left: 0, before: 0 }).state).toBe("not-met");
  expect(setUpCondition(before, { days: 15, left: 0, before: 0 }).state).toBe("not-met");
  expect(setUpCondition(since, { days: 20, left: 0, before: 1 })).toMatchObject({
    state: "not-met",
    because: { kind: "before", have: 1 },
  });
});
