import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "../../../prisma/factories";
import { attempt } from "../../../prisma/factories/attempt";
import { rows } from "../../db/rows";
import { asSystem } from "../../db/scope";
import { emit } from "../../events/emit";
import { runAs } from "../../gates/run";
import { giveReason, setCareTeam } from "../../patients/mutations";
import { column } from "../../stored";
import { listOwnSeen } from "./queries";
import { seenFilterSchema } from "./schema";

let clinic: MadeClinic;
let hanna: MadeMember;
let priya: MadeMember;
let patient: MadePatient;
let other: MadePatient;
beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { roles: ["therapist", "owner"], name: "Hanna Lind" });
  priya = await makeMember(clinic, { roles: ["assistant"], name: "Priya Nair" });
  patient = await makePatient(clinic, { lead: hanna });
  other = await makePatient(clinic, { lead: hanna });
});

const seenBy = (who: MadePatient, filter: object = {}) =>
  runAs(patientActor(who), (db) => listOwnSeen(db, seenFilterSchema.parse(filter), "Europe/London"));

const read = (member: MadeMember, who: MadePatient) =>
  runAs(staffActor(member), (db) => emit(db, { kind: "patient.read", patientId: who.id }));

const viewsOf = (who: MadePatient) =>
  asSystem(clinic.id, (db) => db.tx.recordView.findMany({ where: { patientId: who.id } }));

it("says who opened the record, once a day however often, and to nobody else", async () => {
  for (let times = 0; times < 3; times++) await read(hanna, patient);
  await read(priya, patient);
  await runAs(staffActor(hanna), (db) => emit(db, { kind: "plan.read", patientId: patient.id }));
  const { days, next } = await seenBy(patient);
  const people = days.map((day) => day.people.map(({ name, role, acts }) => [name, role, acts]));
  expect([people, next]).toEqual([
    [
      [
        ["Hanna Lind", "clinician", ["record"]],
        ["Priya Nair", "assistant", ["record"]],
      ],
    ],
    null,
  ]);
  expect(await viewsOf(patient)).toHaveLength(2);
  expect((await seenBy(other)).days).toEqual([]);
});

it("counts names that were read in the clinic's log, and no list, and nothing that a patient reads", async () => {
  const patientIds = [patient.id, other.id];
  await runAs(staffActor(hanna), (db) => emit(db, { kind: "audit.read", patientIds }));
  await runAs(staffActor(priya), (db) => emit(db, { kind: "caseload.read", patientIds }));
  await runAs(patientActor(patient), (db) => emit(db, { kind: "plan.read", patientId: patient.id }));
  for (const who of [patient, other])
    expect((await seenBy(who)).days.map(({ people }) => people.map(({ acts }) => acts))).toEqual([[["log"]]]);
});

it("says what was changed and by whom, of this patient alone, without the reason", async () => {
  const reason = { reason: "Covers for Tom this week" };
  await runAs(staffActor(hanna), (db) => giveReason(db, { patientId: patient.id, ...reason }));
  await runAs(staffActor(hanna), (db) => giveReason(db, { patientId: other.id, ...reason }));
  const tom = await makeMember(clinic, { roles: ["therapist"], name: "Tom Ode" });
  const added = await runAs(staffActor(priya), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  expect(added).toMatchObject({ ok: true });
  const { days } = await seenBy(patient);
  expect(days.flatMap(({ people }) => people.map(({ name, acts }) => [name, acts]))).toEqual([
    ["Hanna Lind", ["reason"]],
    ["Priya Nair", ["team"]],
  ]);
  expect(JSON.stringify(days)).not.toMatch(/Tom|Covers/);
});

it("goes back page by page, no day twice and none left out, however much there is", async () => {
  const day = (ago: number) => new Date(Date.UTC(2026, 0, 400 - ago, 12));
  await asSystem(clinic.id, (db) =>
    db.tx.recordView.createMany({
      data: Array.from({ length: 450 }, (_, at) => ({
        ...{ clinicId: clinic.id, patientId: patient.id, memberId: at % 2 ? hanna.id : priya.id },
        ...{ localDate: day(Math.floor(at / 2)), place: "record", at: day(Math.floor(at / 2)) },
        role: at % 2 ? "clinician" : "assistant",
      })),
    }),
  );
  const dates: string[] = [];
  let page = await seenBy(patient);
  let pages = 1;
  dates.push(...page.days.map(({ date }) => date));
  while (page.next) {
    page = await seenBy(patient, { before: page.next });
    dates.push(...page.days.map(({ date }) => date));
    pages += 1;
  }
  expect([new Set(dates).size, dates.length, pages]).toEqual([225, 225, 3]);
  expect((await seenBy(patient, { before: "nonsense" })).days.length).toBeGreaterThan(50);
});

it("passes over nothing that is saved while somebody types", async () => {
  const [index] = await asSystem(
    clinic.id,
    (db) =>
      rows(db, z.object({ condition: column.text }))`
      SELECT pg_get_expr(i."indpred", i."indrelid") AS "condition" FROM pg_index i
      WHERE i."indexrelid" = '"AuditEvent_by_staff"'::regclass`,
  );
  for (const kind of ["draft.save", "assessment.save", "note.save", "letter.save"])
    expect(index?.condition).toContain(`<> '${kind}'`);
});

it("is written by each member in their own name alone, and stays as it was written", async () => {
  await read(hanna, patient);
  const forge = (memberId: string) =>
    runAs(staffActor(priya), (db) =>
      db.tx.recordView.createMany({
        data: {
          ...{ clinicId: clinic.id, patientId: patient.id, memberId, role: "assistant", place: "record" },
          ...{ localDate: new Date("2026-01-01"), at: new Date() },
        },
      }),
    );
  await expect(forge(hanna.id)).rejects.toThrow(/row-level security/);
  for (const change of [`DELETE FROM "RecordView"`, `UPDATE "RecordView" SET "role" = 'owner'`])
    expect(await attempt(staffActor(hanna), change)).toBe("refused");
});
