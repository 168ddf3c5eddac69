import { expect, it } from "vitest";
import { makeClinic, makeMember, makePatient, staffActor } from "../../prisma/factories";
import { blockedBy } from "../../prisma/factories/blocked";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { getSafetyState } from "../safety/queries";
import { createPatient, setCareTeam } from "./mutations";
import { getCare } from "./queries";
import { createPatientSchema } from "./schema";

async function people() {
  const clinic = await makeClinic();
  const [first, second] = [await makeMember(clinic), await makeMember(clinic)];
  const patient = await makePatient(clinic, { lead: first });
  const set = (by: typeof first, who: typeof first, on: boolean) =>
    runAs(staffActor(by), (db) => setCareTeam(db, { patientId: patient.id, memberId: who.id, on }));
  return { clinic, first, second, patient, set };
}

it("keeps one clinician on a care team, also when all are taken off at once", async () => {
  const { clinic, first, second, patient, set } = await people();
  const team = [first, second, await makeMember(clinic), await makeMember(clinic)];
  for (const member of team) await set(first, member, true);
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  // The first is held up at the row it removes: all are asked for before anybody is off the team.
  const { removals } = await asSystem(clinic.id, async ({ tx }) => {
    await tx.$queryRaw`SELECT FROM "CareTeam" WHERE "patientId" = ${patient.id}::uuid FOR UPDATE`;
    const removals = Promise.all(team.map((member) => set(assistant, member, false)));
    await expect.poll(() => blockedBy(tx), { timeout: 30_000 }).toBeGreaterThan(0);
    return { removals };
  });
  const results = await removals;
  expect(results.filter((result) => !result.ok)).toEqual([
    { ok: false, error: "invalid", fields: { memberId: "last-one" } },
  ]);
  const care = await asSystem(clinic.id, (db) => getCare(db, patient.id));
  expect(care?.memberIds).toHaveLength(1);
});

it("takes off nobody who is not on the team, and writes no such thing down", async () => {
  const { clinic, first, second, patient, set } = await people();
  await set(first, second, true);
  const third = await makeMember(clinic);
  expect(await set(first, third, false)).toEqual({ ok: false, error: "not-found" });
  const removals = await asSystem(clinic.id, (db) =>
    db.tx.auditEvent.count({ where: { patientId: patient.id, action: "care-team.remove" } }),
  );
  expect(removals).toBe(0);
});

const intake = (patientId: PatientId) =>
  createPatientSchema.parse({
    patientId,
    givenName: "Ada",
    familyName: "Berg",
    dateOfBirth: "1970-01-01",
    zone: "Europe/London",
    side: "left",
  });

it("makes a patient once, however often the form is sent, and answers a foreign id the same way", async () => {
  const { first, patient } = await people();
  const elsewhere = await makeMember(await makeClinic());
  const create = (by: typeof first, id: PatientId) =>
    runAs(staffActor(by), (db) => createPatient(db, intake(id)));
  const id = newId<PatientId>();
  const sent = await Promise.all([create(first, id), create(first, id), create(first, id)]);
  expect(sent.map((result) => (result.ok ? "made" : result.error)).sort()).toEqual([
    "already-done",
    "already-done",
    "made",
  ]);
  expect(await create(elsewhere, patient.id)).toEqual({ ok: false, error: "already-done" });
});

it("records the leg of a condition that has one, and takes none that is not said", async () => {
  const { first } = await people();
  const id = newId<PatientId>();
  const withConditions = (conditions: unknown) =>
    createPatientSchema.safeParse({ ...intake(id), conditions });
  const missing = withConditions([{ code: "C18" }, { code: "C8" }]);
  expect(missing.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["conditions.1.side", "safety.errors.side-needed"],
  ]);
  expect(withConditions([{ code: "C18", side: "left" }]).success).toBe(false);
  const said = withConditions([{ code: "C18" }, { code: "C8", side: "right" }]);
  if (!said.data) throw new Error("It was refused");
  const input = said.data;
  expect((await runAs(staffActor(first), (db) => createPatient(db, input))).ok).toBe(true);
  const rows = await runAs(staffActor(first), (db) =>
    db.tx.condition.findMany({ where: { patientId: id }, select: { code: true, side: true } }),
  );
  expect(rows.sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
    { code: "C18", side: null },
    { code: "C8", side: "right" },
  ]);
});

it("records the date and limits of an operation with its condition, and takes them of no other, nor of days ahead", async () => {
  const { first } = await people();
  const id = newId<PatientId>();
  const read = (...conditions: unknown[]) => createPatientSchema.safeParse({ ...intake(id), conditions });
  const create = ({ data: input }: ReturnType<typeof read>) => {
    if (!input) throw new Error("It was refused");
    return runAs(staffActor(first), (db) => createPatient(db, input));
  };
  const operated = { onDate: "2026-05-04", limits: " No bend past 90°. " };
  expect(read({ code: "C18", ...operated }).success).toBe(false);
  expect(read({ code: "C18", limits: "None" }).success).toBe(false);
  expect(read({ code: "C8", side: "left", onDate: "soon" }).success).toBe(false);
  const ahead = read({ code: "C18" }, { code: "C8", side: "left", onDate: "2999-01-01" });
  expect(await create(ahead)).toEqual({
    ok: false,
    error: "invalid",
    fields: { "conditions.1.onDate": "safety.errors.on-date-future" },
  });
  expect(await create(read({ code: "C8", side: "left", ...operated }, { code: "C20" }))).toMatchObject({
    ok: true,
  });
  const { conditions } = await runAs(staffActor(first), (db) => getSafetyState(db, id));
  const facts = conditions.map(({ code, onDate, limits }) => ({ code, onDate, limits }));
  expect(facts.sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
    { code: "C20", onDate: null, limits: "" },
    { code: "C8", onDate: "2026-05-04", limits: "No bend past 90°." },
  ]);
});
