import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { attempt } from "@/prisma/factories/attempt";
import { now } from "../../clock";
import type { PhoneActor, StaffActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { MessageId, MessagePictureId, PatientId } from "../../ids";
import { tidyAll } from "../../jobs/tidy";
import { newId } from "../../new-id";
import { discharge } from "../../patients/episode/mutations";
import { mergeRecords } from "../../patients/merge/mutations";
import { readThread, sendMessage } from "../desk/mutations";
import { recordMessages } from "../mutations";
import { getOwnThread } from "../own/queries";
import { keepPicture, readPicture, removeLeftPictures } from "./mutations";
import { getOwnPicture, getPicture } from "./queries";
import { LEFT_DAYS, MOST_PICTURES_A_DAY } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna" });
  tom = await makeMember(clinic, { name: "Tom" });
  patient = await makePatient(clinic, { lead: hanna, givenName: "Marta", familyName: "Ruiz" });
});

const asMarta = () => patientActor(patient);
const newPicture = () => newId<MessagePictureId>();
/** What encodes a picture is asked elsewhere: here any bytes are one. */
const jpeg = (bytes: string) => new Uint8Array(Buffer.from(bytes));

const keep = (actor: PhoneActor | StaffActor, id: MessagePictureId, bytes = "whole", of = patient.id) =>
  runAs(actor, (db) =>
    keepPicture(db, {
      ...{ id, patientId: of, bodyHash: bytes },
      ...{ width: 40, height: 30, data: jpeg(bytes), small: jpeg("small") },
    }),
  );
const written = (pictures: readonly string[], more: object = {}) => ({
  ...{ type: "message", id: newId<string>(), text: "Like this?", zone: "Europe/London" },
  ...{ deviceAt: now().toString(), pictures, ...more },
});
const write = (actor: PhoneActor, ...items: object[]) =>
  runAs(actor, (db) => recordMessages(db, { sentAt: now().toString(), items }));
const answer = (member: MadeMember, pictures: MessagePictureId[], seen = 0, of: PatientId = patient.id) =>
  runAs(staffActor(member), (db) =>
    sendMessage(db, {
      ...{ id: newId<MessageId>(), patientId: of, text: "Like that.", pictures },
      ...{ prescriptionId: null, logId: null, seen, done: false },
    }),
  );
const own = (actor: PhoneActor = asMarta()) => runAs(actor, (db) => getOwnThread(db, null));
const ownPicture = (actor: PhoneActor, id: MessagePictureId) =>
  runAs(actor, (db) => getOwnPicture(db, id, "whole"));
const staffPicture = (member: MadeMember, id: MessagePictureId, of: PatientId = patient.id) =>
  runAs(staffActor(member), (db) => readPicture(db, { patientId: of, id, size: "whole" }));
const textOf = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();

