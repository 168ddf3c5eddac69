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
import { DEFAULT_CARE } from "../../clinics/care/care";
import { updateCare } from "../../clinics/care/mutations";
import { now } from "../../clock";
import type { SystemActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { takeMessageSteps } from "../../deliveries/messages/mutations";
import { runAs } from "../../gates/run";
import type { MessageId } from "../../ids";
import { newId } from "../../new-id";
import { enterInError, recordDeath } from "../../patients/retire/mutations";
import { recordMessages } from "../mutations";
import { getStanding } from "../queries";
import { markDone, readThread, sendMessage, undoDone } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna", roles: ["owner", "therapist"] });
  patient = await makePatient(clinic, { lead: hanna });
});

const write = (text: string) =>
  runAs(patientActor(patient), (db) =>
    recordMessages(db, {
      sentAt: now().toString(),
      items: [
        { type: "message", id: newId<string>(), text, zone: "Europe/London", deviceAt: now().toString() },
      ],
    }),
  );
type Answer = Partial<Parameters<typeof sendMessage>[1]>;
const answer = (seen: number, more: Answer = {}) =>
  runAs(staffActor(hanna), (db) =>
    sendMessage(db, {
      ...{ id: newId<MessageId>(), patientId: patient.id, text: "Yes, go on." },
      ...{ prescriptionId: null, logId: null, seen, done: false, ...more },
    }),
  );
const thread = () => runAs(staffActor(hanna), (db) => readThread(db, patient.id, null));
const texts = async () => (await thread())?.page.messages.map(({ text }) => text);
const standing = () => runAs(staffActor(hanna), (db) => getStanding(db, patient.id));

describe("an answer whose arrival was never heard of", () => {
  test("is there once when it is sent again, and is done with where that is asked now", async () => {
    await write("May I sit?");
    const id = newId<MessageId>();
    await answer(1, { id });
    expect(await answer(1, { id, done: true })).toMatchObject({ ok: true });
    expect(await texts()).toEqual(["May I sit?", "Yes, go on."]);
    expect((await standing())?.doneAt).not.toBeNull();
  });

  test("is no place for other words, which are sent under an id of their own", async () => {
    await write("May I sit?");
    const id = newId<MessageId>();
    await answer(1, { id });
    expect(await answer(1, { id, text: "Better not." })).toMatchObject({ ok: false, error: "conflict" });
    expect(await texts()).toEqual(["May I sit?", "Yes, go on."]);
    expect(await answer(2, { text: "Better not." })).toMatchObject({ ok: true });
  });

  test("closes nothing that the patient has written since", async () => {
    await write("May I sit?");
    const id = newId<MessageId>();
    await answer(1, { id });
    await write("And stand?");
    expect(await answer(1, { id, done: true })).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ doneAt: null, waitingNumber: 3 });
  });
});

describe("a record that is closed", () => {
  const refused = { ok: false, error: "invalid", fields: { text: "messages.errors.closed" } };

  test("is not written to after a death", async () => {
    await write("May I sit?");
    expect(await thread()).toMatchObject({ closed: false });
    await runAs(staffActor(hanna), (db) => recordDeath(db, { patientId: patient.id, diedOn: "2026-01-02" }));
    expect(await thread()).toMatchObject({ closed: true, refused: null });
    expect(await answer(1)).toMatchObject(refused);
    expect(await texts()).toEqual(["May I sit?"]);
  });

  test("is not written to where it was entered in error", async () => {
    const entered = await runAs(staffActor(hanna), (db) =>
      enterInError(db, { patientId: patient.id, reason: "made twice" }),
    );
    expect(entered).toMatchObject({ ok: true });
    expect(await thread()).toMatchObject({ closed: true });
    expect(await answer(0)).toMatchObject(refused);
  });
});

describe("an undone Done", () => {
  const close = (seen: number) =>
    runAs(staffActor(hanna), (db) => markDone(db, { patientId: patient.id, seen }));
  const open = (seen: number) =>
    runAs(staffActor(hanna), (db) => undoDone(db, { patientId: patient.id, seen }));

  test("waits again from the first message that nobody answered, as it was promised", async () => {
    await write("Thank you");
    await answer(1);
    await write("May I sit?");
    await write("And stand?");
    const before = await standing();
    await close(4);
    await open(4);
    expect(before).toMatchObject({ waitingNumber: 3 });
    expect(await standing()).toEqual(before);
  });

  test("waits for nothing that an earlier Done has closed, though both came in one night", async () => {
    // Open only on the day before the present one in the week, so that both have the same promise.
    const at = (now().toZonedDateTimeISO("Europe/London").dayOfWeek + 5) % 7;
    const week = Array.from({ length: 7 }, (_, day) =>
      day === at ? { opens: "08:00", closes: "18:00" } : null,
    );
    await runAs(staffActor(hanna), (db) =>
      updateCare(db, { week, within: DEFAULT_CARE.within, answerDays: 1 }),
    );
    await write("Thank you");
    await close(1);
    await write("May I sit?");
    const before = await standing();
    await close(2);
    await open(2);
    expect(before).toMatchObject({ waitingNumber: 2 });
    expect(await standing()).toEqual(before);
  });

  test("takes every step again that was passed over meanwhile", async () => {
    const system = <T>(work: (db: Db<SystemActor>) => Promise<T>) =>
      asSystem(clinic.id, (db) => work(db as Db<SystemActor>));
    const steps = () =>
      system(async ({ tx }) =>
        (await tx.messageStep.findMany({ orderBy: { step: "desc" } })).map(({ step, takenAt, memberIds }) => [
          ...[step, takenAt !== null, memberIds],
        ]),
      );
    await write("May I sit?");
    await write("And stand?");
    const due = new Date(Date.now() - 60_000);
    const about = { clinicId: clinic.id, patientId: patient.id, number: 1 };
    await system(async ({ tx }) => {
      const taken = { takenAt: due, memberIds: [hanna.id] };
      await tx.messageStep.updateMany({ data: taken });
      await tx.messageStep.createMany({
        data: { ...about, id: newId<string>(), step: "cover", dueAt: due, memberIds: [] },
      });
    });
    await close(2);
    await system((db) => takeMessageSteps(db, false));
    expect(await steps()).toEqual([
      ["lead", true, [hanna.id]],
      ["cover", true, []],
    ]);
    await open(2);
    expect(await steps()).toEqual([
      ["lead", true, [hanna.id]],
      ["cover", false, []],
    ]);
  });
});
