import { describe, expect, test } from "vitest";
import {
  breaks,
  card,
  dates,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  sitting,
  standing,
  version,
  weekdays,
} from "../../../prisma/factories/histories";
import type { Hold, PlanHistory, PrescribedItem } from "../history/history";
import { figures } from "./figures";

// The 28 days from Monday 2026-06-15 to Sunday 2026-07-12.
const LAST = "2026-07-12";
const DAYS = dates("2026-06-15", LAST);
const WEEK = dates("2026-07-06", LAST);
const squat = exercise("squat");
const plan = version("2026-06-01", [squat]);
const of = (content: Partial<PlanHistory>, last = LAST) =>
  figures(history(last, { versions: [plan], ...content }));
const month = (content: Partial<PlanHistory>) => of(content)?.month.exercise;

describe("the window", () => {
  const logs = DAYS.map((date) => log("squat", date));

  test("ends with the last completed day, and never later", () => {
    expect(of({ logs })?.asOf).toBe(LAST);
    expect(figures(history(LAST, { versions: [plan], logs }), "2026-07-13")).toBeNull();
    expect(figures(history(LAST, { versions: [plan], logs }), "2026-07-11")?.month).toMatchObject({
      from: "2026-06-14",
      to: "2026-07-11",
      exercise: { done: { exact: "27" }, due: { exact: "28" } },
    });
  });

  test("today's log waits for the close of its day", () => {
    const today = [...logs, log("squat", "2026-07-13")];
    expect(of({ logs: today })?.month.exercise).toEqual(of({ logs })?.month.exercise);
    const before = of({ logs: today, now: moment("2026-07-13", 23.999) });
    expect(before?.asOf).toBe("2026-07-12");
    expect(of({ logs: today, now: moment("2026-07-14", 0) })?.asOf).toBe("2026-07-13");
  });

  test("not enough data is null and never 0, but n of N is there", () => {
    const young = version("2026-07-06", [squat]);
    const result = of({ versions: [young], logs: WEEK.slice(2).map((date) => log("squat", date)) });
    expect(result?.month.exercise).toMatchObject({
      da: null,
      sa: null,
      done: { exact: "5" },
      due: { exact: "7" },
    });
    expect(result?.week.exercise.da?.percent).toBe(71);
    expect(result?.month.prescriptions[0]?.da?.percent).toBe(71);
    expect(result?.trend.map((point) => point?.percent ?? null)).toEqual([...Array(7).fill(null), 71]);
  });

  test("half of the days have to be active, and Σ e has to reach 3 or 8, all exercise together", () => {
    const pause = (from: string) => [
      { from, to: "2026-07-13", reason: "travel", author: "patient" as const },
    ];
    expect(of({ pauses: pause("2026-06-29") })?.month.exercise.da?.percent).toBe(0);
    expect(of({ pauses: pause("2026-06-28") })?.month.exercise.da).toBeNull();
    expect(of({ pauses: pause("2026-07-10") })?.week.exercise.da?.percent).toBe(0);
    expect(of({ pauses: pause("2026-07-09") })?.week.exercise.da).toBeNull();
    const weekly = (id: string) => exercise(id, { days: weekdays(1) });
    expect(of({ versions: [version("2026-06-01", [weekly("a")])] })?.month.exercise.da).toBeNull();
    expect(
      of({ versions: [version("2026-06-01", [weekly("a"), weekly("b")])] })?.month.exercise.da?.percent,
    ).toBe(0);
  });
});

describe("versions", () => {
  test("a prescription keeps its identity, each day is judged by the dose in force", () => {
    const heavier = { ...exercise("squat", { times: 2, dose: { reps: 20 } }) };
    const logs = DAYS.map((date) => log("squat", date, { sets: sets(3, 10) }));
    const result = of({ versions: [plan, version("2026-07-06", [heavier])], logs })?.month;
    expect(result?.prescriptions).toHaveLength(1);
    expect(result?.prescriptions[0]).toMatchObject({
      due: { exact: "35" },
      done: { exact: "28" },
      credit: "49/2",
    });
  });

  test("on a day the last published version that has begun counts", () => {
    const later = version("2026-07-10", [exercise("a")]);
    const now = version("2026-07-06", [exercise("b")]);
    const due = of({ versions: [plan, later, now] })?.week.prescriptions.map((p) => [
      p.prescriptionId,
      p.due.exact,
    ]);
    expect(due).toEqual([["b", "7"]]);
  });

  test("when a flare version ends, the one before it is in force again", () => {
    const flare = version("2026-07-07", [exercise("rocking", { kind: "stretch" })], {
      kind: "flare",
      endsOn: "2026-07-10",
    });
    const due = of({ versions: [plan, flare] })?.week.prescriptions.map((p) => [
      p.prescriptionId,
      p.due.exact,
    ]);
    expect(due).toEqual([
      ["rocking", "3"],
      ["squat", "4"],
    ]);
  });

  test("nothing is due after the episode", () => {
    expect(of({ episodeEnd: "2026-07-09" })?.week).toMatchObject({
      activeDays: 3,
      exercise: { due: { exact: "3" } },
    });
  });

  test("a changed side counts from its day on, logs before keep theirs", () => {
    const left = exercise("slider", { side: "left" });
    const both = exercise("slider", { side: "both" });
    const logs = WEEK.map((date) => log("slider", date, { sets: sets(3, 10, "left") }));
    const versions = [version("2026-06-01", [left]), version("2026-07-10", [both])];
    expect(of({ versions, logs })?.week.prescriptions[0]?.credit).toBe("11/2");
  });
});

