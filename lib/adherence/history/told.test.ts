import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { StopHold } from "../../alerts/holds/spans";
import type { AlertId, PatientId, PrescriptionId } from "../../ids";
import { holdsOf, lockOf } from "./told";

const at = (instant: string) => Temporal.Instant.from(instant);
const LONDON = [{ from: "1900-01-01", zone: "Europe/London" }];

describe("a red flag locks", () => {
  const flag = {
    ...{ id: "a", patientId: "rana", recordedAt: at("2026-07-16T09:00:00Z") },
    toldAt: at("2026-07-14T21:00:00Z"),
  };

  test("from the local day on which it was told, until the day of the unlock, which is due again", () => {
    const lock = lockOf({ ...flag, unlockedAt: at("2026-07-17T10:00:00Z") }, LONDON);
    expect(lock).toEqual({ id: "a", from: "2026-07-14", to: "2026-07-17", recordedAt: flag.recordedAt });
  });

  test("without an end while nobody has unlocked it", () => {
    expect(lockOf({ ...flag, unlockedAt: null }, LONDON).to).toBeNull();
  });

  test("by the patient's own calendar: before three in the morning it is the day before", () => {
    const night = { ...flag, toldAt: at("2026-07-15T01:30:00Z"), unlockedAt: at("2026-07-17T01:30:00Z") };
    expect(lockOf(night, LONDON)).toMatchObject({ from: "2026-07-14", to: "2026-07-16" });
    const tokyo = [{ from: "1900-01-01", zone: "Asia/Tokyo" }];
    expect(lockOf(night, tokyo)).toMatchObject({ from: "2026-07-15", to: "2026-07-17" });
  });
});

describe("a stop holds", () => {
  const stop: StopHold = {
    ...{
      patientId: "rana" as PatientId,
      alertId: "s" as AlertId,
      prescriptionId: "bridge" as PrescriptionId,
    },
    ...{ date: "2026-07-31", liftedOn: null, pain: null, recordedAt: at("2026-07-31T09:00:00Z") },
  };
  const told = { alertId: "s", recordedAt: stop.recordedAt };
  const own = { prescriptionId: "bridge", from: "2026-07-31", to: null, told };
  const day = { prescriptionId: null, from: "2026-07-31", to: "2026-08-01", told };

  test("its exercise until it is decided, and no other", () => {
    expect(holdsOf(stop)).toEqual([own]);
    expect(holdsOf({ ...stop, liftedOn: "2026-08-02" })).toEqual([{ ...own, to: "2026-08-02" }]);
  });

  test("every exercise on its day where it hurt too much, whatever the pain was", () => {
    expect(holdsOf({ ...stop, pain: 8 })).toEqual([own, day]);
    expect(holdsOf({ ...stop, pain: 0 })).toEqual([own, day]);
  });

  test("its exercise no longer where it was lifted on the same day; the day's end stands", () => {
    expect(holdsOf({ ...stop, liftedOn: "2026-07-31" })).toEqual([]);
    expect(holdsOf({ ...stop, liftedOn: "2026-07-31", pain: 9 })).toEqual([day]);
  });
});
