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
import { runAs } from "../../gates/run";
import type { MessageId } from "../../ids";
import { newId } from "../../new-id";
import { enterInError, recordDeath } from "../../patients/retire/mutations";
import { recordMessages } from "../mutations";
import { getStanding } from "../queries";
import { readThread, sendMessage } from "./mutations";

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
