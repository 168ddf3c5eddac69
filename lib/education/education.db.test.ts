import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { CARD_SLUGS } from "./cards.data";
import { archiveCard, createCard, recordReads, restoreCard, reviseCard } from "./mutations";
import { getLearn, listOwnCards } from "./queries";
import { archivedOf, shelfOf } from "./shelf";

let clinic: MadeClinic;
let therapist: MadeMember;
let here: StaffActor;
let there: StaffActor;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
  here = staffActor(therapist);
  there = staffActor(await makeMember(await makeClinic()));
});

const content = (title: string, given: object = {}) => ({
  ...{ title, picture: "walking", frames: false, body: "What our clinic says about it." },
  ...given,
});
const as = <T>(actor: StaffActor, work: (db: Db<StaffActor>) => Promise<T>) => runAs(actor, work);
const create = (copyOf: string | null, title: string, actor = here, cardId = newId<string>()) =>
  as(actor, (db) => createCard(db, { cardId, copyOf, content: content(title) }));
const shelf = (actor = here) => as(actor, async (db) => shelfOf(await listOwnCards(db, actor.clinicId)));
const cardOf = async (slug: string) => (await shelf()).find((card) => card.slug === slug);
const learn = (patient: Parameters<typeof patientActor>[0], assigned: string[] = []) =>
  runAs(patientActor(patient), (db) => getLearn(db, assigned));

describe("the clinic's cards", () => {
  test("a card is written by clinicians, read by everybody of the clinic, and by nobody else", async () => {
    const cardId = newId<string>();
    const assistant = staffActor(await makeMember(clinic, { roles: ["assistant"] }));
    expect(await create(null, "Our walks", assistant, cardId)).toMatchObject({ error: "forbidden" });
    expect(await create(null, "Our walks", here, cardId)).toEqual({ ok: true, data: { slug: cardId } });
    expect(await create(null, "Our walks", here, cardId)).toMatchObject({ error: "already-done" });
    expect((await shelf()).at(0)).toMatchObject({ title: "Our walks", own: { cardId, number: 1 } });
    expect((await shelf(there)).map(({ slug }) => slug)).toEqual(CARD_SLUGS);
    const patient = await makePatient(clinic, { lead: therapist });
    const { library } = await learn(patient);
    expect(library.cards.map(({ slug }) => slug)).toEqual([cardId, ...CARD_SLUGS]);
    expect(library.drawings.walking?.labels.length).toBeGreaterThan(0);
    const audit = await as(here, (db) => db.tx.auditEvent.findMany({ where: { action: "card.create" } }));
    expect(audit).toHaveLength(1);
  });

  test("its copy stands in the place of the program's, once, and comes back with what is written then", async () => {
    expect(await create("sleep", "Sleep, our way")).toMatchObject({ ok: true });
    expect(await create("sleep", "Another")).toMatchObject({ error: "already-done" });
    expect(await create("no-such-card", "Another")).toMatchObject({ error: "not-found" });
    const cardId = (await cardOf("sleep"))?.own?.cardId ?? "";
    expect(await as(here, (db) => archiveCard(db, { cardId }))).toMatchObject({ ok: true });
    expect((await cardOf("sleep"))?.title).toBe("Sleep");
    expect(await create("sleep", "Sleep, anew")).toMatchObject({ ok: true });
    expect(await cardOf("sleep")).toMatchObject({ title: "Sleep, anew", own: { cardId, number: 2 } });
  });

  test("revisions follow each other, and neither are lost nor changed", async () => {
    await create("flares", "Flares");
    const cardId = (await cardOf("flares"))?.own?.cardId ?? "";
    const revise = (title: string, baseNumber: number, actor = here) =>
      as(actor, (db) => reviseCard(db, { cardId, baseNumber, content: content(title) }));
    expect(await revise("Flares, again", 1)).toMatchObject({ ok: true });
    expect(await revise("Flares, again", 1)).toMatchObject({ ok: true });
    expect(await revise("From an older page", 1)).toMatchObject({ error: "conflict" });
    expect(await revise("From elsewhere", 2, there)).toMatchObject({ error: "not-found" });
    const numbers = await as(here, (db) =>
      db.tx.educationCardRevision.findMany({ where: { cardId }, select: { number: true } }),
    );
    expect(numbers).toHaveLength(2);
    await expect(
      as(here, (db) => db.tx.educationCardRevision.updateMany({ data: { number: 9 } })),
    ).rejects.toThrow(/permission denied/);
    await expect(as(here, (db) => db.tx.educationCardRevision.deleteMany())).rejects.toThrow(
      /permission denied/,
    );
  });

  test("a card of the clinic's own that is archived is read on by whoever has it in a plan", async () => {
    const cardId = newId<string>();
    await create(null, "Our stairs", here, cardId);
    const before = await learn(await makePatient(clinic, { lead: therapist }));
    await as(here, (db) => archiveCard(db, { cardId }));
    const patient = await makePatient(clinic, { lead: therapist });
    const slugs = async (assigned: string[]) =>
      (await learn(patient, assigned)).library.cards.map((c) => c.slug);
    expect(await slugs([])).not.toContain(cardId);
    expect(await slugs([cardId])).toContain(cardId);
    expect((await learn(patient)).edition).not.toBe(before.edition);
    expect((await learn(patient)).edition).toBe((await learn(patient)).edition);
    const archived = await as(here, async (db) => archivedOf(await listOwnCards(db, here.clinicId)));
    expect(archived.map(({ slug }) => slug)).toContain(cardId);
    expect(await as(here, (db) => restoreCard(db, { cardId }))).toMatchObject({ ok: true });
    expect(await as(here, (db) => restoreCard(db, { cardId }))).toMatchObject({ error: "already-done" });
    expect(await slugs([])).toContain(cardId);
  });

  test("the id of a card of another clinic is refused as what is not there", async () => {
    const cardId = newId<string>();
    expect(await create(null, "Sitting at work", here, cardId)).toMatchObject({ ok: true });
    expect(await create(null, "Theirs", there, cardId)).toEqual({ ok: false, error: "not-found" });
    expect((await shelf(there)).map(({ slug }) => slug)).not.toContain(cardId);
  });

  test("a picture is one that is there", async () => {
    const make = (picture: string) =>
      as(here, (db) =>
        createCard(db, { cardId: newId<string>(), copyOf: null, content: content("Pictured", { picture }) }),
      );
    expect(await make("no-such-exercise")).toMatchObject({ fields: { "content.picture": "required" } });
    expect(await make("sciatic")).toMatchObject({ ok: true });
  });
});

