import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../../clock";
import { instantColumn } from "../../db/dates";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { newId } from "../../new-id";
import { discharge } from "../../patients/episode/mutations";
import { mergeRecords } from "../../patients/merge/mutations";
import { changeRoles, removeMember } from "../mutations";
import { handOver, passOn, readLeaving } from "./mutations";
import { countLeft } from "./queries";

let clinic: MadeClinic;
let owner: MadeMember;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic();
  owner = await makeMember(clinic, { roles: ["owner"], name: "Olga" });
  hanna = await makeMember(clinic, { name: "Hanna" });
  tom = await makeMember(clinic, { name: "Tom" });
  patient = await makePatient(clinic, { lead: hanna, givenName: "Ada", familyName: "Berg" });
});

const of = (one: MadePatient) => ({ clinicId: clinic.id, patientId: one.id });
const hours = (ahead: number) => instantColumn(now().add({ hours: ahead }));

/** A visit with Hanna that begins so many hours from now. */
async function addVisit(ahead: number, more: object = {}, one = patient) {
  const id = newId<string>();
  await asSystem(clinic.id, async (db) => {
    const episode = await db.tx.episode.findFirstOrThrow({ where: { patientId: one.id } });
    const visit = {
      ...{ id, ...of(one), episodeId: episode.id, memberId: hanna.id, startsAt: hours(ahead) },
      ...{ minutes: 30, place: "clinic", state: "planned", bookedAt: hours(-400), bookedBy: hanna.id },
    };
    await insertRows(db, { Visit: [{ ...visit, ...more }] });
  });
  return id;
}

async function addTask(more: object = {}, one = patient) {
  const id = newId<string>();
  const task = { id, ...of(one), words: "Call", ownerId: hanna.id, dueOn: hours(48), setAt: hours(-1) };
  await asSystem(clinic.id, (db) => insertRows(db, { Task: [{ ...task, setBy: hanna.id, ...more }] }));
  return id;
}

const withWhom = (id: string) =>
  asSystem(clinic.id, async (db) => (await db.tx.visit.findFirst({ where: { id } }))?.memberId);
const whose = (id: string) =>
  asSystem(clinic.id, async (db) => (await db.tx.task.findFirst({ where: { id } }))?.ownerId);
const byOwner = <T>(work: Parameters<typeof runAs<ReturnType<typeof staffActor>, T>>[1]) =>
  runAs(staffActor(owner), work);
const left = () => byOwner(countLeft);
const NOTHING = { patients: 0, drafts: 0, visits: 0, tasks: 0 };

describe("of somebody who goes", () => {
  test("visits to come and open tasks are handed over; what was, and what is done, stays theirs", async () => {
    const [ahead, past, off] = [
      await addVisit(48),
      await addVisit(-48),
      await addVisit(72, { state: "cancelled" }),
    ];
    const [open, done] = [await addTask(), await addTask({ doneAt: hours(-2), doneBy: hanna.id })];
    await byOwner((db) => removeMember(db, { memberId: hanna.id, handTo: tom.id }));
    expect(await Promise.all([ahead, past, off].map(withWhom))).toEqual([tom.id, hanna.id, hanna.id]);
    expect(await Promise.all([open, done].map(whose))).toEqual([tom.id, hanna.id]);
    expect(await left()).toEqual(NOTHING);
  });

  test("and are on the owner's list where nobody took them, those of others' patients too", async () => {
    const other = await makePatient(clinic, { lead: tom });
    const [visit, task] = [await addVisit(48, {}, other), await addTask({}, other)];
    await byOwner((db) => removeMember(db, { memberId: hanna.id }));
    expect(await left()).toEqual({ patients: 1, drafts: 0, visits: 1, tasks: 1 });
    const taken = await byOwner((db) => handOver(db, { memberId: tom.id }));
    expect(taken).toEqual({ ok: true, data: { patients: 1, drafts: 0, visits: 1, tasks: 1 } });
    expect([await withWhom(visit), await whose(task)]).toEqual([tom.id, tom.id]);
    const events = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action: "care.take-over" } }),
    );
    expect(events[0]?.subjects.toSorted()).toEqual([tom.id, patient.id, other.id].toSorted());
  });

  test("tasks stay with whoever is an assistant from now on", async () => {
    await addTask();
    await byOwner((db) => changeRoles(db, { memberId: hanna.id, roles: ["assistant"] }));
    expect(await left()).toEqual({ ...NOTHING, patients: 1 });
  });

  test("what stands in a record that was merged is handed over with the one that stays", async () => {
    const merged = await makePatient(clinic, { lead: hanna, user: null });
    const [visit, task] = [await addVisit(48, {}, merged), await addTask({}, merged)];
    await runAs(staffActor(hanna), (db) => discharge(db, { patientId: merged.id, reason: "twice" }));
    const merging = await runAs(staffActor(hanna), (db) =>
      mergeRecords(db, { patientId: merged.id, keptId: patient.id, reason: "recorded twice" }),
    );
    expect(merging).toMatchObject({ ok: true });
    await byOwner((db) => removeMember(db, { memberId: hanna.id, handTo: tom.id }));
    expect([await withWhom(visit), await whose(task)]).toEqual([tom.id, tom.id]);
    expect(await left()).toEqual(NOTHING);
  });

  test("nothing of a patient whose care has ended is handed over", async () => {
    await addVisit(48);
    await runAs(staffActor(hanna), (db) => discharge(db, { patientId: patient.id, reason: "better" }));
    await byOwner((db) => removeMember(db, { memberId: hanna.id }));
    expect(await left()).toEqual(NOTHING);
  });
});

