import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { GoalId } from "../ids";
import { addDays } from "../time/calendar-date";
import { type Asking, dueRounds } from "./due";
import type { CheckinKind } from "./rounds";
import type { CheckinAnswer, CheckinValue } from "./vocabulary";

const zones = [{ from: "2000-01-01", zone: "Europe/London" }];
/** A Wednesday in summer time. */
const at = (time: string, date = "2026-07-15") => Temporal.Instant.from(`${date}T${time}:00+01:00`);
const answer = (kind: CheckinKind, date: string, value: CheckinValue, time = "08:10"): CheckinAnswer => ({
  ...{ id: `${kind} ${date} ${time}`, kind, date, value, at: at(time, date).epochMilliseconds },
});
const asking = (given: Partial<Asking> = {}): Asking => ({
  ...{ now: at("08:30"), zones, today: "2026-07-15", active: true, planSince: "2026-07-01" },
  ...{ exercised: true, hour: 8, weekday: 5, answers: [], measures: [], goals: [], everSet: true },
  ...given,
});
const kinds = (given: Partial<Asking>, round = "morning") =>
  dueRounds(asking(given))
    .find((one) => one.round === round)
    ?.questions.map(({ kind }) => kind) ?? [];
const recent = (["confidence", "walked", "sat"] as const).map((kind) => answer(kind, "2026-07-12", 5));

describe("the morning's questions", () => {
  test("come from the patient's hour until the afternoon, on the wall clock of where they are", () => {
    const hours = ["02:59", "07:59", "08:00", "14:59", "15:00", "20:00"];
    expect(hours.map((time) => kinds({ now: at(time) }).length)).toEqual([0, 0, 3, 3, 0, 0]);
    expect(kinds({ now: at("05:00"), hour: 5 })).toHaveLength(3);
    expect(kinds({ now: at("09:00"), hour: 11 })).toEqual([]);
    expect(kinds({ hour: null })).toEqual([]);
    const moved = [...zones, { from: "2026-07-14", zone: "Asia/Tokyo" }];
    expect(kinds({ zones: moved, now: at("08:30") })).toEqual([]);
    expect(kinds({ zones: moved, now: at("01:00") })).toHaveLength(3);
  });

  test("ask of yesterday only what can be asked", () => {
    expect(kinds({})).toEqual(["rest-pain", "settled", "lying"]);
    expect(kinds({ exercised: false })).toEqual(["rest-pain", "lying"]);
    expect(kinds({ exercised: false, planSince: "2026-07-15" })).toEqual(["rest-pain"]);
  });

  test("show what was answered or skipped today, the latest of it, and nothing of other days", () => {
    const answers = [
      answer("rest-pain", "2026-07-15", 4, "08:20"),
      answer("rest-pain", "2026-07-15", 6, "08:10"),
      answer("settled", "2026-07-15", null),
      answer("lying", "2026-07-14", 60),
    ];
    const questions = dueRounds(asking({ answers }))[0]?.questions;
    expect(questions?.map(({ answered }) => answered?.value ?? null)).toEqual([4, null, null]);
    expect(questions?.map(({ answered }) => answered !== null)).toEqual([true, true, false]);
  });
});

describe("the weekly ones", () => {
  test("come on the picked weekday and stay until they are answered or skipped", () => {
    const week = (date: string, answers = recent) =>
      kinds({ today: date, now: at("20:00", date), answers }, "weekly");
    expect(week("2026-07-16")).toEqual([]);
    expect(week("2026-07-17")).toEqual(["confidence", "walked", "sat"]);
    expect(week("2026-07-19")).toEqual(["confidence", "walked", "sat"]);
    const skipped = [...recent, answer("walked", "2026-07-18", null)];
    expect(week("2026-07-19", skipped)).toEqual(["confidence", "sat"]);
    expect(week("2026-07-24", skipped)).toEqual(["confidence", "walked", "sat"]);
  });

  test("first come with the weekday that is four days or more after the plan began", () => {
    const first = (today: string) =>
      kinds({ today, planSince: "2026-07-15", now: at("20:00", today) }, "weekly").length;
    expect(["2026-07-15", "2026-07-17", "2026-07-23", "2026-07-24"].map(first)).toEqual([0, 0, 0, 3]);
  });

  test("stay where they were answered on the day of the answer", () => {
    const answers = [...recent, answer("confidence", "2026-07-17", 7)];
    const due = dueRounds(asking({ today: "2026-07-17", now: at("20:00", "2026-07-17"), answers }));
    expect(due[0]?.questions.map(({ answered }) => answered?.value ?? null)).toEqual([7, null, null]);
  });
});

