import { describe, expect, test } from "vitest";
import {
  dates,
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
import { openBook, viewAsOf } from "../count/book";
import type { LogEntry, PlanHistory } from "../history/history";
import { reliabilityOf } from "./reliability";
import { streakOf } from "./streak";

const plan = version("2026-06-01", [exercise("squat")]);
/** A plan that began on 2026-06-01; `1` is a day that was logged, `0` a silent one. The next day is today. */
const streak = (pattern: string, content: Partial<PlanHistory> = {}) => {
  const days = dates("2026-06-01", addDays("2026-06-01", pattern.length - 1));
  const logs = days.filter((_, i) => pattern[i] === "1").map((date) => log("squat", date));
  const last = days.at(-1) ?? "2026-06-01";
  return streakOf(history(last, { versions: [plan], ...content, logs: [...logs, ...(content.logs ?? [])] }))
    .length;
};

describe("streak", () => {
  test("one miss in seven scheduled days is forgiven and adds nothing, a second ends it", () => {
    expect(streak("11111")).toBe(5);
    expect(streak("1110111")).toBe(6);
    expect(streak("1101110")).toBe(0);
    expect(streak("11011111101")).toBe(9);
    expect(streak("1101101")).toBe(1);
    expect(streak("0")).toBe(0);
  });

  test("is settled by what is read where two misses close together are in it, else asks for more", () => {
    const since = (pattern: string, from: string) => {
      const days = dates("2026-06-01", addDays("2026-06-01", pattern.length - 1));
      const logs = days
        .filter((date, i) => pattern[i] === "1" && date >= from)
        .map((date) => log("squat", date));
      return streakOf(history(days.at(-1) ?? "2026-06-01", { versions: [plan], logs }), from);
    };
    expect(since("1111111111", "2026-06-06")).toMatchObject({ length: 5, settled: false });
    expect(since("1111110111", "2026-06-06")).toMatchObject({ settled: false });
    expect(since("1111101011", "2026-06-05")).toEqual({ length: 2, shown: false, settled: true });
    expect(since("1111101011", "2026-05-01")).toMatchObject({ length: 2, settled: true });
  });

  test("a day qualifies at half of its credit", () => {
    const half = (reps: number) =>
      streak("111", {
        logs: [log("squat", "2026-06-04", { sets: sets(3, reps) })],
        now: moment("2026-06-05"),
      });
    expect(half(5)).toBe(4);
    expect(half(4)).toBe(3);
  });

  test("today adds a day once it qualifies, and is never a miss", () => {
    expect(streak("111", { logs: [log("squat", "2026-06-04")] })).toBe(4);
    expect(streak("111")).toBe(3);
  });

  test("off and paused days are neutral, and flexible exercise has no part in it", () => {
    const pauses = [{ from: "2026-06-03", to: "2026-06-08", reason: "", author: "patient" as const }];
    expect(streak("1100000111", { pauses })).toBe(5);
    const versions = [
      version("2026-06-01", [
        exercise("squat", { days: weekdays(1, 3, 5) }),
        exercise("run", { days: perWeek(3) }),
      ]),
    ];
    expect(streak("1010100101", { versions })).toBe(5);
  });

  test("shown only from three on", () => {
    expect(
      streakOf(
        history("2026-06-02", {
          versions: [plan],
          logs: dates("2026-06-01", "2026-06-02").map((d) => log("squat", d)),
        }),
      ).shown,
    ).toBe(false);
    expect(streakOf(history("2026-06-02"))).toEqual({ length: 0, shown: false, settled: true });
  });
});

describe("log reliability", () => {
  const LAST = "2026-07-12";
  const of = (logs: LogEntry[]) => {
    const h = history(LAST, { versions: [plan], logs });
    const view = viewAsOf(h);
    return view && reliabilityOf(openBook(h, view.asOf - 27, view.asOf), view.asOf);
  };
  const made = (day: string, hours: number, source: LogEntry["source"] = "patient") =>
    log("squat", day, { quick: true }, { loggedAt: moment(day, hours), source });
  const days = dates("2026-07-03", LAST);

  test("more than 40 % entered over 24 hours after the close is low", () => {
    const late = (count: number) => of(days.map((day, i) => made(day, i < count ? 49 : 47)));
    expect(late(4)).toMatchObject({ logs: 10, late: 4, latePercent: 40, low: false });
    expect(late(5)).toMatchObject({ late: 5, latePercent: 50, low: true });
  });

  test("three dates within ten minutes are low, two are not", () => {
    const evening = moment("2026-07-10");
    const together = (minutes: number[]) =>
      of([
        ...days.slice(0, 5).map((day) => made(day, 9)),
        ...minutes.map((m, i) =>
          log("squat", addDays("2026-07-08", i), { quick: true }, { loggedAt: evening.add({ minutes: m }) }),
        ),
      ]);
    expect(together([0, 5, 10])).toMatchObject({ datesTogether: 3, low: true });
    expect(together([0, 5, 11])).toMatchObject({ datesTogether: 2, low: false });
  });

  test("fewer than five logs say nothing, and paper never counts", () => {
    expect(of(days.slice(0, 4).map((day) => made(day, 60)))).toMatchObject({ logs: 4, low: false });
    expect(of(days.map((day) => made(day, 200, "paper")))).toMatchObject({ logs: 0, low: false });
  });
});
