import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type RecordState, startRefused, undoDischargeRefused } from "./policy";

const endedAt = Temporal.Instant.from("2026-07-01T10:00:00Z");
const hoursOn = (hours: number) => endedAt.add({ hours });
const discharged: RecordState = {
  diedOn: null,
  enteredInError: false,
  merged: false,
  episode: { open: false, endReason: "discharge", endedAt },
};
const open: RecordState = { ...discharged, episode: { open: true, endReason: null, endedAt: null } };

describe("undoing a discharge", () => {
  it("is possible for seven days, to the hour", () => {
    expect(undoDischargeRefused(discharged, hoursOn(0))).toBeNull();
    expect(undoDischargeRefused(discharged, hoursOn(7 * 24 - 1))).toBeNull();
    expect(undoDischargeRefused(discharged, hoursOn(7 * 24))).toBe("expired");
  });

  it("is no way back from a death, an entry in error, an open episode, or an end of unknown time", () => {
    expect(undoDischargeRefused({ ...discharged, diedOn: "2026-07-02" }, hoursOn(1))).toBe("already-done");
    expect(undoDischargeRefused({ ...discharged, enteredInError: true }, hoursOn(1))).toBe("already-done");
    expect(undoDischargeRefused(open, hoursOn(1))).toBe("already-done");
    expect(undoDischargeRefused({ ...discharged, episode: null }, hoursOn(1))).toBe("already-done");
    const unknown = { open: false, endReason: "discharge", endedAt: null } as const;
    expect(undoDischargeRefused({ ...discharged, episode: unknown }, hoursOn(1))).toBe("expired");
    const died = { open: false, endReason: "death", endedAt } as const;
    expect(undoDischargeRefused({ ...discharged, episode: died }, hoursOn(1))).toBe("already-done");
  });
});

it("starts a new episode where none is open and the person lives", () => {
  expect(startRefused(discharged)).toBeNull();
  expect(startRefused({ ...discharged, episode: null })).toBeNull();
  expect(startRefused(open)).toBe("already-done");
  expect(startRefused({ ...discharged, diedOn: "2026-07-02" })).toBe("already-done");
  expect(startRefused({ ...discharged, enteredInError: true })).toBe("already-done");
});