describe("a picture", () => {
  test("is of the message that names it, in its order, for both sides", async () => {
    const [first, second] = [newPicture(), newPicture()];
    await keep(asMarta(), second, "second");
    await keep(asMarta(), first, "first");
    expect(await write(asMarta(), written([first, second]))).toMatchObject([{ status: 201 }]);
    const shown = [{ id: first, width: 40, height: 30 }, { id: second }];
    expect((await own())?.messages).toMatchObject([{ pictures: shown }]);
    const thread = await runAs(staffActor(hanna), (db) => readThread(db, patient.id, null));
    expect(thread?.page.messages).toMatchObject([{ pictures: shown }]);
    expect(textOf(await ownPicture(asMarta(), first))).toBe("first");
    expect(textOf(await staffPicture(hanna, second))).toBe("second");
    const small = (db: Db) => getPicture(db, [patient.id], first, "small");
    expect(textOf(await runAs(asMarta(), small))).toBe("small");
  });

  test("sent twice is there once, and other bytes under its id are refused", async () => {
    const id = newPicture();
    expect(await keep(asMarta(), id)).toMatchObject({ ok: true });
    expect(await keep(asMarta(), id)).toMatchObject({ ok: true });
    expect(await keep(asMarta(), id, "other")).toMatchObject({ ok: false, error: "conflict" });
    const message = written([id]);
    expect(await write(asMarta(), message)).toMatchObject([{ status: 201 }]);
    // An answer that was lost: both are sent again.
    expect(await keep(asMarta(), id)).toMatchObject({ ok: true });
    expect(await write(asMarta(), message)).toMatchObject([{ status: 200 }]);
    expect((await own())?.messages).toHaveLength(1);
  });

  test("belongs to one message at most, of whoever sent it, about the same patient", async () => {
    const other = await makePatient(clinic, { lead: hanna });
    const helper = await makeHelper(patient, { name: "Ana" });
    const [mine, theirs, staffs, spare] = [newPicture(), newPicture(), newPicture(), newPicture()];
    await keep(asMarta(), mine);
    await keep(patientActor(other), theirs, "theirs", other.id);
    await keep(staffActor(hanna), staffs);
    await keep(asMarta(), spare);
    for (const id of [theirs, staffs, newPicture()])
      expect(await write(asMarta(), written([id]))).toMatchObject([{ error: "unknown-picture" }]);
    expect(await write(asMarta(), written([mine]))).toMatchObject([{ status: 201 }]);
    expect(await write(asMarta(), written([mine]))).toMatchObject([{ error: "unknown-picture" }]);
    // Half of a message's pictures is none of it.
    expect(await write(asMarta(), written([spare, theirs]))).toMatchObject([{ error: "unknown-picture" }]);
    expect(await write(helper.actor, written([spare]))).toMatchObject([{ error: "unknown-picture" }]);
    expect(await answer(tom, [staffs], 1)).toMatchObject({ ok: false });
    expect(await answer(hanna, [spare], 1)).toMatchObject({ ok: false, error: "expired" });
    expect(await answer(hanna, [staffs], 1)).toMatchObject({ ok: true });
    expect(await write(asMarta(), written([spare]))).toMatchObject([{ status: 201 }]);
  });

  test("under an id that somebody else took is refused, and says nothing of whose it is", async () => {
    const id = newPicture();
    await keep(staffActor(hanna), id, "hers");
    expect(await keep(asMarta(), id, "hers")).toMatchObject({ ok: false, error: "conflict" });
    const other = await makePatient(clinic, { lead: hanna });
    expect(await keep(patientActor(other), id, "theirs", other.id)).toMatchObject({ ok: true });
  });

  test("is seen by nobody before a message shows it, and by no other patient and clinic after that", async () => {
    const id = newPicture();
    await keep(asMarta(), id);
    expect(await ownPicture(asMarta(), id)).toBeNull();
    expect(await staffPicture(hanna, id)).toBeNull();
    await write(asMarta(), written([id]));
    const other = await makePatient(clinic, { lead: hanna });
    expect(await ownPicture(patientActor(other), id)).toBeNull();
    expect(await staffPicture(hanna, id, other.id)).toBeNull();
    const elsewhere = await makeMember(await makeClinic());
    expect(await staffPicture(elsewhere, id)).toBeNull();
    const helper = await makeHelper(patient, { name: "Ana" });
    expect(textOf(await ownPicture(helper.actor, id))).toBe("whole");
  });

  test("is a helper’s to send, in their own name", async () => {
    const helper = await makeHelper(patient, { name: "Ana" });
    const id = newPicture();
    await keep(helper.actor, id);
    expect(await write(helper.actor, written([id]))).toMatchObject([{ status: 201 }]);
    expect((await own())?.messages).toMatchObject([{ author: "Ana", pictures: [{ id }] }]);
  });

  test("stays with a record that was merged into another, and is read there", async () => {
    const id = newPicture();
    await keep(asMarta(), id);
    await write(asMarta(), written([id]));
    const kept = await makePatient(clinic, { lead: hanna, user: null, familyName: "Ruiz" });
    await runAs(staffActor(hanna), (db) =>
      discharge(db, { patientId: patient.id, reason: "recorded twice" }),
    );
    const merge = { patientId: patient.id, keptId: kept.id, reason: "one person" };
    expect(await runAs(staffActor(hanna), (db) => mergeRecords(db, merge))).toMatchObject({ ok: true });
    expect(textOf(await staffPicture(hanna, id, kept.id))).toBe("whole");
    expect(textOf(await ownPicture({ ...asMarta(), patientId: kept.id }, id))).toBe("whole");
  });

  test("is one of so many a day", async () => {
    for (let nth = 0; nth < MOST_PICTURES_A_DAY; nth += 1)
      expect(await keep(asMarta(), newPicture())).toMatchObject({ ok: true });
    const again = newPicture();
    expect(await keep(asMarta(), again)).toMatchObject({ ok: false, error: "too-many" });
    // What the clinic sends is none of theirs.
    expect(await keep(staffActor(hanna), newPicture())).toMatchObject({ ok: true });
  });
});

