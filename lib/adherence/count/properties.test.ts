import fc from "fast-check";
import { expect, test } from "vitest";
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
import { addDays, dayNumber } from "../../time/calendar-date";
import { why } from "../explain/why";
import type { LogEntry, PlanHistory, PrescribedItem } from "../history/history";
import { openBook, viewAsOf } from "./book";
import { figures } from "./figures";
import { add, cmp, ONE, type Rational, ratio } from "./rational";
import { scoreOf } from "./score";
import type { Share } from "./share";

const LAST = "2026-07-12";
const ids = ["a", "b", "c"] as const;

const scheduled = fc.record({
  times: fc.integer({ min: 1, max: 3 }),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }).map((days) => weekdays(...days)),
});
const flexible = fc.record({
  times: fc.integer({ min: 1, max: 2 }),
  days: fc.integer({ min: 1, max: 7 }).map(perWeek),
});
const planOf = (schedule: typeof scheduled | typeof flexible) =>
  fc.tuple(schedule, schedule, schedule).map((all) => all.map((s, i) => exercise(ids[i] ?? "a", s)));
const anySchedule = fc.oneof(scheduled, flexible) as typeof scheduled;

const content = fc.oneof(
  fc.constant(body({ quick: true })),
  fc.constant(body({ skipped: "pain" })),
  fc.constant(body({ stopRule: "S1", sets: sets(1, 4) })),
  fc.array(fc.record({ reps: fc.nat(14) }), { maxLength: 4 }).map((s) => body({ sets: s })),
);
const logsBetween = (from: string, to: string) =>
  fc.array(
    fc
      .record({ id: fc.constantFrom(...ids), date: fc.constantFrom(...dates(from, to)), content })
      .map((l) => log(l.id, l.date, l.content)),
    { maxLength: 90 },
  );
