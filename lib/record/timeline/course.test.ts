import { describe, expect, test } from "vitest";
import {
  breaks,
  dates,
  drug,
  exercise,
  history,
  log,
  moment,
  sitting,
  version,
} from "../../../prisma/factories/histories";
import type { PlanHistory } from "../../adherence/history/history";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { axisOf, columnOf, type Range } from "./axis";
import { courseOf } from "./course";

const LAST = "2026-07-12";
const TODAY = "2026-07-13";
const START = "2026-06-01";
const plan = version(START, [exercise("squat", { times: 2 }), sitting("sit")]);

function course(
  content: Partial<PlanHistory>,
  { range = "12w", start = START }: { range?: Range; start?: LocalDate } = {},
) {
  const axis = axisOf(range, TODAY, { start, end: null });
  const found = courseOf([history(LAST, { versions: [plan], ...content })], axis);
  const column = (date: LocalDate) => columnOf(axis, date) ?? -1;
  const lane = (key: string) => found.lanes.find((one) => one.key === key);
  return {
    ...{ axis, ...found, lane },
    on: (date: LocalDate) => found.days.find((day) => day.date === date),
    bar: (key: string, date: LocalDate) => lane(key)?.bars[column(date)],
    mean: (key: string, date: LocalDate) => lane(key)?.means[column(date)],
    at: <V>(values: readonly V[], date: LocalDate) => values[column(date)],
  };
}

describe("a lane of exercise", () => {
  test("has what is due of its kinds alone, and the credit that counts", () => {
    const logs = [
      log("squat", LAST, { sets: [{ reps: 10 }] }, { slot: 1 }),
      log("squat", LAST, { quick: true }, { slot: 2 }),
      log("sit", LAST, { withinLimit: true }),
    ];
    const { bar, lanes } = course({ logs });
    expect(bar("strength", LAST)?.of?.due).toBe(2);
    expect(bar("strength", LAST)?.of?.done).toBeCloseTo(1 + 1 / 3);
    expect(bar("strength", "2026-07-11")).toEqual({ percent: 0, of: { done: 0, due: 2 } });
    expect(lanes.map(({ key }) => key)).toEqual(["strength", "rest"]);
  });

  test("has no column before the plan, nor for today, whose sessions are not all over", () => {
    const { bar } = course({ logs: [log("squat", TODAY)] }, { start: "2026-05-20" });
    expect(bar("strength", "2026-05-31")).toBeNull();
    expect(bar("strength", START)).toMatchObject({ of: { due: 2 } });
    expect(bar("strength", TODAY)).toBeNull();
  });

  test("has the seven days that end with it, and none while they are too few", () => {
    const logs = dates("2026-07-06", LAST).map((date) => log("squat", date, { quick: true }, { slot: 1 }));
    const { mean } = course({ logs });
    expect(mean("strength", LAST)).toBe(50);
    expect(mean("strength", "2026-07-11")).toBe(43);
    expect(mean("strength", START)).toBeNull();
  });

  test("by weeks has the same credit in fewer columns", () => {
    const long = version("2026-01-01", [exercise("squat", { times: 2 })]);
    const logs = dates("2026-07-06", LAST).map((date) => log("squat", date, { quick: true }, { slot: 1 }));
    const { axis, bar } = course({ versions: [long], logs }, { range: "episode", start: "2026-01-01" });
    expect(axis.step).toBe(7);
    // Its last column is 7 to 13 July, of which the 13th is not over.
    expect(bar("strength", LAST)).toEqual({ percent: 50, of: { done: 6, due: 12 } });
  });

  test("ends with the mean of 28 days, as every other page has it", () => {
    const logs = dates(START, LAST).map((date) => log("squat", date, { quick: true }, { slot: 1 }));
    expect(course({ logs }).lane("strength")?.month).toMatchObject({ share: { percent: 50 }, meanOf: 1 });
  });
});

test("rest is the mean of its parts, which has no counts", () => {
  const resting = version(START, [sitting("sit"), breaks("walk", 4)]);
  const logs = [log("sit", LAST, { withinLimit: true }), log("walk", LAST, { count: 2 })];
  const { bar, lane } = course({ versions: [resting], logs });
  expect(bar("rest", LAST)).toEqual({ percent: 75, of: null });
  expect(lane("rest")?.month.share?.percent).toBeGreaterThan(0);
});