describe("days that expect nothing", () => {
  const logs = DAYS.map((date) => log("squat", date));

  test("excused days leave numerator and denominator", () => {
    const recordedAt = moment("2026-07-13");
    const excuses = [
      { id: "x", from: "2026-07-06", to: "2026-07-09", reason: "flu", authorId: "t", recordedAt },
    ];
    expect(month({ excuses, logs })).toMatchObject({ done: { exact: "25" }, due: { exact: "25" } });
    expect(month({ excuses, logs: [] })).toMatchObject({ due: { exact: "25" }, da: { percent: 0 } });
  });

  test("a lock takes off exercise and rest, medication stays due", () => {
    const versions = [version("2026-06-01", [squat, sitting("s"), drug("n")])];
    const locks = [{ id: "l", from: "2026-07-08", to: "2026-07-11", recordedAt: moment("2026-07-08") }];
    const week = of({ versions, locks })?.week;
    expect(week?.prescriptions.map((p) => p.due.exact)).toEqual(["4", "4", "7"]);
    expect(week?.activeDays).toBe(4);
    expect(
      of({
        versions,
        locks: [{ ...locks[0], id: "l", from: "2026-07-08", to: null, recordedAt: moment(LAST) }],
      })?.week.activeDays,
    ).toBe(2);
  });

  test("an exercise on hold expects nothing, the day stays active", () => {
    const holds: Hold[] = [{ prescriptionId: squat.id, from: "2026-07-08", to: null }];
    expect(of({ holds, logs })?.week).toMatchObject({
      activeDays: 7,
      exercise: { due: { exact: "2" }, done: { exact: "2" } },
    });
  });

  test("a date that never was expects nothing", () => {
    const versions = [version("2011-12-01", [squat])];
    const zones = [{ from: "2000-01-01", zone: "Pacific/Apia" }];
    const now = moment("2012-01-03", 6, "Pacific/Apia");
    const logged = dates("2011-12-27", "2012-01-02").map((date) => log("squat", date));
    const week = figures(history("2012-01-02", { versions, zones, now, logs: logged }))?.week;
    expect(week).toMatchObject({ activeDays: 6, exercise: { due: { exact: "6" }, done: { exact: "6" } } });
  });

  test("days on which the clocks change count once", () => {
    const result = figures(
      history("2026-03-30", {
        versions: [version("2026-03-01", [squat])],
        logs: dates("2026-03-24", "2026-03-30").map((d) => log("squat", d)),
      }),
    );
    expect(result?.week.exercise).toMatchObject({ due: { exact: "7" }, da: { percent: 100 } });
  });
});

describe("extras never raise", () => {
  test("neither beyond e, nor on paused, unscheduled or unprescribed days", () => {
    const versions = [version("2026-06-01", [exercise("squat", { days: weekdays(1, 2) })])];
    const pauses = [{ from: "2026-07-07", to: "2026-07-08", reason: "travel", author: "patient" as const }];
    const logs = WEEK.flatMap((date) => [log("squat", date), log("squat", date), log("other", date)]);
    expect(of({ versions, pauses, logs })?.week.exercise).toMatchObject({
      done: { exact: "1" },
      due: { exact: "1" },
    });
  });
});