describe("what a clinician set to be asked", () => {
  const asked = (today: string, given: Partial<Asking>) =>
    kinds({ today, now: at("20:00", today), weekday: 5, ...given }, "weekly").filter(
      (kind) => kind === "nprs-leg",
    );
  const every = (weeks: number, entered: string | null = null) => ({
    measures: [{ kind: "nprs-leg" as const, weeks, entered }],
  });

  test("comes at once, and then with the weekly round after so many weeks; nothing else is asked", () => {
    expect(asked("2026-07-15", every(2))).toEqual(["nprs-leg"]);
    expect(asked("2026-07-15", {})).toEqual([]);
    for (const score of [4, null]) {
      const answers = [answer("nprs-leg", "2026-07-15", score)];
      const dates = ["2026-07-15", "2026-07-17", "2026-07-24", "2026-07-25", "2026-07-31"];
      expect(dates.map((today) => asked(today, { ...every(2), answers }).length)).toEqual([1, 0, 0, 0, 1]);
      expect(asked("2026-07-24", { ...every(1), answers })).toEqual(["nprs-leg"]);
    }
  });

  test("that looks back over four weeks comes on the first picked weekday after them, and no day earlier", () => {
    const groc = (today: string, given: Partial<Asking>) =>
      kinds({ today, now: at("20:00", today), weekday: 5, ...given }, "weekly").includes("groc");
    const measures = [{ kind: "groc" as const, weeks: 4, entered: null }];
    expect(groc("2026-07-15", { measures })).toBe(true);
    for (const [answered, due] of [
      ["2026-07-10", "2026-08-07"],
      ["2026-07-11", "2026-08-14"],
      ["2026-07-13", "2026-08-14"],
      ["2026-07-15", "2026-08-14"],
    ] as const) {
      const given = { measures, answers: [answer("groc", answered, 2)] };
      expect([answered, groc(addDays(due, -1), given), groc(due, given)]).toEqual([answered, false, true]);
    }
    const rarer = { measures: [{ ...measures[0], kind: "groc" as const, weeks: 6, entered: "2026-07-13" }] };
    expect([groc("2026-08-14", rarer), groc("2026-08-21", rarer)]).toEqual([false, true]);
  });

  test("waits where staff entered it at a visit", () => {
    expect(asked("2026-07-15", every(2, "2026-07-15"))).toEqual([]);
    expect(asked("2026-07-31", every(2, "2026-07-15"))).toEqual(["nprs-leg"]);
  });
});

describe("a patient’s own goals", () => {
  const goal = { id: "g" as GoalId, words: "Stairs to the flat" };
  const other = { id: "h" as GoalId, words: "Sit through choir" };
  const scored = (date: string, score: number | null, goalId: string = goal.id) => ({
    ...answer("goal", date, score),
    goalId,
  });
  const asked = (today: string, given: Partial<Asking>) =>
    dueRounds(asking({ today, now: at("20:00", today), weekday: 5, ...given }))
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === "goal");

  test("are each scored as soon as they stand, and then with every second weekly round, skipped or not", () => {
    expect(asked("2026-07-15", { goals: [goal, other] }).map(({ goal }) => goal?.words)).toEqual([
      "Stairs to the flat",
      "Sit through choir",
    ]);
    for (const score of [4, null]) {
      const due = (today: string) =>
        asked(today, { goals: [goal], answers: [scored("2026-07-03", score)] }).length;
      expect(["2026-07-04", "2026-07-10", "2026-07-16", "2026-07-17", "2026-07-25"].map(due)).toEqual([
        0, 0, 0, 1, 1,
      ]);
    }
  });

  test("are answered each for itself", () => {
    const answers = [scored("2026-07-15", 4), scored("2026-07-15", 7, other.id)];
    const values = asked("2026-07-15", { goals: [goal, other], answers }).map(
      ({ answered }) => answered?.value,
    );
    expect(values).toEqual([4, 7]);
  });

  test("are asked for with the weekly questions once, and never of whoever has set one", () => {
    const wanted = (today: string, given: Partial<Asking>) =>
      kinds({ today, now: at("20:00", today), everSet: false, ...given }, "weekly").includes("choose-goals");
    expect([wanted("2026-07-02", {}), wanted("2026-07-10", {}), wanted("2026-07-14", {})]).toEqual([
      false,
      true,
      true,
    ]);
    expect(wanted("2026-07-10", { everSet: true })).toBe(false);
    expect(wanted("2026-07-24", { answers: [answer("choose-goals", "2026-07-10", null)] })).toBe(false);
    expect(wanted("2026-07-10", { answers: [answer("choose-goals", "2026-07-10", null)] })).toBe(true);
  });
});

test("nothing is asked without a plan in force, nor while it is paused or on hold", () => {
  expect(dueRounds(asking({ active: false }))).toEqual([]);
  expect(dueRounds(asking({ planSince: null }))).toEqual([]);
});
