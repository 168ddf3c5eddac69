import { describe, expect, it } from "vitest";
import { type Days, excuseErrors, ownPauseErrors, pauseErrors, resumedOn } from "./policy";

const today = "2026-07-14";
const days = (fromDate: string, toDate: string): Days => ({ fromDate, toDate });
const alone = { today, known: [] };

describe("a therapist's pause", () => {
  it("begins today or later, ends after it begins, and lasts half a year at most", () => {
    expect(pauseErrors(days(today, "2026-07-15"), alone)).toEqual({});
    expect(pauseErrors(days("2026-07-13", "2026-07-15"), alone)).toEqual({
      fromDate: "in-the-past",
    });
    expect(pauseErrors(days(today, today), alone)).toEqual({ toDate: "pause.errors.ends-before-start" });
    expect(pauseErrors(days("2026-07-14", "2027-01-13"), alone)).toEqual({});
    expect(pauseErrors(days("2026-07-14", "2027-01-14"), alone)).toEqual({ toDate: "pause.errors.too-long" });
  });

  it("overlaps no other, but touches one, and minds none that was called off", () => {
    const known = [days("2026-07-20", "2026-07-25"), days("2026-07-16", "2026-07-16")];
    const overlap = { fromDate: "pause.errors.overlap" };
    expect(pauseErrors(days("2026-07-15", "2026-07-20"), { today, known })).toEqual({});
    expect(pauseErrors(days("2026-07-25", "2026-07-28"), { today, known })).toEqual({});
    expect(pauseErrors(days("2026-07-15", "2026-07-21"), { today, known })).toEqual(overlap);
    expect(pauseErrors(days("2026-07-24", "2026-07-28"), { today, known })).toEqual(overlap);
    expect(pauseErrors(days("2026-07-21", "2026-07-22"), { today, known })).toEqual(overlap);
  });
});

describe("a patient's own pause", () => {
  it("begins tomorrow or later and lasts seven days at most", () => {
    expect(ownPauseErrors(days("2026-07-15", "2026-07-22"), alone)).toEqual({});
    expect(ownPauseErrors(days(today, "2026-07-16"), alone)).toEqual({
      fromDate: "pause.errors.from-tomorrow",
    });
    expect(ownPauseErrors(days("2026-07-15", "2026-07-23"), alone)).toEqual({
      toDate: "pause.errors.seven-days",
    });
    expect(ownPauseErrors(days("2026-07-16", "2026-07-16"), alone)).toEqual({
      toDate: "pause.errors.ends-before-start",
    });
  });

  it("is one at a time: not while another runs or waits, but after it ended", () => {
    const next = days("2026-08-01", "2026-08-03");
    const waiting = { fromDate: "pause.errors.one-at-a-time" };
    expect(ownPauseErrors(next, { today, known: [days("2026-07-10", "2026-07-15")] })).toEqual(waiting);
    expect(ownPauseErrors(next, { today, known: [days("2026-07-20", "2026-07-22")] })).toEqual(waiting);
    expect(ownPauseErrors(next, { today, known: [days("2026-07-10", "2026-07-14")] })).toEqual({});
    expect(ownPauseErrors(next, { today, known: [days("2026-07-20", "2026-07-20")] })).toEqual({});
  });
});

describe("excused days", () => {
  it("reach 28 days back and end today", () => {
    expect(excuseErrors(days("2026-06-16", "2026-06-18"), alone)).toEqual({});
    expect(excuseErrors(days("2026-06-15", "2026-06-18"), alone)).toEqual({
      fromDate: "pause.errors.too-far-back",
    });
    expect(excuseErrors(days("2026-07-14", "2026-07-15"), alone)).toEqual({});
    expect(excuseErrors(days("2026-07-14", "2026-07-16"), alone)).toEqual({
      toDate: "pause.errors.in-the-future",
    });
    const known = [days("2026-07-01", "2026-07-03")];
    expect(excuseErrors(days("2026-07-02", "2026-07-04"), { today, known })).toEqual({
      fromDate: "pause.errors.overlap",
    });
  });
});

it("ends today when it is called off, before it began on its first day, and not at all when it is over", () => {
  expect(resumedOn(days("2026-07-10", "2026-07-20"), today)).toBe(today);
  expect(resumedOn(days("2026-07-14", "2026-07-20"), today)).toBe(today);
  expect(resumedOn(days("2026-07-16", "2026-07-20"), today)).toBe("2026-07-16");
  expect(resumedOn(days("2026-07-10", "2026-07-14"), today)).toBeNull();
  expect(resumedOn(days("2026-07-16", "2026-07-16"), today)).toBeNull();
});
