import { beforeEach, describe, expect, it } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { AlertId, CorrectionRequestId } from "../ids";
import { newId } from "../new-id";
import { acknowledgeAlert } from "../safety/mutations";
import { answerCorrection, askCorrection } from "./mutations";
import { listCorrectionRequests } from "./queries";
import { answerCorrectionSchema, askCorrectionSchema } from "./schema";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  patient = await makePatient(clinic, { lead: hanna });
});

const made = () => newId<CorrectionRequestId>();
const ask = (id = made(), who = patient) =>
  runAs(patientActor(who), (db) => askCorrection(db, { id, about: "phone", words: "It ends with 7" }));
const answer = (id: CorrectionRequestId, by = hanna) =>
  runAs(staffActor(by), (db) =>
    answerCorrection(db, { id, answered: "unchanged", answer: "It is the one you gave us" }),
  );
const listed = (who = patient) =>
  runAs(patientActor(who), (db) => listCorrectionRequests(db, db.actor.patientId));
const alerts = () =>
  asSystem(clinic.id, (db) =>
    db.tx.alert.findMany({
      where: { patientId: patient.id },
      select: { id: true, kind: true, acknowledgedAt: true },
    }),
  );

describe("what a patient asks to have corrected", () => {
  it("is on the lead's list until it is answered, and the answer is the patient's to read", async () => {
    const id = made();
    expect(await ask(id)).toMatchObject({ ok: true });
    expect(await alerts()).toMatchObject([{ kind: "correction-asked", acknowledgedAt: null }]);
    const steps = await asSystem(clinic.id, (db) => db.tx.alertStep.count({ where: { step: "lead" } }));
    expect([steps, (await listed())[0]?.answer]).toEqual([1, null]);
    expect(await answer(id)).toMatchObject({ ok: true });
    expect(await alerts()).toMatchObject([{ acknowledgedAt: expect.any(Date) }]);
    expect((await listed())[0]).toMatchObject({
      ...{ about: "phone", words: "It ends with 7" },
      answer: { kind: "unchanged", words: "It is the one you gave us", by: "Hanna Lind" },
    });
    expect(await answer(id)).toMatchObject({ ok: false, error: "already-done" });
  });

  it("is not taken off the list by looking at it alone", async () => {
    await ask();
    const [alert] = await alerts();
    const seen = await runAs(staffActor(hanna), (db) =>
      acknowledgeAlert(db, { alertId: alert?.id as AlertId, note: "", examined: "", informed: "" }),
    );
    expect(seen).toMatchObject({ ok: false, error: "forbidden" });
  });

  it("is asked once however often it is sent, and five wait at a time at most", async () => {
    const id = made();
    await ask(id);
    expect(await ask(id)).toMatchObject({ ok: true });
    expect(await listed()).toHaveLength(1);
    for (let more = 0; more < 4; more++) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ ok: false, error: "too-many" });
    await answer(id);
    expect(await ask()).toMatchObject({ ok: true });
    expect((await listed()).map((one) => one.answer !== null)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it("is answered by whoever may correct the record, and read by nobody else", async () => {
    const id = made();
    await ask(id);
    const outside = await makeMember(clinic, { roles: ["therapist"] });
    const stranger = await makeMember(await makeClinic());
    expect(await answer(id, outside)).toMatchObject({ ok: false, error: "reason-needed" });
    expect(await answer(id, stranger)).toMatchObject({ ok: false, error: "not-found" });
    expect(await listed(await makePatient(clinic, { lead: hanna }))).toEqual([]);
    expect(await answer(id, await makeMember(clinic, { roles: ["assistant"] }))).toMatchObject({ ok: true });
  });
});

it("says what it needs: something in words, and why where nothing was changed", () => {
  const asked = { id: made(), about: "name", words: "It is Marta" };
  expect(askCorrectionSchema.safeParse(asked).success).toBe(true);
  for (const wrong of [{ words: " " }, { words: "x".repeat(1_001) }, { about: "weather" }, { id: "x" }])
    expect(askCorrectionSchema.safeParse({ ...asked, ...wrong }).success).toBe(false);
  const answered = { id: made(), answered: "corrected" };
  expect(answerCorrectionSchema.safeParse(answered).success).toBe(true);
  const refused = answerCorrectionSchema.safeParse({ ...answered, answered: "unchanged", answer: "  " });
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([["answer"]]);
});
