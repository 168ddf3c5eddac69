import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  staffActor,
} from "../../prisma/factories";
import { checkinRow } from "../../prisma/factories/checkins";
import { insertRows } from "../../prisma/factories/rows";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { endCondition, recordCondition } from "../safety/mutations";
import { localDateAt } from "../time/local-day";
import { dismissProposal } from "./mutations";
import { getProposal } from "./queries";

let clinic: MadeClinic;
let therapist: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

const reason = "Pain was of the hip, seen today, SLR free.";
const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);
const proposal = (patient: MadePatient) => as((db) => getProposal(db, patient.id));
const dismiss = (patient: MadePatient, member = therapist) =>
  as((db) => dismissProposal(db, { patientId: patient.id, reason }), member);
const made = async () => makePatient(clinic, { lead: therapist, side: "left", user: await makeUser() });

async function answer(patient: MadePatient, pain: number | null) {
  const at = now().toString({ fractionalSecondDigits: 3 });
  const row = checkinRow(
    { clinicId: clinic.id, patientId: patient.id },
    {
      ...{ id: newId(), at, zone: "Europe/London", localDate: localDateAt(patient.zones, now()) },
      ...{ authorId: patient.userId ?? "", kind: "rest-pain", body: { pain } },
    },
  );
  await asSystem(clinic.id, (db) => insertRows(db, { Checkin: [row] }));
}
const draw = (patient: MadePatient, place: "left-calf-back" | "right-calf-back", pain: number) =>
  makeBodyChart(patient, { marks: [{ place, pain, symptoms: [] }] });

describe("an irritable nerve", () => {
  test("is proposed by an answer, also where later ones are lower, and by a chart of the affected leg", async () => {
    const patient = await made();
    await answer(patient, 6);
    await answer(patient, null);
    expect(await proposal(patient)).toBeNull();
    await answer(patient, 8);
    await answer(patient, 2);
    expect(await proposal(patient)).toMatchObject({ source: "check-in", pain: 8 });

    const other = await made();
    await draw(other, "right-calf-back", 9);
    expect(await proposal(other)).toBeNull();
    await draw(other, "left-calf-back", 7);
    expect(await proposal(other)).toMatchObject({ source: "chart", pain: 7 });
  });

  test("is put on record by nobody but a clinician, and is proposed again after it ended", async () => {
    const patient = await made();
    await answer(patient, 9);
    const conditions = () => as((db) => db.tx.condition.count({ where: { patientId: patient.id } }));
    expect(await proposal(patient)).not.toBeNull();
    expect(await conditions()).toBe(0);
    const input = { patientId: patient.id, code: "C5" as const, note: "" };
    const recorded = await as((db) => recordCondition(db, input));
    expect(await proposal(patient)).toBeNull();
    if (!recorded.ok) throw new Error(recorded.error);
    await as((db) => endCondition(db, { conditionId: recorded.data.conditionId }));
    expect(await proposal(patient)).toBeNull();
    await answer(patient, 7);
    expect(await proposal(patient)).toMatchObject({ pain: 7 });
  });

  test("is dismissed once with a reason, which stays, and asked again by what comes later", async () => {
    const patient = await made();
    expect(await dismiss(patient)).toEqual({ ok: false, error: "already-done" });
    await answer(patient, 8);
    const stranger = await makeMember(clinic);
    expect((await dismiss(patient, stranger)).ok).toBe(false);
    expect(await proposal(patient)).not.toBeNull();
    expect(await dismiss(patient)).toEqual({ ok: true, data: null });
    expect(await dismiss(patient)).toEqual({ ok: false, error: "already-done" });
    expect(await proposal(patient)).toBeNull();
    const where = { patientId: patient.id };
    const kept = await as((db) => db.tx.proposalDismissal.findMany({ where }));
    expect(kept).toMatchObject([{ code: "C5", reason, dismissedBy: therapist.id }]);
    const audit = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.count({ where: { ...where, action: "condition.dismiss" } }),
    );
    expect(audit).toBe(1);
    await answer(patient, 8);
    expect(await proposal(patient)).not.toBeNull();
  });
});
