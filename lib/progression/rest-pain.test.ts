import { describe, expect, test } from "vitest";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { addDays } from "../time/calendar-date";
import { median } from "./median";
import { flareDaysIn, lastingPainIn, morningsIn } from "./rest-pain";
import type { RestAnswer } from "./sources";

const today = "2026-07-14";
const HOUR = 3_600_000;
const atOf = (date: string, hour = 8) => Date.parse(`${date}T00:00:00Z`) + hour * HOUR;
const answer = (back: number, pain: number, hour = 8): RestAnswer => {
  const date = addDays(today, -back);
  return { date, pain, at: atOf(date, hour), receivedAt: atOf(date, hour) };
};
/** Ten days of the same pain before the window. */
const usual = (pain: number) => Array.from({ length: 10 }, (_, n) => answer(17 - n, pain));
const window = { from: addDays(today, -6), to: today, after: Number.NEGATIVE_INFINITY };
const never = () => false;

test("a median is the middle one, or the mean of the two there", () => {
  expect(median([])).toBeNull();
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

describe("flare days", () => {
  const flare = (answers: RestAnswer[], more: Partial<Parameters<typeof flareDaysIn>[1]> = {}) =>
    flareDaysIn([...usual(3), ...answers], { ...window, isLighter: never, ...more }, PRESENT_RULES);

  test("are two in a week on which pain at rest is two above the usual, or the lighter plan is on", () => {
    expect(flare([answer(5, 5), answer(1, 6)])).toMatchObject({
      count: 2,
      value: 6,
      from: 3,
      date: addDays(today, -1),
    });
    expect(flare([answer(5, 5), answer(1, 4)])).toBeNull();
    expect(flare([answer(1, 5, 8), answer(1, 6, 20)])).toBeNull();
    expect(flare([answer(5, 5)], { isLighter: (date) => date === addDays(today, -3) })).toMatchObject({
      count: 2,
    });
  });

  test("are told apart from usual pain only where that is known from three days at least", () => {
    const given = { ...window, isLighter: never };
    expect(flareDaysIn([answer(5, 9), answer(4, 9), answer(3, 9)], given, PRESENT_RULES)).toBeNull();
  });

  test("that had arrived when somebody decided against less ask for nothing", () => {
    const answers = [answer(5, 6), answer(4, 6)];
    expect(flare(answers, { after: answers[1]?.receivedAt })).toBeNull();
    expect(flare([...answers, answer(2, 6), answer(1, 6)], { after: answers[1]?.receivedAt })).toMatchObject({
      count: 2,
    });
  });
});

describe("pain that lasts", () => {
  const lasting = (pain: number, hours: number) =>
    lastingPainIn(
      [...usual(3), answer(1, pain)],
      { ...window, exercisedAt: [atOf(addDays(today, -1)) - hours * HOUR] },
      PRESENT_RULES,
    );

  test("is more than two above the usual, a day after the last exercise or later", () => {
    expect(lasting(6, 24)).toMatchObject({ value: 6, from: 3 });
    expect(lasting(5, 24)).toBeNull();
    expect(lasting(6, 23)).toBeNull();
  });

  test("is nobody's where nothing was done before it", () => {
    expect(
      lastingPainIn([...usual(3), answer(1, 9)], { ...window, exercisedAt: [] }, PRESENT_RULES),
    ).toBeNull();
  });
});

test("a morning has settled as it was answered, else by pain no higher than usual; a skipped one says nothing", () => {
  const mornings = [
    { date: today, settled: false },
    { date: addDays(today, -1), settled: true },
  ];
  const restPains = [...usual(3), answer(3, 3), answer(2, 4), answer(1, 9), answer(0, 1)];
  expect(morningsIn({ mornings, restPains }, window, PRESENT_RULES)).toEqual({ settled: 2, answered: 4 });
});