describe("what a patient has read without a plan", () => {
  const item = (card: string, given: object = {}) => ({
    ...{ type: "read", id: newId<string>(), card, zone: "Europe/London", deviceAt: now().toString() },
    ...given,
  });
  const send = (patient: Parameters<typeof patientActor>[0], ...items: object[]) =>
    runAs(patientActor(patient), (db) =>
      recordReads(db, patient.id, { sentAt: now().toString(), items }),
    ).then((results) => results.map((one) => ("error" in one ? one.error : one.status)));

  test("is kept once a card, however often it is sent, and of cards that there are", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const sleep = item("sleep");
    expect(await send(patient, sleep, item("no-such-card"), item("Not a slug"))).toEqual([
      201,
      "unknown-card",
      "invalid",
    ]);
    expect(await send(patient, sleep, { ...sleep, card: "flares" }, item("sleep"))).toEqual([
      200,
      "conflict",
      200,
    ]);
    const again = item("flares");
    expect([await send(patient, again, item("flares")), await send(patient, again)]).toEqual([
      [201, 200],
      [200],
    ]);
    expect((await learn(patient)).reads.sort()).toEqual(["flares", "sleep"]);
    expect(await as(here, (db) => db.tx.cardRead.count({ where: { patientId: patient.id } }))).toBe(2);
    const audit = await as(here, (db) =>
      db.tx.auditEvent.count({ where: { action: "card-read.record", patientId: patient.id } }),
    );
    expect(audit).toBe(2);
  });

  test("is the patient's own: nobody writes it for them, changes it, or reads it in another clinic", async () => {
    const [patient, other] = [await makePatient(clinic, { lead: therapist }), await makePatient(clinic)];
    await send(patient, item("sleep"));
    expect((await learn(other)).reads).toEqual([]);
    expect(await as(there, (db) => db.tx.cardRead.count({ where: { patientId: patient.id } }))).toBe(0);
    const [row] = await as(here, (db) => db.tx.cardRead.findMany({ where: { patientId: patient.id } }));
    if (!row) throw new Error("It was stored");
    const forged = { ...row, id: newId<string>(), card: "flares" };
    for (const actor of [here, patientActor(other)])
      await expect(runAs(actor, (db) => db.tx.cardRead.createMany({ data: forged }))).rejects.toThrow(
        /row-level security/,
      );
    await expect(
      runAs(patientActor(patient), (db) => db.tx.cardRead.updateMany({ data: { card: "x" } })),
    ).rejects.toThrow(/permission denied/);
    await expect(runAs(patientActor(patient), (db) => db.tx.cardRead.deleteMany())).rejects.toThrow(
      /permission denied/,
    );
  });
});
