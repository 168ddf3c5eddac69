import { describe, expect, test } from "vitest";
import { exercise, history, log, moment, sitting, version } from "../../../prisma/factories/histories";
import { addDays, type LocalDate } from "../../time/calendar-date";
import type { PlanHistory } from "../history/history";
import { TIMELINE_DAYS, timelineOf } from "./timeline";

const LAST = "2026-07-12";
const FIRST = addDays(LAST, 1 - TIMELINE_DAYS);
const plan = version("2026-06-01", [exercise("squat", { times: 2 }), sitting("sit")]);

function timeline(content: Partial<PlanHistory>) {
  const found = timelineOf(history(LAST, { versions: [plan], ...content }));
  if (!found) throw new Error("The last day is completed");
  const on = (date: LocalDate) => found.days.find((day) => day.date === date);
  return { ...found, on };
}

describe("the eight weeks", () => {
  test("end with the last completed day, and begin 56 days before the next", () => {
    const { days } = timeline({});
    expect(days).toHaveLength(56);
    expect([days[0]?.date, days.at(-1)?.date]).toEqual([FIRST, LAST]);
  });
});

describe("a day", () => {
  test("has what is due of exercise alone, and the credit that counts", () => {
    const logs = [
      log("squat", LAST, { sets: [{ reps: 10 }] }, { slot: 1 }),
      log("squat", LAST, { quick: true }, { slot: 2 }),
      log("sit", LAST, { withinLimit: true }),
    ];
    const { on } = timeline({ logs });
    expect(on(LAST)?.due).toBe(2);
    expect(on(LAST)?.credit).toBeCloseTo(1 + 1 / 3);
    expect(on("2026-07-11")).toMatchObject({ due: 2, credit: 0 });
  });

  test("is nothing before the first plan", () => {
    const { on } = timeline({});
    expect(on("2026-05-31")).toMatchObject({
      state: "none",
      due: 0,
      week: null,
      version: null,
      flare: false,
      withdrawn: false,
    });
    expect(on("2026-06-01")).toMatchObject({ state: "active", due: 2, version: 1 });
  });

  test("has the worst pain of its exercises, and says that somebody stopped", () => {
    const logs = [
      log("squat", LAST, { quick: true, pain: 2 }, { slot: 1 }),
      log("squat", LAST, { quick: true, pain: 6 }, { slot: 2 }),
      log("squat", "2026-07-10", { stopRule: "S1" }),
    ];
    const { on } = timeline({ logs });
    expect(on(LAST)).toMatchObject({ pain: 6, stopped: false });
    expect(on("2026-07-11")).toMatchObject({ pain: null, stopped: false });
    expect(on("2026-07-10")).toMatchObject({ stopped: true });
  });

  test("has the seven days that end with it, and none while they are too few", () => {
    const logs = [
      "2026-07-06",
      "2026-07-07",
      "2026-07-08",
      "2026-07-09",
      "2026-07-10",
      "2026-07-11",
      LAST,
    ].map((date) => log("squat", date, { quick: true }, { slot: 1 }));
    const { on } = timeline({ logs });
    expect(on(LAST)?.week).toBe(50);
    expect(on("2026-07-11")?.week).toBe(43);
    expect(on("2026-06-01")?.week).toBeNull();
  });

  test("says what kept it from counting: an excuse before a pause, a pause before a lock", () => {
    const span = (from: LocalDate, to: LocalDate) => ({ from, to });
    const recordedAt = moment("2026-07-01");
    const { on } = timeline({
      pauses: [{ ...span("2026-07-01", "2026-07-04"), reason: "trip", author: "patient" }],
      excuses: [{ ...span("2026-07-02", "2026-07-03"), id: "e", reason: "ill", authorId: "a", recordedAt }],
      locks: [{ ...span("2026-07-03", "2026-07-06"), id: "l", recordedAt }],
    });
    const states = ["06-30", "07-01", "07-02", "07-03", "07-04", "07-05", "07-06"].map(
      (day) => on(`2026-${day}`)?.state,
    );
    expect(states).toEqual(["active", "paused", "excused", "paused", "locked", "locked", "active"]);
  });
});

describe("versions", () => {
  const flare = version("2026-07-01", [exercise("squat")], {
    number: 2,
    kind: "flare",
    endsOn: "2026-07-04",
  });

  test("begin where one comes into force, and where an older one is in force again", () => {
    const { versions, on } = timeline({ versions: [plan, flare] });
    expect(versions).toEqual([
      { number: 1, from: "2026-06-01", flare: false },
      { number: 2, from: "2026-07-01", flare: true },
      { number: 1, from: "2026-07-04", flare: false },
    ]);
    expect(on("2026-07-03")).toMatchObject({ version: 2, flare: true, due: 1 });
    expect(on("2026-07-04")).toMatchObject({ version: 1, flare: false, due: 2 });
  });

  test("one that was in force before the first day begins with it", () => {
    const { versions } = timeline({ versions: [version("2026-03-01", [exercise("squat")])] });
    expect(versions).toEqual([{ number: 1, from: FIRST, flare: false }]);
  });

  test("prepared for bad days are marked on the day on which the clinic withdrew them", () => {
    const withdrawals = [{ at: moment("2026-07-03", 10), date: "2026-07-03" }];
    const lighter = { usual: [plan], prepared: [], swaps: [], withdrawals };
    const { on } = timeline({ lighter });
    expect([on("2026-07-02"), on("2026-07-03"), on("2026-07-04")].map((day) => day?.withdrawn)).toEqual([
      ...[false, true, false],
    ]);
  });
});
