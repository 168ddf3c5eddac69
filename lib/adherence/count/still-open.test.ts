import { describe, expect, test } from "vitest";
import { dates, exercise, history, log, perWeek, sets, version } from "../../../prisma/factories/histories";
import type { LogEntry } from "../history/history";
import { figures } from "./figures";

/** A Sunday: its week began on the 6th, and on Monday noon its last three days can still be logged. */
const LAST = "2026-07-12";
const open = (perWeekDays: number, logs: LogEntry[], last = LAST, times = 1) =>
  figures(
    history(last, {
      versions: [version("2026-06-01", [exercise("squat", { times, days: perWeek(perWeekDays) })])],
      logs,
    }),
  )?.week.exercise.stillOpen;
const tick = (date: string, slot = 1) => log("squat", date, { quick: true }, { slot });

describe("what is still open of flexible days", () => {
  test("is what the week still asks for, as far as its open days have room", () => {
    expect(open(2, [])).toBe(2);
    expect(open(5, [])).toBe(3);
    expect(open(2, [tick("2026-07-07")])).toBe(1);
    expect(
      open(
        2,
        ["2026-07-07", "2026-07-08"].map((date) => tick(date)),
      ),
    ).toBe(0);
    expect(open(5, [tick("2026-07-10")])).toBe(2);
    expect(
      open(
        7,
        dates("2026-07-10", LAST).map((date) => tick(date)),
      ),
    ).toBe(0);
  });

  test("counts every time of a day", () => {
    expect(open(5, [], LAST, 2)).toBe(6);
    expect(open(5, [tick(LAST)], LAST, 2)).toBe(5);
    expect(open(1, [tick("2026-07-06")], LAST, 2)).toBe(1);
  });

  test("a part of a dose leaves room for one more", () => {
    const part = log("squat", "2026-07-06", { sets: sets(1, 10) });
    expect(open(1, [part])).toBe(1);
    expect(open(2, [part])).toBe(2);
  });

  test("each week has its own room, and the window has no more than it expects", () => {
    // Wednesday: Monday to Wednesday of this week, of the last one only days that are shut.
    const wednesday = "2026-07-15";
    expect(open(2, [], wednesday)).toBe(2);
    expect(open(7, [], wednesday)).toBe(3);
    // Monday: of the last week Saturday and Sunday are still open, of this one Monday.
    const monday = "2026-07-13";
    expect(open(7, [], monday)).toBe(3);
    expect(open(1, [], monday)).toBe(2);
    expect(open(1, [tick("2026-07-08")], monday)).toBe(0);
  });
});
