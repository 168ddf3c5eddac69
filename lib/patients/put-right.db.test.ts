import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeExcuse,
  makeMember,
  makePatient,
  makePlanVersion,
  openSignIn,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import { readCaseload, searchPatients } from "../caseload/mutations";
import { caseloadFilter } from "../caseload/schema";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import { resolveSignIn } from "../identity/current";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { correctRecord, unlinkSignIn } from "./correct/mutations";
import { getDetails, listCorrections } from "./correct/queries";
import { discharge, startEpisode, undoDischarge } from "./episode/mutations";
import { enterInError, recordDeath, restoreRecord, undoDeath } from "./retire/mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
const zones = [{ from: "1900-01-01", zone: "Europe/London" }];
const today = () => localDateAt(zones, now());
const as = <T>(work: (db: Db<StaffActor>) => Promise<T>) => runAs(staffActor(hanna), work);
const onCaseload = async () =>
  (await as((db) => readCaseload(db, caseloadFilter.parse({})))).rows.map((row) => row.patientId);
const found = async (text: string) => {
  const result = await as((db) => searchPatients(db, { text, all: false }));
  return result.ok ? result.data.patients.map((one) => one.id) : result.error;
};

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  const startDate = addDays(today(), -30);
  patient = await makePatient(clinic, { lead: hanna, startDate, dateOfBirth: "1971-02-13" });
  await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: startDate });
});

const correct = async (change: object, opened?: Awaited<ReturnType<typeof getDetails>>) =>
  as(async (db) => {
    const present = opened ?? (await getDetails(db, patient.id));
    if (!present) throw new Error("The patient is there");
    const typed = { ...present, ...change } as Omit<
      Parameters<typeof correctRecord>[1],
      "patientId" | "opened"
    >;
    return correctRecord(db, {
      ...typed,
      patientId: patient.id,
      opened: present as Parameters<typeof correctRecord>[1]["opened"],
      reason: "typing error",
    });
  });

describe("a correction", () => {
  test("keeps before and after for staff, and field names alone in the audit", async () => {
    expect(
      await correct({ dateOfBirth: "1971-02-03", familyName: "Ruíz", phone: "+44 20 7946 0018" }),
    ).toEqual({
      ok: true,
      data: null,
    });
    const kept = await as((db) => listCorrections(db, patient.id));
    expect(kept.map(({ field, before, after, by }) => [field, before, after, by]).sort()).toEqual([
      ["dateOfBirth", "1971-02-13", "1971-02-03", hanna.name],
      ["familyName", "Ruiz", "Ruíz", hanna.name],
      ["phone", null, "+44 20 7946 0018", hanna.name],
    ]);
    const audited = await as((db) => db.tx.auditEvent.findMany({ where: { action: "patient.correct" } }));
    expect(audited.map((row) => [row.codes, row.reason, row.subjects])).toEqual([
      [{ v: 1, fields: "familyName dateOfBirth phone" }, null, []],
    ]);
    expect(await found("3.2.1971")).toEqual([patient.id]);
  });

  test("tells the later of two who changed the same field, and lets other fields be", async () => {
    const opened = await as((db) => getDetails(db, patient.id));
    await correct({ familyName: "Ruis" });
    expect(await correct({ familyName: "Ruíz" }, opened)).toMatchObject({ ok: false, error: "conflict" });
    expect(await correct({ phone: "020 7946 0018" }, opened)).toMatchObject({ ok: true });
    expect(await as((db) => getDetails(db, patient.id))).toMatchObject({
      familyName: "Ruis",
      phone: "020 7946 0018",
    });
  });

  test("moves the lead and the leg, and refuses what can't be", async () => {
    const tom = await makeMember(clinic);
    expect(await correct({ lead: tom.id, side: "right" })).toMatchObject({ ok: true });
    expect(await as((db) => getDetails(db, patient.id))).toMatchObject({ lead: tom.id, side: "right" });
    expect(await correct({ dateOfBirth: addDays(today(), 1) })).toMatchObject({
      fields: { dateOfBirth: "date-in-future" },
    });
    const stranger = await makeMember(await makeClinic());
    expect(await correct({ lead: stranger.id })).toMatchObject({ fields: { lead: "unknown" } });
  });

  test("takes a wrong sign-in off: it acts as this patient no more, and the right person can be invited", async () => {
    const userId = patient.userId;
    if (!userId) throw new Error("The patient has a sign-in");
    const token = await openSignIn(userId, { as: "patient", id: patient.id });
    expect((await resolveSignIn(token))?.actor?.kind).toBe("patient");
    const unlink = () => as((db) => unlinkSignIn(db, { patientId: patient.id, reason: "wrong person" }));
    expect(await unlink()).toMatchObject({ ok: true });
    expect((await resolveSignIn(token))?.actor).toBeNull();
    expect(await unlink()).toMatchObject({ error: "already-done" });
    const [kept] = await as((db) => listCorrections(db, patient.id));
    expect(kept).toMatchObject({ field: "signIn", before: null, after: null, reason: "wrong person" });
  });
});

