import { beforeAll, describe, expect, test } from "vitest";
import {
  inPhase,
  loadLibrary,
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  type MadeVersion,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { data } from "../../prisma/factories/result";
import { listAlerts } from "../alerts/queries";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { isoDate } from "../db/dates";
import type { Db } from "../db/scope";
import type { Recordable } from "../exercises/vocabulary";
import { runAs } from "../gates/run";
import type { ConditionId } from "../ids";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { acknowledgeAlert, clearCondition, endCondition, recordCondition } from "./mutations";
import { getSafetyState } from "./queries";
import { recordConditionSchema } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);

const todayOf = (patient: MadePatient) => localDateAt(patient.zones, now());

async function idsOf(content: MadeVersion["content"], phase: number, ...slugs: string[]) {
  const library = await loadLibrary();
  const wanted = slugs.map((slug) => library.get(slug)?.exerciseId);
  return (content.phases[phase - 1]?.prescriptions ?? [])
    .filter((p) => "exerciseId" in p && wanted.includes(p.exerciseId))
    .map((p) => p.id);
}

async function treated(template: string, phase = 1) {
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom(template, { phase });
  await makePlanVersion(patient, content);
  return { patient, content };
}

const recorded = async (patient: MadePatient, code: Recordable) =>
  data(await as((db) => recordCondition(db, { patientId: patient.id, code, note: "" })));

const holds = (patient: MadePatient) =>
  as(async (db) => {
    const rows = await db.tx.prescriptionHold.findMany({ where: { patientId: patient.id } });
    return rows.map((row) => ({
      prescriptionId: row.prescriptionId,
      from: isoDate(row.fromDate),
      to: row.toDate && isoDate(row.toDate),
    }));
  });
const alerts = (patient: MadePatient) => as(async (db) => (await listAlerts(db, patient.id)).open);

describe("recording a condition", () => {
  test("takes what it blocks off today, with one alert; what lacks a note gets another", async () => {
    const { patient, content } = await treated("disc-extension");
    const blocked = await idsOf(content, 1, "prone-press-up");
    const lacking = await idsOf(content, 1, "prone-lying", "walking");
    const result = await recorded(patient, "C14");
    expect(result.held).toEqual(blocked);
    expect(new Set(result.lackingNotes)).toEqual(new Set(lacking));
    const today = todayOf(patient);
    expect(await holds(patient)).toEqual(
      blocked.map((id) => ({ prescriptionId: id, from: today, to: null })),
    );
    const open = await alerts(patient);
    expect(open.map((a) => a.kind).sort()).toEqual(["contraindication", "modify-needed"]);
    expect(open.find((a) => a.kind === "contraindication")?.facts).toEqual({
      code: "C14",
      prescriptionIds: blocked,
    });
    expect(await as((db) => recordCondition(db, { patientId: patient.id, code: "C14", note: "" }))).toEqual({
      ok: false,
      error: "already-done",
    });
  });

  test("a note that is there is enough, and a harmless condition raises nothing", async () => {
    const { patient } = await treated("disc-extension", 2);
    expect(await recorded(patient, "C2")).toMatchObject({ held: [], lackingNotes: [] });
    expect(await alerts(patient)).toEqual([]);
    expect(await holds(patient)).toEqual([]);
  });

  test("reaches the version that returns when the one in force ends", async () => {
    const { patient, content } = await treated("disc-extension");
    const today = todayOf(patient);
    const bare = await planFrom("no-preference");
    await makePlanVersion(patient, bare, {
      effectiveFrom: today,
      endsOn: addDays(today, 3),
      publishedAt: now().toString(),
      kind: "flare",
    });
    expect((await recorded(patient, "C14")).held).toEqual(await idsOf(content, 1, "prone-press-up"));
  });

  test("another phase is left alone until it is current", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    await makePlanVersion(patient, inPhase(await planFrom("disc-extension"), 3));
    expect((await recorded(patient, "C14")).held).toEqual([]);
  });
});

