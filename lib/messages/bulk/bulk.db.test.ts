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
import { readThread } from "../desk/mutations";
import { recordMessages } from "../mutations";
import { getStanding } from "../queries";
import { type Addressed, previewMessage, sendToAll } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let one: MadePatient;
let other: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna" });
  one = await makePatient(clinic, { lead: hanna });
  other = await makePatient(clinic, { lead: hanna });
});

const desk = <T>(work: Parameters<typeof runAs<ReturnType<typeof staffActor>, T>>[1]) =>
  runAs(staffActor(hanna), work);
const preview = async (...patients: MadePatient[]): Promise<Addressed[]> => {
  const result = await desk((db) => previewMessage(db, { patientIds: patients.map(({ id }) => id) }));
  return result.ok ? result.data : [];
};
const aimedAt = (addressed: readonly Addressed[]) =>
  addressed.map(({ patientId, seen }) => ({ patientId, seen, id: newId<MessageId>() }));
const send = (to: ReturnType<typeof aimedAt>) =>
  desk((db) => sendToAll(db, { text: "We open at ten on Monday.", to }));
const texts = async ({ id }: MadePatient) =>
  (await desk((db) => readThread(db, id, null)))?.page.messages.map(({ text }) => text);
const ask = (patient: MadePatient) =>
  runAs(patientActor(patient), (db) =>
    recordMessages(db, {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "message", id: newId<string>(), text: "May I sit?" },
          ...{ zone: "Europe/London", deviceAt: now().toString() },
        },
      ],
    }),
  );

describe("a message to several patients", () => {
  test("is each one's own, with an audit row each, and is there once when it is sent again", async () => {
    const to = aimedAt(await preview(one, other));
    expect(await send(to)).toMatchObject({ ok: true, data: { left: [] } });
    expect(await send(to)).toMatchObject({ ok: true, data: { left: [] } });
    expect([await texts(one), await texts(other)]).toEqual([
      ["We open at ten on Monday."],
      ["We open at ten on Monday."],
    ]);
    const events = await desk((db) => db.tx.auditEvent.findMany({ where: { action: "message.answer" } }));
    expect(events.map(({ patientId }) => patientId).sort()).toEqual([one.id, other.id].sort());
  });

  test("is no answer to what somebody asked: they are left out, before and as it is sent", async () => {
    await ask(one);
    const seen = await preview(one, other);
    expect(seen.find(({ patientId }) => patientId === one.id)).toMatchObject({ left: "waits", seen: 1 });
    expect(await send(aimedAt(seen))).toMatchObject({
      data: { sent: [other.id], left: [{ patientId: one.id, why: "waits" }] },
    });
    expect(await desk((db) => getStanding(db, one.id))).toMatchObject({ waitingNumber: 1, lastNumber: 1 });
  });

  test("goes to the others where one wrote between the preview and the sending", async () => {
    const to = aimedAt(await preview(one, other));
    await ask(one);
    expect(await send(to)).toMatchObject({
      data: { sent: [other.id], left: [{ patientId: one.id, why: "waits" }] },
    });
  });

  test("leaves out who has no phone, whom one does not look after, and nobody's else's patient", async () => {
    const onPaper = await makePatient(clinic, { lead: hanna, user: null });
    const tom = await makeMember(clinic);
    const hers = await makePatient(clinic, { lead: tom });
    const foreign = await makePatient(await makeClinic());
    const seen = await preview(onPaper, hers, foreign);
    const leftOf = ({ id }: MadePatient) => seen.find(({ patientId }) => patientId === id)?.left;
    expect([leftOf(onPaper), leftOf(hers), leftOf(foreign)]).toEqual([
      "no-phone",
      "reason-needed",
      undefined,
    ]);
    const to = aimedAt([...seen, { patientId: foreign.id, name: "", seen: 0, left: null }]);
    expect(await send(to)).toMatchObject({ data: { sent: [] } });
  });
});