/** Rows that a clinic holds, whoever may see them. */
const count = (where: object = {}) =>
  asSystem(clinic.id, (db) => db.tx.messagePicture.count({ where: { patientId: patient.id, ...where } }));

test("what no message names for some days is removed, and nothing else", async () => {
  const [left, used, fresh] = [newPicture(), newPicture(), newPicture()];
  const old = { uploadedAt: new Date(now().epochMilliseconds - (LEFT_DAYS * 24 + 1) * 3_600_000) };
  await keep(asMarta(), used);
  await write(asMarta(), written([used]));
  await asSystem(clinic.id, async (db) => {
    const [message] = await db.tx.message.findMany({
      where: { patientId: patient.id },
      select: { id: true },
    });
    const row = {
      ...{ clinicId: clinic.id, patientId: patient.id, source: "patient", authorId: patient.userId ?? "" },
      ...{ width: 1, height: 1, data: jpeg("x"), small: jpeg("x"), bodyHash: "x", ...old },
    };
    await db.tx.messagePicture.createMany({
      data: [
        { ...row, id: left },
        { ...row, id: newPicture(), messageId: message?.id, place: 3 },
      ],
    });
  });
  await keep(asMarta(), fresh);
  // What fails in one clinic keeps none of the others from being tidied.
  const reported: unknown[] = [];
  const broken = await makeClinic();
  await tidyAll(
    (error) => reported.push(error),
    (db) =>
      "clinicId" in db.actor && db.actor.clinicId === broken.id
        ? Promise.reject("broken")
        : removeLeftPictures(db),
  );
  expect(reported).toEqual(["broken"]);
  expect([await count(), await count({ id: left }), await count({ id: fresh })]).toEqual([3, 0, 1]);
  expect(await write(asMarta(), written([left]))).toMatchObject([{ error: "unknown-picture" }]);
});

describe("with every check of the application taken away", () => {
  test("nobody changes a picture, takes it off its message or removes it", async () => {
    const [used, free] = [newPicture(), newPicture()];
    await keep(asMarta(), used);
    const message = written([used]);
    await write(asMarta(), message);
    await keep(asMarta(), free);
    for (const actor of [asMarta(), staffActor(hanna)]) {
      expect(await attempt(actor, `UPDATE "MessagePicture" SET "data" = '\\x00'`)).toBe("refused");
      expect(await attempt(actor, `DELETE FROM "MessagePicture"`)).toBe(0);
      const off = `UPDATE "MessagePicture" SET "messageId" = NULL, "place" = NULL WHERE "id" = '${used}'`;
      expect(await attempt(actor, off)).toBe(0);
    }
  });

  test("nobody puts a picture to a message of somebody else, or sends one in another’s name", async () => {
    await answer(hanna, []);
    const [message] = await asSystem(clinic.id, (db) =>
      db.tx.message.findMany({ where: { patientId: patient.id }, select: { id: true } }),
    );
    const free = newPicture();
    await keep(asMarta(), free);
    const put = `UPDATE "MessagePicture" SET "messageId" = '${message?.id}', "place" = 1 WHERE "id" = '${free}'`;
    expect(await attempt(asMarta(), put)).toBe("refused");
    expect(await attempt(staffActor(hanna), put)).toBe(0);
    const like = (columns: object) =>
      `INSERT INTO "MessagePicture" SELECT (jsonb_populate_record(t, '${JSON.stringify({ id: newPicture(), ...columns })}')).*
       FROM "MessagePicture" t WHERE t."id" = '${free}'`;
    expect(await attempt(asMarta(), like({ authorId: hanna.userId }))).toBe("refused");
    expect(await attempt(asMarta(), like({ source: "staff" }))).toBe("refused");
    expect(await attempt(asMarta(), like({}))).toBe(1);
  });
});

test("that staff looked is written down once, with the thread or with the picture alone", async () => {
  const id = newPicture();
  await keep(asMarta(), id);
  await write(asMarta(), written([id]));
  const looks = (member: MadeMember) =>
    asSystem(clinic.id, (db) =>
      db.tx.auditEvent.count({ where: { action: "thread.read", userId: member.userId } }),
    );
  await staffPicture(tom, id);
  await staffPicture(tom, id);
  expect(await looks(tom)).toBe(1);
  await runAs(staffActor(hanna), (db) => readThread(db, patient.id, null));
  await staffPicture(hanna, id);
  expect(await looks(hanna)).toBe(1);
  const seen = await asSystem(clinic.id, (db) =>
    db.tx.recordView.count({ where: { patientId: patient.id } }),
  );
  expect(seen).toBe(2);
});