describe("of somebody who stays", () => {
  const pass = (to = tom, by = owner) =>
    runAs(staffActor(by), (db) => passOn(db, { memberId: hanna.id, to: to.id }));

  test("all goes to a colleague, and they stay in the care team without leading it", async () => {
    const [visit, task] = [await addVisit(48), await addTask()];
    expect(await pass()).toEqual({ ok: true, data: { patients: 1, drafts: 0, visits: 1, tasks: 1 } });
    expect([await withWhom(visit), await whose(task)]).toEqual([tom.id, tom.id]);
    const team = await asSystem(clinic.id, (db) =>
      db.tx.careTeam.findMany({ where: of(patient), select: { memberId: true, lead: true } }),
    );
    expect(team.toSorted((a, b) => Number(b.lead) - Number(a.lead))).toEqual([
      { memberId: tom.id, lead: true },
      { memberId: hanna.id, lead: false },
    ]);
    expect(await pass()).toMatchObject({ error: "already-done" });
  });

  test("and whoever else was on record as the lead is so no longer: of two, each reads another", async () => {
    await asSystem(clinic.id, (db) =>
      insertRows(db, { CareTeam: [{ ...of(patient), memberId: tom.id, lead: true, since: hours(-1) }] }),
    );
    const lisa = await makeMember(clinic, { name: "Lisa" });
    await pass(lisa);
    const leads = await asSystem(clinic.id, (db) =>
      db.tx.careTeam.findMany({ where: { ...of(patient), lead: true }, select: { memberId: true } }),
    );
    expect(leads).toEqual([{ memberId: lisa.id }]);
  });

  test("what another leads stays with them", async () => {
    const other = await makePatient(clinic, { lead: tom });
    const lisa = await makeMember(clinic, { name: "Lisa" });
    await pass(lisa);
    const leads = await asSystem(clinic.id, (db) =>
      db.tx.careTeam.findMany({ where: { ...of(other), lead: true }, select: { memberId: true } }),
    );
    expect(leads).toEqual([{ memberId: tom.id }]);
  });

  test("by an owner alone, to a therapist who is at work here", async () => {
    expect(await pass(tom, hanna)).toMatchObject({ error: "forbidden" });
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const foreign = await makeMember(await makeClinic());
    for (const to of [assistant, foreign, hanna])
      expect(await pass(to)).toMatchObject({ error: "invalid", fields: { to: "unknown" } });
  });
});

test("before it is confirmed what stands open of each patient is named, in whichever record of theirs", async () => {
  const merged = await makePatient(clinic, { lead: hanna, user: null });
  await addVisit(48);
  await addTask();
  await addTask({ doneAt: hours(-2), doneBy: hanna.id });
  await runAs(staffActor(hanna), (db) => discharge(db, { patientId: merged.id, reason: "twice" }));
  const merging = await runAs(staffActor(hanna), (db) =>
    mergeRecords(db, { patientId: merged.id, keptId: patient.id, reason: "recorded twice" }),
  );
  expect(merging).toMatchObject({ ok: true });
  await makeAlert(merged, { kind: "stop-S5" });
  await byOwner((db) => changeRoles(db, { memberId: tom.id, roles: ["owner", "therapist"] }));
  const reads = staffActor({ ...tom, roles: ["owner", "therapist"] });
  const named = await runAs(reads, (db) => readLeaving(db, { memberId: hanna.id }));
  const names = [{ id: patient.id, name: "Ada Berg", visitAt: expect.any(String), tasks: 1, alerts: 1 }];
  expect(named).toEqual({ ok: true, data: { patients: 1, drafts: 0, visits: 1, tasks: 1, names } });
});