const span = fc
  .tuple(fc.constantFrom(...dates("2026-06-01", LAST)), fc.integer({ min: 1, max: 6 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const off = fc.record({
  pauses: fc.array(
    span.map((s) => ({ ...s, reason: "", author: "patient" as const })),
    { maxLength: 2 },
  ),
  locks: fc.array(
    span.map((s) => ({ ...s, id: "l", recordedAt: moment(LAST) })),
    { maxLength: 1 },
  ),
  holds: fc.array(
    span.map((s) => ({ ...s, prescriptionId: exercise("a").id })),
    { maxLength: 1 },
  ),
});

const value = (share: Share | null): Rational | null =>
  share && ratio(BigInt(share.numerator), BigInt(share.denominator));
const all = (h: PlanHistory, asOf?: string): (Rational | null)[] => {
  const { week, month } = figures(h, asOf) ?? {};
  return [week, month].flatMap((w) => [
    value(w?.exercise.sa ?? null),
    value(w?.exercise.da ?? null),
    ...(w?.prescriptions ?? []).flatMap((p) => [value(p.sa), value(p.da)]),
  ]);
};
const notRaised = (after: (Rational | null)[], before: (Rational | null)[]) => {
  expect(after).toHaveLength(before.length);
  after.forEach((share, i) => {
    const earlier = before[i];
    if (share && earlier) expect(cmp(share, earlier)).toBeLessThanOrEqual(0);
  });
};

test("no figure is above 1, nor below 0", () => {
  fc.assert(
    fc.property(planOf(anySchedule), logsBetween("2026-05-25", LAST), off, (plan, logs, rest) => {
      for (const share of all(history(LAST, { versions: [version("2026-06-01", plan)], logs, ...rest }))) {
        if (!share) continue;
        expect(cmp(share, ONE)).toBeLessThanOrEqual(0);
        expect(share.n >= 0n).toBe(true);
      }
    }),
  );
});

test("the future, and today, are never counted", () => {
  const ahead = logsBetween("2026-07-13", "2026-07-30");
  fc.assert(
    fc.property(planOf(scheduled), logsBetween("2026-06-15", LAST), ahead, (plan, logs, more) => {
      const versions = [version("2026-06-01", plan)];
      const before = figures(history(LAST, { versions, logs }));
      expect(figures(history(LAST, { versions, logs: [...logs, ...more] }))).toEqual(before);
    }),
  );
});

test("the order of arrival changes nothing, neither of logs nor of corrections", () => {
  const shuffled = logsBetween("2026-06-15", LAST).chain((logs) => {
    const corrections = logs.flatMap((l, i) => [
      {
        id: `e${i}`,
        logId: l.id,
        correctedAt: moment(LAST, i % 5),
        kind: "edit" as const,
        body: body({ sets: sets(2, i % 11) }),
      },
      { id: `u${i}`, logId: l.id, correctedAt: moment(LAST, i % 3), kind: "undo" as const },
    ]);
    return fc.record({
      original: fc.constant({ logs, corrections }),
      logs: fc.shuffledSubarray(logs, { minLength: logs.length }),
      corrections: fc.shuffledSubarray(corrections, { minLength: corrections.length }),
    });
  });
  fc.assert(
    fc.property(planOf(anySchedule), shuffled, (plan, { original, logs, corrections }) => {
      const versions = [version("2026-06-01", plan)];
      const twice = [...logs, ...logs];
      expect(why(history(LAST, { versions, logs: twice, corrections }))).toEqual(
        why(history(LAST, { versions, ...original })),
      );
    }),
    { numRuns: 40 },
  );
});

test("one more silent day never raises, on a constant plan in force for the whole window", () => {
  fc.assert(
    fc.property(planOf(anySchedule), logsBetween("2026-06-08", LAST), (plan, logs) => {
      const h = history("2026-07-20", { versions: [version("2026-06-01", plan)], logs });
      for (let day = 0; day < 7; day += 1) {
        notRaised(all(h, addDays(LAST, day + 1)), all(h, addDays(LAST, day)));
      }
    }),
    { numRuns: 25 },
  );
});

test("taking a log away never raises a scheduled figure", () => {
  const logs = logsBetween("2026-06-08", LAST).filter((list) => list.length > 0);
  fc.assert(
    fc.property(planOf(scheduled), logs, fc.nat(), off, (plan, list, n, rest) => {
      const versions = [version("2026-06-01", plan)];
      const fewer = list.filter((_, i) => i !== n % list.length);
      notRaised(
        all(history(LAST, { versions, logs: fewer, ...rest })),
        all(history(LAST, { versions, logs: list, ...rest })),
      );
    }),
  );
});

test("a perfect Monday, Wednesday, Friday is 100 % whatever day the window ends and the plan began", () => {
  const plan = [exercise("a", { days: perWeek(3) }), exercise("b")];
  for (const began of dates("2026-05-04", "2026-05-10")) {
    for (const end of dates(addDays(began, 27), addDays(began, 41))) {
      const logs = dates(began, end).flatMap((date) => {
        const on = [1, 3, 5].includes(((dayNumber(date) + 3) % 7) + 1);
        return on ? [log("a", date), log("b", date)] : [log("b", date)];
      });
      const result = figures(history(end, { versions: [version(began, plan)], logs }));
      for (const window of [result?.week, result?.month]) {
        expect(window?.exercise).toMatchObject({
          sa: { percent: 100 },
          da: { numerator: "1", denominator: "1" },
        });
        expect(window?.prescriptions.map((p) => p.due.exact === p.done.exact)).toEqual([true, true]);
        expect(window?.exercise.provisional).toBe(false);
      }
    }
  }
});

test("a flexible week never counts more than its cap, in order of day", () => {
  const plan = [exercise("a", { days: perWeek(3) })];
  const logs = dates("2026-07-06", LAST).map((date) => log("a", date));
  const week = (end: string) =>
    figures(history(end, { versions: [version("2026-06-01", plan)], logs }))?.week;
  expect(week(LAST)?.prescriptions[0]).toMatchObject({ done: { exact: "3" }, due: { exact: "3" } });
  expect(week("2026-07-15")?.prescriptions[0]).toMatchObject({ done: { exact: "0" }, due: { exact: "3" } });
  expect(week("2026-07-14")?.prescriptions[0]).toMatchObject({ done: { exact: "1" } });
});

test("occurrences add up to the figures they explain", () => {
  const medicated = (plan: PrescribedItem[]) => [...plan, drug("n", { times: 2 })];
  fc.assert(
    fc.property(planOf(scheduled), logsBetween("2026-05-25", LAST), off, (plan, logs: LogEntry[], rest) => {
      const result = why(
        history(LAST, { versions: [version("2026-06-01", medicated(plan))], logs, ...rest }),
      );
      for (const figure of result?.figures.prescriptions ?? []) {
        const own = result?.occurrences.filter((o) => o.prescriptionId === figure.prescriptionId) ?? [];
        const total = (texts: string[]) =>
          texts
            .map((text) => text.split("/").map(BigInt))
            .reduce((sum, [n = 0n, d = 1n]) => add(sum, ratio(n, d)), ratio(0));
        const counting = own.filter((o) => !["paused", "excused", "on-hold", "not-due"].includes(o.status));
        expect(String(counting.length)).toBe(figure.due.exact);
        expect(total(own.map((o) => o.countedDone))).toEqual(total([figure.done.exact]));
        expect(total(own.map((o) => o.countedCredit))).toEqual(total([figure.credit]));
        expect(own.filter((o) => o.status === "still-open")).toHaveLength(figure.stillOpen);
      }
      const logged = [...(result?.occurrences ?? []), ...(result?.extras ?? [])].filter((o) => o.log);
      const inWindow = logs.filter(
        (l) => l.localDate > "2026-06-14" && plan.some((p) => p.id === l.prescriptionId),
      );
      expect(logged).toHaveLength(inWindow.length);
    }),
  );
});

test("a window's figure is the same from a wider book", () => {
  fc.assert(
    fc.property(planOf(anySchedule), logsBetween("2026-06-01", LAST), (plan, logs) => {
      const h = history(LAST, { versions: [version("2026-06-01", plan)], logs });
      const view = viewAsOf(h);
      if (!view) return;
      const narrow = scoreOf(openBook(h, view.asOf - 27, view.asOf), view.asOf, "month");
      expect(scoreOf(openBook(h, view.asOf - 200, view.asOf + 30), view.asOf, "month")).toEqual(narrow);
    }),
    { numRuns: 30 },
  );
});
