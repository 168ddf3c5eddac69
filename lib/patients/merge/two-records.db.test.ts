import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  openSignIn,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { data } from "@/prisma/factories/result";
import { readCaseload, searchPatients } from "../../caseload/mutations";
import { caseloadFilter } from "../../caseload/schema";
import { now } from "../../clock";
import type { PatientActor, StaffActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { recordOwnBatch } from "../../dose-logs/merged/mutations";
import { recordStaffLogs } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../../identity/current";
import type { PatientId } from "../../ids";
import { invitePatient } from "../../invites/mutations";
import { newId } from "../../new-id";
import { EXERCISE_KINDS } from "../../plans/vocabulary";
import { getChart } from "../../record/queries";
import { recordCondition } from "../../safety/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { enterPatient } from "../duplicates/mutations";
import { enterPatientSchema } from "../duplicates/schema";
import { discharge } from "../episode/mutations";
import { correctZone } from "../mutations";
import { enterInError } from "../retire/mutations";
import { mergeRecords, undoMerge } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let old: MadePatient;
let kept: MadePatient;
const today = () => localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
const as = <T>(work: (db: Db<StaffActor>) => Promise<T>) => runAs(staffActor(hanna), work);
const found = async (text: string) => {
  const result = await as((db) => searchPatients(db, { text, all: false }));
  return result.ok ? result.data.patients.map((one) => one.id) : result.error;
};
const merge = (patientId: PatientId, keptId: PatientId) =>
  as((db) => mergeRecords(db, { patientId, keptId, reason: "one person" }));
const undo = (patientId: PatientId) => as((db) => undoMerge(db, { patientId, reason: "two people" }));
const end = (patientId: PatientId) => as((db) => discharge(db, { patientId, reason: "recorded twice" }));
/** Every row of both records, but for the two trails that only grow. */
const rows = () =>
  asSystem(clinic.id, async (db) => {
    const where = { patientId: { in: [old.id, kept.id] } };
    const byId = { orderBy: { id: "asc" } } as const;
    return {
      patients: await db.tx.patient.findMany({ where: { id: where.patientId }, ...byId }),
      episodes: await db.tx.episode.findMany({ where, ...byId }),
      versions: await db.tx.planVersion.findMany({ where, ...byId }),
      logs: await db.tx.doseLog.findMany({ where, ...byId }),
      zones: await db.tx.patientZone.findMany({ where, ...byId }),
      invites: await db.tx.invite.findMany({ where, ...byId }),
      conditions: await db.tx.condition.findMany({ where, ...byId }),
      excuses: await db.tx.excuse.findMany({ where, ...byId }),
      charts: await db.tx.bodyChart.findMany({ where, ...byId }),
      corrections: await db.tx.logCorrection.findMany({ where, ...byId }),
      alerts: await db.tx.alert.findMany({ where, ...byId }),
      holds: await db.tx.prescriptionHold.findMany({ where, ...byId }),
      pauses: await db.tx.pause.findMany({ where, ...byId }),
    };
  });

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  const startDate = addDays(today(), -10);
  const person = { lead: hanna, startDate, dateOfBirth: "1971-02-03", familyName: "Ruiz" };
  old = await makePatient(clinic, { ...person, givenName: "Martha", phone: "07700 900123" });
  kept = await makePatient(clinic, { ...person, givenName: "Marta", user: null });
  await makePlanVersion(old, await planFrom("knee-oa"), { effectiveFrom: startDate });
});

describe("entering somebody whom the clinic knows", () => {
  const typed = {
    ...{ givenName: "Noor", familyName: "Haddad", dateOfBirth: "1990-05-06" },
    ...{ zone: "Europe/London", side: "left" },
  };
  const enter = (change: object) =>
    as((db) => enterPatient(db, enterPatientSchema.parse({ ...typed, patientId: newId(), ...change })));
  const likely = async (change: object) => {
    const { likely } = data(await enter(change));
    return likely?.map(({ id, likeness }) => [id, likeness]) ?? null;
  };

  test("names who it may be and makes nothing, until somebody says that it is somebody else", async () => {
    const same = { givenName: "MÁRTA", familyName: "Ruíz", dateOfBirth: "1971-02-03" };
    expect(await likely(same)).toEqual([
      [kept.id, "same"],
      [old.id, "near-name"],
    ]);
    expect(await found("Ruiz")).toHaveLength(2);
    expect(await likely({ ...same, somebodyElse: true })).toBeNull();
    expect(await found("Ruiz")).toHaveLength(3);
  });

  test("finds a swapped date and a phone with its country, and lets strangers in at once", async () => {
    expect(await likely({ givenName: "Marta", familyName: "Ruiz", dateOfBirth: "1971-03-02" })).toEqual([
      [kept.id, "swapped-date"],
    ]);
    expect(await likely({ phone: "+44 7700 900 123" })).toEqual([[old.id, "phone"]]);
    expect(await likely({})).toBeNull();
  });

  test("looks in the own clinic alone, and finds the same form sent twice already done", async () => {
    hanna = await makeMember(await makeClinic());
    const patientId = newId<PatientId>();
    const person = { patientId, givenName: "Marta", familyName: "Ruiz", dateOfBirth: "1971-02-03" };
    expect(await likely(person)).toBeNull();
    expect(await enter(person)).toMatchObject({ ok: false, error: "already-done" });
  });
});