describe("an end by mistake", () => {
  const endedBefore = (days: number) =>
    asSystem(clinic.id, (db) =>
      db.tx.episode.updateMany({
        where: { patientId: patient.id },
        data: {
          endDate: new Date(`${addDays(today(), -days)}T00:00:00Z`),
          endedAt: new Date(now().subtract({ hours: 24 * days }).epochMilliseconds),
        },
      }),
    );
  const undo = () => as((db) => undoDischarge(db, { patientId: patient.id, reason: "wrong patient" }));

  test("is undone within seven days: the same plan goes on and the days between are excused", async () => {
    await as((db) => discharge(db, { patientId: patient.id, reason: "" }));
    expect(await onCaseload()).toEqual([]);
    await endedBefore(3);
    expect(await undo()).toMatchObject({ ok: true });
    expect(await onCaseload()).toEqual([patient.id]);
    const history = await as((db) => loadHistory(db, patient.id, spanFor(roughToday(db))));
    expect(history?.episodeEnd).toBeNull();
    expect(history?.excuses.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [addDays(today(), -3), addDays(today(), 1), "wrong patient"],
    ]);
    expect(await undo()).toMatchObject({ error: "already-done" });
  });

  test("is not undone after seven days, and a returner gets a new episode on the same record", async () => {
    await as((db) => discharge(db, { patientId: patient.id, reason: "" }));
    await endedBefore(8);
    expect(await undo()).toMatchObject({ error: "expired" });
    const start = () =>
      as((db) => startEpisode(db, { patientId: patient.id, side: "right", leadId: hanna.id }));
    expect(await start()).toMatchObject({ ok: true });
    expect(await start()).toMatchObject({ error: "already-done" });
    expect(await onCaseload()).toEqual([patient.id]);
    const history = await as((db) => loadHistory(db, patient.id, spanFor(roughToday(db))));
    expect(history?.versions).toEqual([]);
    expect(await as((db) => getDetails(db, patient.id))).toMatchObject({ side: "right" });
  });

  test("on the same day leaves the plan due, with no excuse", async () => {
    await as((db) => discharge(db, { patientId: patient.id, reason: "" }));
    expect(await undo()).toMatchObject({ ok: true });
    expect(await as((db) => db.tx.excuse.count({ where: { patientId: patient.id } }))).toBe(0);
  });
});

describe("a patient who died", () => {
  test("leaves the caseload, signs in no more, stays findable, and comes back when it was a mistake", async () => {
    const userId = patient.userId;
    if (!userId) throw new Error("The patient has a sign-in");
    const token = await openSignIn(userId, { as: "patient", id: patient.id });
    const died = (diedOn: string) => as((db) => recordDeath(db, { patientId: patient.id, diedOn }));
    expect(await died(addDays(today(), 1))).toMatchObject({ fields: { diedOn: "date-in-future" } });
    expect(await died(addDays(today(), -1))).toMatchObject({ ok: true });
    expect(await died(today())).toMatchObject({ error: "already-done" });
    expect(await onCaseload()).toEqual([]);
    expect(await found("ruiz")).toEqual([patient.id]);
    expect((await resolveSignIn(token))?.actor).toBeNull();
    const start = as((db) => startEpisode(db, { patientId: patient.id, side: "left", leadId: hanna.id }));
    expect(await start).toMatchObject({ error: "already-done" });
    expect(await as((db) => undoDeath(db, { patientId: patient.id, reason: "mix-up" }))).toMatchObject({
      ok: true,
    });
    expect(await onCaseload()).toEqual([patient.id]);
    expect((await resolveSignIn(token))?.actor?.kind).toBe("patient");
  });
});

describe("a record entered in error", () => {
  test("leaves lists, search and figures, stays in the audit, and can be restored", async () => {
    await makeExcuse(patient, { from: addDays(today(), -20), to: addDays(today(), -19) });
    const enter = () => as((db) => enterInError(db, { patientId: patient.id, reason: "made twice" }));
    expect(await enter()).toMatchObject({ ok: true });
    expect(await enter()).toMatchObject({ error: "already-done" });
    expect(await onCaseload()).toEqual([]);
    expect(await found("ruiz")).toEqual([]);
    const audited = await as((db) =>
      db.tx.auditEvent.findMany({ where: { action: "patient.entered-in-error" } }),
    );
    expect(audited).toMatchObject([{ patientId: patient.id, reason: "made twice" }]);
    expect(
      await as((db) => restoreRecord(db, { patientId: patient.id, reason: "it was right" })),
    ).toMatchObject({
      ok: true,
    });
    expect(await onCaseload()).toEqual([patient.id]);
    expect(await found("ruiz")).toEqual([patient.id]);
  });

  test("is a clinician's to say, and nobody's of another clinic", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const input = { patientId: patient.id, reason: "made twice" };
    expect(await runAs(staffActor(assistant), (db) => enterInError(db, input))).toMatchObject({
      error: "forbidden",
    });
    const stranger = await makeMember(await makeClinic());
    expect(await runAs(staffActor(stranger), (db) => enterInError(db, input))).toMatchObject({
      error: "not-found",
    });
  });
});