test("medicines have what was taken of what was due, and what was taken as needed", () => {
  const versions = [
    version(START, [
      drug("naproxen", { times: 2 }),
      drug("ibuprofen", { asNeeded: true }),
      drug("zinc", { asNeeded: true }),
    ]),
  ];
  const logs = [
    log("naproxen", LAST, { taken: true }, { slot: 1 }),
    log("ibuprofen", LAST, { taken: true }),
    log("ibuprofen", TODAY, { taken: true }),
  ];
  const { medicines, at } = course({ versions, logs });
  expect(medicines.map(({ name }) => name)).toEqual(["naproxen", "ibuprofen"]);
  const [regular, needed] = medicines;
  expect(at(regular?.bars ?? [], LAST)).toEqual({ taken: 1, due: 2 });
  expect(at(regular?.bars ?? [], TODAY)).toBeNull();
  expect(at(needed?.bars ?? [], LAST)).toEqual({ taken: 1, due: 0 });
  expect(at(needed?.bars ?? [], TODAY)).toEqual({ taken: 1, due: 0 });
});

test("pain is the worst of a column's exercises, and a stop is counted, also of today", () => {
  const logs = [
    log("squat", LAST, { quick: true, pain: 2 }, { slot: 1 }),
    log("squat", LAST, { quick: true, pain: 6 }, { slot: 2 }),
    log("squat", "2026-07-10", { stopRule: "S1" }),
    log("squat", TODAY, { quick: true, pain: 4 }),
  ];
  const { pain, stops, at } = course({ logs });
  expect([at(pain, LAST), at(pain, "2026-07-11"), at(pain, TODAY)]).toEqual([6, null, 4]);
  expect([at(stops, LAST), at(stops, "2026-07-10")]).toEqual([0, 1]);
});

describe("a day", () => {
  test("says what kept it from counting: an excuse before a pause, a pause before a lock", () => {
    const span = (from: LocalDate, to: LocalDate) => ({ from, to });
    const recordedAt = moment("2026-07-01");
    const { on } = course({
      pauses: [{ ...span("2026-07-01", "2026-07-04"), reason: "trip", author: "patient" }],
      excuses: [{ ...span("2026-07-02", "2026-07-03"), id: "e", reason: "ill", authorId: "a", recordedAt }],
      locks: [{ ...span("2026-07-03", "2026-07-06"), id: "l", recordedAt }],
    });
    const states = dates("2026-06-30", "2026-07-06").map((day) => on(day)?.state);
    expect(states).toEqual(["active", "paused", "excused", "paused", "locked", "locked", "active"]);
  });

  test("has the version in force, an older one again after a flare plan, and none before the first", () => {
    const flare = version("2026-07-01", [exercise("squat")], {
      number: 2,
      kind: "flare",
      endsOn: "2026-07-04",
    });
    const { on } = course({ versions: [plan, flare] }, { start: "2026-05-20" });
    expect(on("2026-07-03")).toMatchObject({ version: { number: 2 }, flare: true });
    expect(on("2026-07-04")).toMatchObject({ version: { number: 1 }, flare: false });
    expect(on("2026-05-31")).toMatchObject({ state: "none", version: null, flare: false });
  });

  test("has how much of the plan was held", () => {
    const squat = plan.prescriptions[0]?.id ?? null;
    const { on } = course({ holds: [{ prescriptionId: squat, from: "2026-07-02", to: "2026-07-04" }] });
    expect(dates("2026-07-01", "2026-07-04").map((day) => on(day)?.held)).toEqual([0, 1, 1, 0]);
  });
});

test("the dates on which the clinic withdrew its lighter plan are all there", () => {
  const withdrawals = [{ at: moment("2026-07-03", 10), date: "2026-07-03" }];
  const { withdrawn } = course({ lighter: { usual: [plan], prepared: [], swaps: [], withdrawals } });
  expect(withdrawn).toEqual(["2026-07-03"]);
});

test("two records of one person are one course: what was done in either, under the plan of its day", () => {
  const axis = axisOf("12w", TODAY, { start: "2026-05-01", end: null });
  const before = version("2026-05-01", [exercise("bridge")], { number: 3 });
  const earlier = history(LAST, {
    versions: [before],
    episodeEnd: START,
    logs: [log("bridge", "2026-05-10", { quick: true, pain: 7 })],
  });
  const found = courseOf([history(LAST, { versions: [plan], logs: [log("squat", LAST)] }), earlier], axis);
  const column = (date: LocalDate) => columnOf(axis, date) ?? -1;
  expect(found.days.find(({ date }) => date === "2026-05-10")?.version?.number).toBe(3);
  expect(found.days.find(({ date }) => date === addDays(START, 0))?.version?.number).toBe(1);
  expect(found.lanes[0]?.bars[column("2026-05-10")]).toEqual({ percent: 100, of: { done: 1, due: 1 } });
  expect(found.lanes[0]?.bars[column(LAST)]?.of).toEqual({ done: 1, due: 2 });
  expect(found.pain[column("2026-05-10")]).toBe(7);
});
