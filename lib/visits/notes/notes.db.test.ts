import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { now } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { MemberId, NoteTemplateId, VisitId } from "../../ids";
import { newId } from "../../new-id";
import { setCareTeam } from "../../patients/mutations";
import { localDateAt } from "../../time/local-day";
import { beginVisit, bookVisit } from "../mutations";
import { getVisit } from "../queries";
import { signNoteSchema } from "../schema";
import { removeNoteTemplate, saveNoteTemplate } from "../templates/mutations";
import { listNoteTemplates } from "../templates/queries";
import { NO_NOTE } from "../vocabulary";
import { addAddendum, saveNote, signNote } from "./mutations";
import { getNote, listSignedNotes, listUnsigned } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;
let visitId: VisitId;

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);

beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Reyes" });
  patient = await makePatient(clinic, { lead: hanna });
  await as(hanna, (db) => setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }));
  visitId = newId<VisitId>();
  await as(hanna, (db) => beginVisit(db, { visitId, patientId: patient.id }));
});

const save = (changes: object, before: object = {}, member = hanna) =>
  as(member, (db) => saveNote(db, { visitId, changes, before }));
const note = (parts: object) => ({ ...NO_NOTE, ...parts });
const sign = (parts: object, member = hanna) =>
  as(member, (db) => signNote(db, { visitId, note: note(parts) }));
const stored = () => as(hanna, (db) => getNote(db, visitId));

describe("a draft", () => {
  test("is saved part by part, and two who write in different parts both stand in it", async () => {
    expect(await save({ subjective: "Eased" })).toMatchObject({ ok: true, data: { by: null } });
    expect(await save({ plan: "Go on" }, {}, tom)).toMatchObject({
      ok: true,
      data: { by: "Hanna Lind", isOwn: false },
    });
    expect(await stored()).toMatchObject({
      subjective: "Eased",
      plan: "Go on",
      signedAt: null,
      by: "Tom Reyes",
    });
  });

  test("nobody overwrites unseen what somebody else wrote in the same part", async () => {
    await save({ objective: "SLR 38" });
    const late = await save({ objective: "SLR 40" }, { objective: "" }, tom);
    expect(late).toMatchObject({ data: { stored: { objective: "SLR 38" }, by: "Hanna Lind" } });
    expect(await save({ objective: "SLR 40" }, { objective: "SLR 38" }, tom)).toMatchObject({
      data: { stored: { objective: "SLR 40" } },
    });
  });

  test("who only asks what there is saves nothing and takes no draft over; one that is empty again is none", async () => {
    await save({ plan: "Go on" });
    expect(await save({}, {}, tom)).toMatchObject({ data: { stored: { plan: "Go on" }, by: "Hanna Lind" } });
    expect(await stored()).toMatchObject({ by: "Hanna Lind" });
    await save({ plan: " \n" }, { plan: "Go on" });
    expect(await as(hanna, (db) => listUnsigned(db, hanna.id))).toEqual([]);
    expect((await as(hanna, (db) => getVisit(db, visitId)))?.note).toBe("none");
  });

  test("is on the list of who wrote it last until it is signed", async () => {
    const waiting = async (member: MadeMember) =>
      (await as(member, (db) => listUnsigned(db, member.id))).map((one) => one.visitId);
    await save({ plan: "Go on" });
    expect([await waiting(hanna), await waiting(tom)]).toEqual([[visitId], []]);
    await sign({ plan: "Go on" });
    expect(await waiting(hanna)).toEqual([]);
  });
});

