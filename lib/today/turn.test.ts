import { describe, expect, test } from "vitest";
import type { TodayPrescription } from "./prescription";
import { turnOf } from "./turn";
import type { TodayDay, TodayEntry } from "./view";

const item = (id: string, more: Partial<TodayPrescription> = {}) =>
  ({
    id,
    kind: "strength",
    dose: { sets: 3, reps: 10, holdSeconds: 0, restSeconds: 0 },
    schedule: { timesPerDay: 2, days: { type: "weekdays", weekdays: [1] } },
    side: null,
    sides: [],
    note: "",
    inForce: true,
    held: false,
    seconds: 120,
    exercise: null,
    ...more,
  }) as TodayPrescription;
const logOf = (id: string): TodayEntry["log"] => ({
  id,
  body: { quick: true, sets: [], note: "" },
  loggedAt: "2026-07-13T07:00:00Z",
  corrected: false,
  source: "patient",
});
const entry = (slot: number | null, more: Partial<TodayEntry> = {}): TodayEntry => ({
  prescriptionId: "bridge",
  slot,
  part: null,
  status: "still-open",
  log: null,
  ...more,
});
const day = (entries: TodayEntry[], when: TodayDay["when"] = "today"): TodayDay => ({
  date: "2026-07-13",
  when,
  state: "active",
  entries,
});
const find = (
  days: TodayDay[],
  asked: Partial<Parameters<typeof turnOf>[1]> = {},
  own: Partial<TodayPrescription> = {},
) =>
  turnOf(
    { days, prescriptions: [item("bridge", own)] },
    { prescriptionId: "bridge", date: "2026-07-13", ...asked },
  );

describe("the turn an address names", () => {
  const done = entry(1, { status: "quick", log: logOf("a") });

  test("is found by its slot, or by its log wherever that moved", () => {
    expect(find([day([done, entry(2)])], { slot: 2 })).toMatchObject({ slot: 2, log: null });
    expect(find([day([done, entry(2)])], { slot: 2, logId: "a" })).toMatchObject({
      slot: 1,
      log: { id: "a" },
    });
  });

  test("without a slot is the open free place, then what was logged", () => {
    const free = entry(null, { status: "open" });
    const logged = entry(null, { status: "quick", log: logOf("b") });
    expect(find([day([logged, free])])).toMatchObject({ log: null });
    expect(find([day([logged])])).toMatchObject({ log: { id: "b" } });
  });

  test("is nothing on a day ahead, on hold, paused or in somebody else's plan", () => {
    expect(find([day([entry(1, { status: "future" })], "ahead")], { slot: 1 })).toBeNull();
    expect(find([day([entry(1, { status: "on-hold" })])], { slot: 1 })).toBeNull();
    expect(find([day([entry(1, { status: "paused" })])], { slot: 1 })).toBeNull();
    expect(find([day([entry(1)])], { slot: 1, prescriptionId: "other" })).toBeNull();
  });

  test("is the stop that put it on hold, whose page is open while the day is read anew; the newest of several", () => {
    const off = [entry(1, { status: "on-hold" }), entry(2, { status: "on-hold" })];
    const early = entry(null, { status: "extra", log: logOf("a") });
    const late = entry(null, { status: "extra", log: logOf("b") });
    if (late.log) late.log.loggedAt = "2026-07-13T09:00:00Z";
    expect(find([day([...off, late, early])], { slot: 2 })).toMatchObject({ log: { id: "b" } });
    expect(find([day([...off, late, early])], { slot: 3 })).toBeNull();
  });

  test("one more is an extra, and only when no turn is open", () => {
    expect(find([day([done, entry(2)])], { more: true })).toBeNull();
    expect(find([day([done])], { slot: 1 })).toMatchObject({ mayDoMore: true, extra: false });
    expect(find([day([done])], { more: true })).toMatchObject({ slot: null, log: null, extra: true });
  });

  test("one more is not offered of what was put on hold after it was done", () => {
    const extra = entry(null, { status: "extra", log: logOf("a") });
    const held = { held: true };
    const days = [day([entry(1, { status: "on-hold" }), extra])];
    expect(find(days, { logId: "a" }, held)).toMatchObject({ log: { id: "a" }, mayDoMore: false });
    expect(find(days, { more: true }, held)).toBeNull();
    expect(find([day([extra])], { more: true }, held)).toBeNull();
  });

  test("one more is not offered on a locked day; what was done is put right as ever", () => {
    const locked = (when?: TodayDay["when"]) => ({ ...day([done], when), state: "locked" as const });
    expect(find([locked()], { more: true })).toBeNull();
    expect(find([locked("past")], { more: true })).toBeNull();
    expect(find([locked()], { slot: 1 })).toMatchObject({
      log: { id: "a" },
      mayDoMore: false,
    });
    expect(find([day([done], "past")], { more: true })).toMatchObject({ extra: true });
  });

  test("one more of a day before the hold is a record of that day", () => {
    expect(find([day([done], "past")], { more: true }, { held: true })).toMatchObject({ extra: true });
    const held = [day([done, entry(2, { status: "on-hold" })], "past")];
    expect(find(held, { more: true })).toBeNull();
  });
});