describe("the groups are shown apart", () => {
  test("rest is the mean of blocks, answered sitting and walking breaks, each capped a day", () => {
    const lying = exercise("lying", {
      kind: "rest-position",
      times: 2,
      dose: { sets: 1, reps: 1, holdSeconds: 600 },
    });
    const versions = [version("2026-06-01", [squat, lying, sitting("s"), breaks("w", 8)])];
    const logs = [
      ...[1, 2, 3, 4].map(() => log("lying", "2026-07-06")),
      log("lying", "2026-07-07"),
      log("s", "2026-07-06", { withinLimit: true }),
      log("s", "2026-07-07", { withinLimit: false }),
      log("s", "2026-07-08", { withinLimit: true }),
      log("w", "2026-07-06", { count: 16 }),
      log("w", "2026-07-07", { count: 4 }),
    ];
    const rest = of({ versions, logs })?.week.rest;
    expect(rest).toMatchObject({
      blocks: { numerator: "3", denominator: "14" },
      sitting: { within: 2, answered: 3 },
      walking: { numerator: "3", denominator: "14" },
      value: { numerator: "23", denominator: "63" },
    });
    expect(of({ versions: [version("2026-06-01", [squat, sitting("s")])] })?.week.rest).toMatchObject({
      value: null,
      sitting: null,
    });
  });

  test("a limit counts the same, whichever posture it is of", () => {
    const logs = [
      log("l", "2026-07-06", { withinLimit: true }),
      log("l", "2026-07-07", { withinLimit: false }),
      log("l", "2026-07-08", { skipped: "forgot" }),
      log("l", "2026-07-09", { withinLimit: false, stopRule: "S2" }),
      ...WEEK.map((date) => log("squat", date)),
    ];
    const counted = [sitting("l"), standing("l")].map((limit) =>
      of({ versions: [version("2026-06-01", [squat, limit])], logs }),
    );
    expect(counted[0]?.week.rest.sitting).toMatchObject({ within: 1, answered: 3 });
    expect(counted[1]).toEqual(counted[0]);
  });

  test("to stop a check-in does not turn over the limit into within it", () => {
    const versions = [version("2026-06-01", [squat, sitting("s")])];
    const logs = [
      log("s", "2026-07-06", { withinLimit: false, stopRule: "S2" }),
      log("s", "2026-07-07", { withinLimit: true }),
    ];
    expect(of({ versions, logs })?.week.rest.sitting).toMatchObject({ within: 1, answered: 2 });
  });

  test("whether a dose was due or as needed, the version of its day says", () => {
    const [needed, due] = [drug("n", { asNeeded: true }), drug("n")];
    const logs = ["2026-07-07", "2026-07-08"].map((date) => log("n", date, { taken: true }));
    const taken = (first: PrescribedItem, then: PrescribedItem) =>
      of({ versions: [version("2026-06-01", [first]), version("2026-07-10", [then])], logs })?.week.medication
        .asNeededTaken;
    expect(taken(needed, due)).toBe(2);
    expect(taken(due, needed)).toBe(0);
  });

  test("medication is taken of due, as needed is counted and never scored", () => {
    const versions = [version("2026-06-01", [drug("n", { times: 2 }), drug("p", { asNeeded: true })])];
    const logs = [
      log("n", "2026-07-06", { taken: true }),
      log("n", "2026-07-06", { taken: true }),
      log("n", "2026-07-07", { taken: false }),
      ...[1, 2, 3].map(() => log("p", "2026-07-08", { taken: true })),
    ];
    const result = of({ versions, logs });
    expect(result?.week.medication).toMatchObject({
      value: { numerator: "1", denominator: "7" },
      asNeededTaken: 3,
    });
    expect(result?.week.exercise.da).toBeNull();
    expect(result?.week.prescriptions[1]).toMatchObject({ da: null, due: { exact: "0" } });
  });

  test("a card is read once, whenever that was", () => {
    const versions = [version("2026-05-01", [card("a"), card("b"), card("c", { times: 3 })])];
    const logs = [
      log("a", "2026-05-02", { taken: true }),
      log("b", "2026-07-06", { taken: true }),
      log("b", "2026-07-07", { taken: true }),
    ];
    expect(of({ versions, logs })?.month.education).toMatchObject({
      read: 2,
      assigned: 3,
      value: { percent: 67 },
    });
  });

  test("every prescription weighs the same in the plan's mean, and what expects less than one does not", () => {
    const logs = WEEK.map((date) => log("a", date));
    const late = [
      version("2026-06-01", [exercise("a")]),
      version("2026-07-12", [exercise("a"), exercise("rare", { days: perWeek(3) })]),
    ];
    expect(of({ versions: late, logs })?.week.exercise).toMatchObject({
      da: { percent: 100 },
      meanOf: 1,
      due: { exact: "52/7" },
    });
  });
});

test("the mean says of how many exercises it is, and of none where there is no mean", () => {
  const logs = WEEK.map((date) => log("a", date, { sets: sets(3, 4) }));
  const two = [version("2026-06-01", [exercise("a"), exercise("b"), drug("c", { asNeeded: false })])];
  const exercises = of({ versions: two, logs })?.week.exercise;
  expect(exercises).toMatchObject({ meanOf: 2, done: { exact: "0" }, due: { exact: "14" } });
  expect(exercises?.da?.percent, "the mean of two, and no fraction of the sessions").toBe(20);
  expect(of({ versions: [version("2026-07-12", [exercise("a")])] })?.week.exercise).toMatchObject({
    da: null,
    meanOf: 0,
  });
});

describe("provisional", () => {
  const open = (logs: PlanHistory["logs"], now = moment("2026-07-13", 6)) =>
    of({ logs, now })?.month.exercise.stillOpen;

  test("until the log window shuts, a silent day is still open", () => {
    expect(open([])).toBe(3);
    expect(open(dates("2026-07-10", LAST).map((d) => log("squat", d)))).toBe(0);
    expect(open([log("squat", LAST, { skipped: "pain" })])).toBe(2);
    expect(month({})?.provisional).toBe(true);
  });

  test("it shuts 72 hours after the close of the day", () => {
    const at = (hours: number) =>
      figures(history(LAST, { versions: [plan], now: moment("2026-07-13", hours) }), "2026-07-09")?.month
        .exercise.stillOpen;
    expect(at(-0.001)).toBe(1);
    expect(at(0)).toBe(0);
  });
});