describe("merging two records of one person", () => {
  test("refuses until the episode of the record that goes is closed, and then leaves the lists", async () => {
    expect(await merge(old.id, kept.id)).toMatchObject({ fields: { keptId: "merge-both-open" } });
    await end(old.id);
    expect(await merge(old.id, kept.id)).toMatchObject({ ok: true });
    expect(await found("Ruiz")).toEqual([kept.id]);
    const list = await as((db) => readCaseload(db, caseloadFilter.parse({})));
    expect(list.rows.map((row) => row.patientId)).toEqual([kept.id]);
    const chart = await as((db) => getChart(db, kept.id));
    expect(chart?.mergedHere).toMatchObject([
      { id: old.id, name: "Martha Ruiz", episodes: [{ side: "left" }] },
    ]);
    expect((await as((db) => getChart(db, old.id)))?.mergedInto).toMatchObject({ id: kept.id });
    expect(await merge(old.id, kept.id)).toMatchObject({ error: "already-done" });
    expect(await merge(kept.id, old.id)).toMatchObject({ error: "already-done" });
  });

  test("lets the sign-in act as the record that stays, and gives it back", async () => {
    if (!old.userId) throw new Error("The patient has a sign-in");
    const token = await openSignIn(old.userId, { as: "patient", id: old.id });
    const acting = async () => (await resolveSignIn(token))?.actor;
    await end(old.id);
    await merge(old.id, kept.id);
    expect(await acting()).toMatchObject({ kind: "patient", patientId: kept.id });
    await undo(old.id);
    expect(await acting()).toMatchObject({ kind: "patient", patientId: old.id });
  });

  test("chooses between two sign-ins for nobody", async () => {
    kept = await makePatient(clinic, { lead: hanna });
    await end(old.id);
    expect(await merge(old.id, kept.id)).toMatchObject({ fields: { keptId: "merge-two-sign-ins" } });
  });

  test("undone, every row of both records is what it was before", async () => {
    await as((db) =>
      db.tx.invite.createMany({
        data: {
          ...{
            id: newId<string>(),
            clinicId: clinic.id,
            patientId: old.id,
            kind: "patient",
            name: "",
            roles: [],
          },
          ...{ tokenHash: newId<string>(), createdById: hanna.id, createdAt: new Date() },
          expiresAt: new Date(Date.now() + 86_400_000),
        },
      }),
    );
    await end(old.id);
    const before = await rows();
    await merge(old.id, kept.id);
    const between = await rows();
    expect(between).not.toEqual(before);
    const { patients: _, invites: __, ...untouched } = between;
    expect(before).toMatchObject(untouched);
    expect(await undo(old.id)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
    expect(await undo(old.id)).toMatchObject({ error: "already-done" });
    const trail = await as((db) =>
      db.tx.auditEvent.findMany({ where: { patientId: old.id, action: { startsWith: "patient.merge" } } }),
    );
    expect(trail.map((row) => [row.action, row.subjects]).sort()).toEqual([
      ["patient.merge", [kept.id]],
      ["patient.merge-undone", [kept.id]],
    ]);
  });

  test("takes what the phone kept for the old record, into the old record's history", async () => {
    const prescription = await asSystem(clinic.id, (db) =>
      db.tx.prescription.findFirstOrThrow({
        where: { patientId: old.id, kind: { in: [...EXERCISE_KINDS] } },
      }),
    );
    await end(old.id);
    await merge(old.id, kept.id);
    const actor: PatientActor = { ...patientActor(old), patientId: kept.id };
    const at = now().toString();
    const log = {
      ...{ type: "log", id: newId<string>(), prescriptionId: prescription.prescriptionId },
      ...{ localDate: today(), deviceAt: at, zone: "Europe/London", body: { quick: true } },
    };
    const correction = {
      ...{ type: "correction", id: newId<string>(), kind: "undo", logId: log.id },
      ...{ deviceAt: at, zone: "Europe/London" },
    };
    const foreign = { ...log, id: newId<string>(), prescriptionId: newId<string>() };
    const send = () =>
      runAs(actor, (db) => recordOwnBatch(db, { sentAt: at, items: [foreign, log, correction] }));
    expect((await send()).map(({ id, status }) => [id, status])).toEqual([
      [foreign.id, 422],
      [log.id, 201],
      [correction.id, 201],
    ]);
    expect((await send()).map(({ status }) => status)).toEqual([422, 200, 200]);
    expect((await rows()).logs.map(({ id, patientId }) => [id, patientId])).toEqual([[log.id, old.id]]);
  });

  test("raises what a late log of the old record must tell on the record that stays", async () => {
    const item = await asSystem(clinic.id, (db) =>
      db.tx.prescription.findFirstOrThrow({
        where: { patientId: old.id, kind: { in: [...EXERCISE_KINDS] } },
      }),
    );
    await end(old.id);
    await merge(old.id, kept.id);
    const at = now().toString();
    const log = {
      ...{ type: "log", id: newId<string>(), prescriptionId: item.prescriptionId, localDate: today() },
      ...{ deviceAt: at, zone: "Europe/London", body: { stopRule: "S3" } },
    };
    await runAs({ ...patientActor(old), patientId: kept.id }, (db) =>
      recordOwnBatch(db, { sentAt: at, items: [log] }),
    );
    const { logs, alerts } = await rows();
    expect(logs.map(({ patientId }) => patientId)).toEqual([old.id]);
    expect(alerts.map(({ patientId, kind }) => [patientId, kind])).toEqual([[kept.id, "stop-S3"]]);
    const list = await as((db) => readCaseload(db, caseloadFilter.parse({})));
    expect(list.rows.map(({ patientId, need }) => [patientId, need])).toEqual([[kept.id, "act"]]);
  });

  test("leaves no condition and no open alert behind", async () => {
    const record = (patientId: PatientId) =>
      as((db) => recordCondition(db, { patientId, code: "C4", note: "" }));
    await record(old.id);
    await end(old.id);
    expect(await merge(old.id, kept.id)).toMatchObject({ fields: { keptId: "merge-alerts" } });
    await as((db) =>
      db.tx.alert.updateMany({
        where: { patientId: old.id },
        data: { acknowledgedAt: new Date(), acknowledgedBy: hanna.id },
      }),
    );
    expect(await merge(old.id, kept.id)).toMatchObject({ fields: { keptId: "merge-conditions" } });
    await record(kept.id);
    expect(await merge(old.id, kept.id)).toMatchObject({ ok: true });
  });

  test("lets nothing more be written in the record that went, by anybody", async () => {
    await end(old.id);
    await merge(old.id, kept.id);
    const patientId = old.id;
    const refused = { ok: false, error: "merged" };
    const item = { type: "log", id: newId<string>(), prescriptionId: newId<string>() };
    const at = now().toString();
    expect(await as((db) => recordCondition(db, { patientId, code: "C4", note: "" }))).toEqual(refused);
    expect(
      await as((db) => correctZone(db, { patientId, zone: "Europe/Berlin", fromDate: today() })),
    ).toEqual(refused);
    expect(await as((db) => invitePatient(db, { patientId }))).toEqual(refused);
    expect(
      await as((db) => recordStaffLogs(db, { patientId, source: "paper", sentAt: at, items: [item] })),
    ).toEqual(refused);
    expect(await as((db) => enterInError(db, { patientId, reason: "mistake" }))).toEqual(refused);
    expect(await undo(old.id)).toMatchObject({ ok: true });
  });

  test("is a clinician's of both care teams, and the database lets no other user be linked", async () => {
    await end(old.id);
    const stranger = await makeMember(clinic);
    expect(
      await runAs(staffActor(stranger), (db) =>
        mergeRecords(db, { patientId: old.id, keptId: kept.id, reason: "one person" }),
      ),
    ).toMatchObject({ error: "reason-needed" });
    const other = await makePatient(clinic, { lead: hanna });
    const forge = (data: object) =>
      as((db) => db.tx.patient.updateMany({ where: { id: kept.id }, data })).catch(() => "refused");
    expect(await forge({ userId: other.userId })).toBe("refused");
    expect(await forge({ mergedIntoId: old.id, mergedAt: new Date(), mergedUserId: other.userId })).toBe(
      "refused",
    );
  });
});
