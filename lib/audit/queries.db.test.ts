import { expect, it } from "vitest";
import { type MadeMember, makeClinic, makeMember, makePatient, staffActor } from "../../prisma/factories";
import { renameSelf, updateClinic } from "../clinics/mutations";
import { emit } from "../events/emit";
import { runAs } from "../gates/run";
import { giveReason } from "../patients/mutations";
import { listAudit } from "./queries";
import { auditFilterSchema } from "./schema";

const read = async (by: MadeMember, filter: object = {}) => {
  const log = await runAs(staffActor(by), (db) =>
    listAudit(db, auditFilterSchema.parse(filter), "Europe/London"),
  );
  if (!log) throw new Error("The log is theirs to read");
  return log;
};

async function people() {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner", "therapist"], name: "Olga" });
  const alone = await makeMember(clinic, { roles: ["owner"], name: "Ada" });
  const therapist = await makeMember(clinic, { roles: ["therapist"], name: "Tom" });
  return { clinic, owner, alone, therapist };
}

it("is the owners', page after page, and filtered by person, kind and day", async () => {
  const { owner, therapist } = await people();
  for (let i = 0; i < 60; i++)
    await runAs(staffActor(therapist), (db) => renameSelf(db, { name: `Tom ${i}` }));
  await runAs(staffActor(owner), (db) =>
    updateClinic(db, { name: "Elm", country: "GB", zone: "Europe/London", phone: "" }),
  );
  const first = await read(owner);
  const second = await read(owner, { before: first.next });
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(61);
  expect(second.next).toBeNull();
  expect(first.rows[0]).toMatchObject({ kind: "clinic.update", by: "Olga", codes: { country: "GB" } });
  expect((await read(owner, { kind: "clinic.update" })).rows).toHaveLength(1);
  expect((await read(owner, { who: owner.userId })).rows).toHaveLength(1);
  expect((await read(owner, { to: "2020-01-01" })).rows).toEqual([]);
  expect((await read(owner, { from: "2999-01-01" })).rows).toEqual([]);
  expect(
    (await read(owner, { from: "2020-01-01", kind: "nonsense", who: "x", before: "y" })).rows,
  ).toHaveLength(50);
  expect(await runAs(staffActor(therapist), (db) => listAudit(db, {}, "Europe/London"))).toBeNull();
});

it("names a patient and gives reasons to those who read patients alone", async () => {
  const { clinic, owner, alone, therapist } = await people();
  const patient = await makePatient(clinic, { lead: therapist });
  const input = { patientId: patient.id, reason: "Covers for Tom this week" };
  await runAs(staffActor(owner), (db) => giveReason(db, input));
  await runAs(staffActor(therapist), (db) => emit(db, { kind: "caseload.read", patientIds: [patient.id] }));
  const other = await makePatient(clinic, { lead: therapist });
  await runAs(staffActor(therapist), (db) => emit(db, { kind: "patient.read", patientId: other.id }));
  await runAs(staffActor(therapist), (db) => emit(db, { kind: "caseload.read", patientIds: [other.id] }));
  const seen = await read(owner, { patient: patient.id });
  expect(seen.patient).toBe("Marta Ruiz");
  expect(seen.rows.map((row) => [row.kind, row.reason, row.patient?.name ?? null, row.count])).toEqual([
    ["caseload.read", null, null, 1],
    ["patient.access-reason", input.reason, "Marta Ruiz", 0],
  ]);
  const hidden = await read(alone, { patient: patient.id });
  expect(hidden.patient).toBeNull();
  expect(hidden.rows.map((row) => [row.kind, row.reason, row.patient?.name ?? null, row.codes])).toEqual([
    ["caseload.read", null, null, {}],
    ["patient.access-reason", null, null, {}],
  ]);
  const raw = (who: typeof alone) =>
    runAs(staffActor(who), (db) => db.tx.auditEvent.count({ where: { patientId: patient.id } }));
  expect(await raw(alone)).toBe(0);
  expect(await raw(owner)).toBeGreaterThan(0);
});