describe("ending and clearing", () => {
  test("ending lifts its holds from today, and leaves those of another condition", async () => {
    const { patient, content } = await treated("disc-extension");
    const blocked = await idsOf(content, 1, "prone-press-up");
    const first = await recorded(patient, "C14");
    const second = await recorded(patient, "C4");
    expect(second.held.filter((id) => blocked.includes(id))).toEqual([]);
    const end = () => as((db) => endCondition(db, { conditionId: first.conditionId }));
    expect(await end()).toMatchObject({ ok: true });
    expect(await end()).toEqual({ ok: false, error: "already-done" });
    const ofBlocked = (await holds(patient)).filter((h) => blocked.includes(h.prescriptionId as never));
    expect(ofBlocked.map((h) => h.to).sort()).toEqual([todayOf(patient), null].sort());
    const state = await as((db) => getSafetyState(db, patient.id));
    expect(state.conditions.map((c) => c.code)).toEqual(["C4"]);
  });

  test("after surgery everything is off until a clearance with a note; C12 alone can be cleared", async () => {
    const { patient } = await treated("no-preference");
    const { conditionId, held } = await recorded(patient, "C12");
    expect(held.length).toBeGreaterThan(3);
    const note = "Letter of Dr Vey, exercise allowed from today.";
    const clear = (id: ConditionId) => as((db) => clearCondition(db, { conditionId: id, note }));
    expect(await clear(conditionId)).toMatchObject({ ok: true });
    expect(new Set((await holds(patient)).map((h) => h.to))).toEqual(new Set([todayOf(patient)]));
    expect(await clear(conditionId)).toEqual({ ok: false, error: "already-done" });
    const other = await recorded(patient, "C14");
    expect(await clear(other.conditionId)).toEqual({ ok: false, error: "forbidden" });
  });
});

describe("a side", () => {
  const record = (patient: MadePatient, code: Recordable, side: "left" | "right") =>
    as((db) => recordCondition(db, { patientId: patient.id, code, side, note: "" }));

  test("takes off what that leg does, and leaves the other leg's; each leg is recorded once", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const content = await planFrom("no-preference", { side: "right", phase: 2 });
    await makePlanVersion(patient, content);
    const stretch = await idsOf(content, 2, "piriformis-stretch");
    expect(await record(patient, "C8", "left")).toMatchObject({ ok: true, data: { held: [] } });
    expect(await record(patient, "C8", "left")).toEqual({ ok: false, error: "already-done" });
    expect(await record(patient, "C8", "right")).toMatchObject({ ok: true, data: { held: stretch } });
    const state = await as((db) => getSafetyState(db, patient.id));
    expect(state.conditions.map(({ code, side }) => [code, side]).sort()).toEqual([
      ["C8", "left"],
      ["C8", "right"],
    ]);
  });

  test("an operation keeps its date and the surgeon's limits, and lies not ahead", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const today = todayOf(patient);
    const given = { patientId: patient.id, code: "C8", side: "left", note: "" } as const;
    const limits = "Hip bend 90° at most until June";
    const ahead = { ...given, onDate: addDays(today, 1), limits };
    expect(await as((db) => recordCondition(db, ahead))).toMatchObject({ error: "invalid" });
    await as((db) => recordCondition(db, { ...given, onDate: addDays(today, -60), limits }));
    const { conditions } = await as((db) => getSafetyState(db, patient.id));
    expect(conditions).toMatchObject([{ onDate: addDays(today, -60), limits }]);
  });

  test("is asked where the condition has one, and refused where it has none", () => {
    const asked = (more: object) =>
      recordConditionSchema.safeParse({ patientId: newId(), code: "C8", ...more }).success;
    expect(asked({})).toBe(false);
    expect(asked({ side: "left", onDate: "2026-05-04", limits: "Hip bend 90°" })).toBe(true);
    expect(asked({ code: "C3", side: "left" })).toBe(false);
    expect(asked({ code: "C13", side: "left", limits: "None" })).toBe(false);
  });
});

test("alerts are acknowledged once, by those who look after her; a stranger finds nothing", async () => {
  const { patient } = await treated("disc-extension");
  const { conditionId } = await recorded(patient, "C14");
  const [alert] = await alerts(patient);
  if (!alert) throw new Error("There is an alert");
  const stranger = await makeMember(await makeClinic());
  const colleague = await makeMember(clinic);
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  const acknowledge = (member = therapist) =>
    as((db) => acknowledgeAlert(db, { alertId: alert.id, note: "", examined: "", informed: "" }), member);
  expect(await acknowledge(stranger)).toEqual({ ok: false, error: "not-found" });
  expect(await acknowledge(colleague)).toEqual({ ok: false, error: "reason-needed" });
  expect(await acknowledge(assistant)).toEqual({ ok: false, error: "forbidden" });
  expect(await acknowledge()).toMatchObject({ ok: true });
  expect(await acknowledge()).toEqual({ ok: false, error: "already-done" });
  expect((await alerts(patient)).map((a) => a.id)).not.toContain(alert.id);
  const missing = { ok: false, error: "not-found" };
  expect(await as((db) => endCondition(db, { conditionId }), stranger)).toEqual(missing);
  expect(await as((db) => endCondition(db, { conditionId: newId<ConditionId>() }))).toEqual(missing);
  const record = { patientId: patient.id, code: "C3" as const, note: "" };
  expect(await as((db) => recordCondition(db, record), stranger)).toEqual(missing);
});
