import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "../../../prisma/factories";
import { getLastUnlock, listAlerts } from "../../alerts/queries";
import { now } from "../../clock";
import { recordBatch } from "../../dose-logs/mutations";
import type { StopRule } from "../../dose-logs/vocabulary";
import { runAs } from "../../gates/run";
import type { AlertId } from "../../ids";
import { newId } from "../../new-id";
import { acknowledgeAlert } from "../../safety/mutations";
import { getStanding } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
});

async function somebody() {
  const patient = await makePatient(clinic, { lead: hanna });
  const plan = await planFrom("disc-extension");
  await makePlanVersion(patient, plan);
  return { patient, prescriptionId: plan.phases[0]?.prescriptions[0]?.id };
}
const standing = (patient: MadePatient) => runAs(patientActor(patient), (db) => getStanding(db));
const send = (patient: MadePatient, item: object) =>
  runAs(patientActor(patient), (db) => {
    const clock = { id: newId<string>(), deviceAt: now().toString(), zone: "Europe/London" };
    const items = [{ ...clock, ...item }];
    return recordBatch(db, patient.id, "patient", { sentAt: now().toString(), items });
  });

describe("where a report is", () => {
  test("says which it is by its kind and when it was, and nothing of what was felt", async () => {
    const { patient } = await somebody();
    const toldAt = "2026-11-24T08:10:00Z";
    const report = async (kind: string, facts: Record<string, string>) => {
      await makeAlert(patient, { kind, facts });
      return (await standing(patient))?.report;
    };
    expect(await report("stop-S1", { rule: "S1", toldAt })).toEqual({ kind: "stop", at: toldAt });
    expect(await report("high-pain", { toldAt })).toEqual({ kind: "log", at: toldAt });
    expect(await report("red-flag", { toldAt })).toEqual({ kind: "answers", at: toldAt });
    const chart = { kind: "chart", date: "2026-11-23" };
    expect(await report("saddle", { date: "2026-11-23" })).toEqual(chart);
    expect(await report("moved-down", { date: "2026-11-23" })).toEqual(chart);
  });

  test("says that a stop was a mistake, once the patient said so, and that it stays with the clinic", async () => {
    const { patient, prescriptionId } = await somebody();
    const logId = newId<string>();
    await send(patient, { type: "log", id: logId, prescriptionId, body: { stopRule: "S1" } });
    expect(await standing(patient)).toMatchObject({ mistakenAt: null, locks: false, seen: null });
    const edit = { type: "correction", kind: "edit", logId };
    await send(patient, { ...edit, body: { stopRule: "S1", pain: 4, painPlace: "leg" } });
    expect((await standing(patient))?.mistakenAt).toBeNull();
    await send(patient, { type: "correction", kind: "undo", logId });
    expect(await standing(patient)).toMatchObject({ mistakenAt: expect.any(String), seen: null });
  });
});

describe("an unlock", () => {
  const since = () => now().subtract({ hours: 1 });
  const unlock = (patient: MadePatient, from = since()) =>
    runAs(patientActor(patient), (db) => getLastUnlock(db, patient.id, from));
  const stop = async (patient: MadePatient, prescriptionId: string | undefined, stopRule: StopRule) => {
    await send(patient, { type: "log", prescriptionId, body: { stopRule } });
    const { open } = await runAs(staffActor(hanna), (db) => listAlerts(db, patient.id));
    return open[0]?.id as AlertId;
  };
  const open = (alertId: AlertId) =>
    runAs(staffActor(hanna), (db) => acknowledgeAlert(db, { ...UNLOCKED, alertId }));

  test("is told with who and when, once every red flag is closed, and for a time alone", async () => {
    const { patient, prescriptionId } = await somebody();
    expect(await unlock(patient)).toBeNull();
    const first = await stop(patient, prescriptionId, "S5");
    expect(await unlock(patient)).toBeNull();
    await open(first);
    expect(await unlock(patient)).toMatchObject({ id: first, by: "Hanna Lind", at: expect.any(String) });
    expect(await unlock(patient, now().add({ hours: 1 }))).toBeNull();
    const second = await stop(patient, prescriptionId, "S0");
    expect(await unlock(patient)).toBeNull();
    await open(second);
    expect(await unlock(patient)).toMatchObject({ id: second });
  });
});