describe("signed", () => {
  test("is what was seen: a note that changed since is looked at again", async () => {
    await save({ plan: "Go on" });
    expect(await sign({ plan: "Go on, gently" })).toMatchObject({ error: "conflict" });
    expect(await sign({ plan: "Go on" })).toMatchObject({ ok: true });
    expect(await sign({ plan: "Go on" })).toMatchObject({ error: "already-done" });
    expect(signNoteSchema.safeParse({ visitId, note: note({ plan: "  " }) }).success).toBe(false);
  });

  test("it stays as it is, whatever the program is asked and whatever goes round it", async () => {
    await save({ plan: "Go on" });
    await sign({ plan: "Go on" });
    expect(await save({ plan: "Stop" }, { plan: "Go on" })).toMatchObject({ error: "already-done" });
    const forged = await as(hanna, (db) =>
      db.tx.visitNote.updateMany({ where: { visitId }, data: { plan: "Stop", savedBy: hanna.id } }),
    );
    expect(forged.count).toBe(0);
    const removed = as(hanna, (db) => db.tx.visitNote.deleteMany({ where: { visitId } }));
    await expect(removed).rejects.toThrow(/permission denied/);
    expect(await stored()).toMatchObject({ plan: "Go on", by: "Hanna Lind" });
  });

  test("an addendum stands beside it with its name, and comes after the signature alone", async () => {
    await save({ plan: "Go on" });
    const add = (member = tom) => as(member, (db) => addAddendum(db, { visitId, words: "Rang: no change" }));
    expect(await add()).toMatchObject({ error: "forbidden" });
    await sign({ plan: "Go on" });
    expect(await add()).toMatchObject({ ok: true });
    expect((await stored())?.addenda).toMatchObject([{ words: "Rang: no change", by: "Tom Reyes" }]);
    await expect(as(tom, (db) => db.tx.noteAddendum.deleteMany())).rejects.toThrow(/permission denied/);
  });

  test("a visit that was still planned has been attended by it, on its day", async () => {
    const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
    const planned = newId<VisitId>();
    const appointment = {
      memberId: hanna.id as MemberId,
      date: today,
      time: "12:00",
      minutes: 30,
      place: "clinic" as const,
      link: null,
    };
    await as(hanna, (db) => bookVisit(db, { visitId: planned, patientId: patient.id, ...appointment }));
    await as(hanna, (db) => saveNote(db, { visitId: planned, changes: { plan: "Go on" }, before: {} }));
    await as(hanna, (db) => signNote(db, { visitId: planned, note: note({ plan: "Go on" }) }));
    const date = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
    expect((await as(hanna, (db) => getVisit(db, planned)))?.state).toBe(
      date === today ? "attended" : "planned",
    );
  });
});

test("notes are written by clinicians of the care team alone, and read by no patient", async () => {
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  const outsider = await makeMember(clinic);
  const stranger = await makeMember(await makeClinic());
  expect(await save({ plan: "x" }, {}, assistant)).toMatchObject({ error: "forbidden" });
  expect(await save({ plan: "x" }, {}, outsider)).toMatchObject({ error: "reason-needed" });
  expect(await save({ plan: "x" }, {}, stranger)).toMatchObject({ error: "not-found" });
  await save({ plan: "Go on" });
  await sign({ plan: "Go on" });
  const own = await runAs(patientActor(patient), async (db) => [
    await db.tx.visitNote.count(),
    await db.tx.noteAddendum.count(),
  ]);
  expect(own).toEqual([0, 0]);
  expect(await as(stranger, (db) => getNote(db, visitId))).toBeNull();
});

test("signed notes of other visits are listed, the latest first, without the one that is open", async () => {
  await save({ plan: "First" });
  await sign({ plan: "First" });
  const second = newId<VisitId>();
  await as(hanna, (db) => beginVisit(db, { visitId: second, patientId: patient.id }));
  const listed = await as(hanna, (db) => listSignedNotes(db, [patient.id], second));
  expect(listed).toMatchObject({ shown: [{ visitId, plan: "First" }], more: false });
  expect((await as(hanna, (db) => listSignedNotes(db, [patient.id], visitId))).shown).toEqual([]);
});

describe("templates", () => {
  const templateId = newId<NoteTemplateId>();
  const keep = (member: MadeMember, id = templateId, name = "Re-test") =>
    as(member, (db) => saveNoteTemplate(db, { templateId: id, name, ...note({ objective: "SLR, slump" }) }));

  test("are one's own: nobody else reads, changes or removes them", async () => {
    const id = newId<NoteTemplateId>();
    expect(await keep(hanna, id)).toMatchObject({ ok: true });
    expect(await keep(hanna, id, "Re-test, short")).toMatchObject({ ok: true });
    const names = async (member: MadeMember) =>
      (await as(member, listNoteTemplates)).map((template) => template.name);
    expect([await names(hanna), await names(tom)]).toEqual([["Re-test, short"], []]);
    expect(await keep(tom, id)).toMatchObject({ error: "not-found" });
    const remove = (member: MadeMember) => as(member, (db) => removeNoteTemplate(db, { templateId: id }));
    expect(await remove(tom)).toMatchObject({ error: "already-done" });
    expect(await remove(hanna)).toMatchObject({ ok: true });
    expect(await names(hanna)).toEqual([]);
  });

  test("are forty at most", async () => {
    await asSystem(clinic.id, (db) =>
      db.tx.noteTemplate.createMany({
        data: Array.from({ length: 40 }, (_, at) => ({
          ...{ id: newId<string>(), clinicId: clinic.id, memberId: hanna.id, name: `T${at}`, plan: "x" },
          savedAt: new Date(),
        })),
      }),
    );
    expect(await keep(hanna, newId<NoteTemplateId>())).toMatchObject({
      fields: { name: "visits.errors.manyTemplates" },
    });
  });
});
