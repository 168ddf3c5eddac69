import { describe, expect, test } from "vitest";
import { exercise, history, log, moment, version } from "../../../prisma/factories/histories";
import { addDays, dayNumber, type LocalDate } from "../../time/calendar-date";
import { earliestKnown, needsLongerLook } from "./look-back";

const LAST = "2026-07-31";
/** Eight weeks are looked at, the last completed day among them. */
const FIRST = addDays(LAST, -55);
const since = (from: LocalDate) => version(from, [exercise("press-up")]);
const old = since(addDays(FIRST, -100));

/** Locked from the first of the eight weeks on, so that so many days of them are active. */
const activeFor = (days: number) => ({
  locks: [{ id: "a", from: FIRST, to: addDays(LAST, 1 - days), recordedAt: moment(FIRST) }],
});

describe("more of the past is read", () => {
  test("where fewer than 28 of the 56 days that figures look at were active", () => {
    expect(needsLongerLook(history(LAST, { versions: [old], ...activeFor(27) }))).toBe(true);
    expect(needsLongerLook(history(LAST, { versions: [old], ...activeFor(28) }))).toBe(false);
    expect(needsLongerLook(history(LAST, { versions: [old] }))).toBe(false);
  });

  test("only where the plan is older than they are: before its first day there is nothing", () => {
    const fresh = history(LAST, { versions: [since(FIRST)], ...activeFor(5) });
    expect(needsLongerLook(fresh)).toBe(false);
    const aDayOlder = history(LAST, { versions: [since(addDays(FIRST, -1))], ...activeFor(5) });
    expect(needsLongerLook(aDayOlder)).toBe(true);
  });

  test("never without a plan", () => {
    expect(needsLongerLook(history(LAST))).toBe(false);
  });
});

describe("what is known reaches back", () => {
  test("to the plan's first day, where all logs are at hand", () => {
    expect(earliestKnown(history(LAST, { versions: [old] }))).toBe(dayNumber(addDays(FIRST, -100)));
    expect(earliestKnown(history(LAST))).toBeNull();
  });

  test("no further than the logs that were read", () => {
    const logs = [log("press-up", LAST)];
    const read = (from: LocalDate) => earliestKnown(history(LAST, { versions: [old], logs, since: from }));
    expect(read(FIRST)).toBe(dayNumber(FIRST));
    expect(read(addDays(FIRST, -300))).toBe(dayNumber(addDays(FIRST, -100)));
  });
});
