import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  body,
  dates,
  drug,
  exercise,
  history,
  log,
  moment,
  perWeek,
  sets,
  version,
  weekdays,
} from "../../../prisma/factories/histories";
import { addDays } from "../../time/calendar-date";
import { why } from "../explain/why";
import { streakOf } from "../flags/streak";
import type { LogEntry, PlanHistory, PrescribedItem } from "../history/history";
import { figures } from "./figures";

const LAST = "2026-07-12";
const TODAY = addDays(LAST, 1);
const at = (slot: number) => ({ slot });
const month = (h: PlanHistory) => {
  const exact = figures(h)?.month.exercise;
  if (!exact) throw new Error("The last day is completed");
  return exact;
};

describe("one occurrence, one log", () => {
  const plan = version("2026-06-01", [exercise("squat", { times: 2, dose: { sets: 1 } })]);
  const of = (...logs: LogEntry[]) => month(history(LAST, { versions: [plan], logs }));

  test("of several for one slot the best counts, the others are extras", () => {
    const twice = of(
      log("squat", LAST, { sets: sets(1, 4) }, at(1)),
      log("squat", LAST, { quick: true }, at(1)),
    );
    expect(twice.done).toMatchObject({ exact: "1" });
    const both = of(log("squat", LAST, undefined, at(1)), log("squat", LAST, undefined, at(2)));
    expect(both.done).toMatchObject({ exact: "2" });
    const h = history(LAST, {
      versions: [plan],
      logs: [log("squat", LAST, undefined, at(1)), log("squat", LAST, undefined, at(1))],
    });
    expect(why(h)?.extras.map((extra) => extra.because)).toEqual(["beyond"]);
  });

  test("a log without a slot takes a free one", () => {
    expect(of(log("squat", LAST, undefined, at(1)), log("squat", LAST)).done).toMatchObject({ exact: "2" });
  });
});

test("not taken is no dose, with a tick or a stop rule beside it or without", () => {
  const plan = version("2026-06-01", [drug("ibuprofen")]);
  const taken = (content: Parameters<typeof body>[0]) =>
    figures(history(LAST, { versions: [plan], logs: [log("ibuprofen", LAST, content)] }))?.month.medication
      .taken.exact;
  expect(taken({ taken: true })).toBe("1");
  expect(taken({ quick: true })).toBe("1");
  expect(taken({ taken: false })).toBe("0");
  expect(taken({ taken: false, quick: true })).toBe("0");
  expect(taken({ taken: false, stopRule: "S1" })).toBe("0");
});

describe("the streak", () => {
  test("goes on through a version that began just where the history at hand begins", () => {
    const since = "2026-06-20";
    const versions = [version(since, [exercise("squat")])];
    const logs = dates(since, LAST).map((date) => log("squat", date));
    const short = { versions, logs };
    expect(streakOf(history(LAST, short), since)).toMatchObject({ settled: true });
    expect(streakOf(history(LAST, { ...short, planStart: "2026-05-01" }), since)).toMatchObject({
      settled: false,
    });
  });
});

describe("provisional", () => {
  const schedule = fc.oneof(
    fc.record({
      times: fc.integer({ min: 1, max: 3 }),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }).map((days) => weekdays(...days)),
    }),
    fc.record({
      times: fc.integer({ min: 1, max: 2 }),
      days: fc.integer({ min: 1, max: 7 }).map(perWeek),
    }),
  );
  const plan: fc.Arbitrary<PrescribedItem[]> = fc
    .tuple(schedule, schedule)
    .map(([a, b]) => [exercise("a", a as never), exercise("b", b as never)]);
  const content = fc.oneof(
    fc.constant(body({ quick: true })),
    fc.constant(body({ stopRule: "S2", sets: [] })),
    fc.integer({ min: 0, max: 12 }).map((reps) => body({ sets: sets(3, reps) })),
  );
  const logs = fc.array(
    fc
      .record({
        id: fc.constantFrom("a", "b"),
        date: fc.constantFrom(...dates("2026-06-29", TODAY)),
        content,
      })
      .map((one) => log(one.id, one.date, one.content)),
    { maxLength: 40 },
  );
  const shown = (h: PlanHistory, asOf: string) => {
    const exercise = figures(h, asOf)?.month.exercise;
    return exercise && JSON.stringify([exercise.sa, exercise.da, exercise.done.exact, exercise.due.exact]);
  };

  test("is true exactly while a log that the patient may still make can move the figure", () => {
    fc.assert(
      fc.property(plan, logs, fc.constantFrom(...dates(addDays(LAST, -4), LAST)), (items, given, asOf) => {
        const versions = [version("2026-06-01", items)];
        const h = history(LAST, { versions, logs: given, now: moment(TODAY, 6) });
        const before = shown(h, asOf);
        const open = dates(addDays(TODAY, -3), TODAY);
        const moves = open.some((date) =>
          ["a", "b"].some((id) =>
            [body({ quick: true }), body({ stopRule: "S1", sets: [] }), body({ sets: sets(3, 9) })].some(
              (more) =>
                shown({ ...h, logs: [...given, log(id, date, more, { loggedAt: h.now })] }, asOf) !== before,
            ),
          ),
        );
        expect(figures(h, asOf)?.month.exercise.provisional).toBe(moves);
      }),
      { numRuns: 400 },
    );
  });

  test("is false where the week is full, however little was logged in the weeks before", () => {
    const versions = [version("2026-06-01", [exercise("walk", { days: perWeek(1) })])];
    const of = (...logs: LogEntry[]) =>
      figures(history(LAST, { versions, logs }))?.month.exercise.provisional;
    expect(of()).toBe(true);
    expect(of(log("walk", "2026-07-06"))).toBe(false);
  });

  test("though logs after the window fill the week: an earlier one still takes their place", () => {
    const versions = [version("2026-06-01", [exercise("walk", { days: perWeek(1) })])];
    // Saturday is the window's end; Sunday's walk fills the week of Monday 6 July.
    const h = history("2026-07-12", { versions, logs: [log("walk", "2026-07-12")] });
    expect(figures(h, "2026-07-11")?.month.exercise.provisional).toBe(true);
  });
});
