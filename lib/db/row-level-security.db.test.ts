import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { refreshCaseload } from "../caseload/mutations";
import type { Actor } from "./actor";
import { asSystem, withActor } from "./scope";

type Table = { name: string; enabled: boolean; forced: boolean; policies: number; owner: boolean };

const tables = () =>
  withActor(
    { kind: "auth", userId: null },
    (db) =>
      db.tx.$queryRaw<Table[]>`
      SELECT c.relname AS "name", c.relrowsecurity AS "enabled", c.relforcerowsecurity AS "forced",
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS "policies",
        pg_has_role(current_user, c.relowner, 'USAGE') AS "owner"
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'`,
  );

type Home = { patient: MadePatient; staff: Actor; self: Actor };
let homes: Home[];

async function makeHome(): Promise<Home> {
  const clinic = await makeClinic();
  const therapist = await makeMember(clinic);
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("knee-oa");
  await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The template has prescriptions");
  await makeLog(patient, { prescriptionId });
  await makeBodyChart(patient, { marks: [{ place: "left-calf-back", pain: 3, symptoms: [] }] });
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return { patient, staff: staffActor(therapist), self: patientActor(patient) };
}

beforeAll(async () => {
  homes = await Promise.all([makeHome(), makeHome()]);
});

test("every table forces row-level security, has a policy, and is not the application's own", async () => {
  const gaps = (await tables()).filter((t) => !t.enabled || !t.forced || t.policies === 0 || t.owner);
  expect(gaps).toEqual([]);
});

/** Everything a patient's row can stand in, asked for with no condition at all. */
const PATIENT_TABLES = [
  "PatientZone",
  "CareTeam",
  "Condition",
  "Alert",
  "CaseloadStatus",
  "Episode",
  "Plan",
  "PlanVersion",
  "Phase",
  "Prescription",
  "Pause",
  "Excuse",
  "PrescriptionHold",
  "DoseLog",
  "LogCorrection",
  "PlanDraft",
  "AccessReason",
  "BodyChart",
];

const visiblePatients = (actor: Actor) =>
  withActor(actor, async (db) => {
    const seen = new Set<string>();
    for (const table of PATIENT_TABLES) {
      const rows = await db.tx.$queryRawUnsafe<{ id: string }[]>(
        `SELECT DISTINCT "patientId" AS "id" FROM "${table}"`,
      );
      for (const row of rows) seen.add(row.id);
    }
    for (const row of await db.tx.patient.findMany({ select: { id: true } })) seen.add(row.id);
    return [...seen];
  });

describe("with every check of the application taken away", () => {
  test("the list of tables is the catalogue's", async () => {
    const named = await withActor(
      { kind: "auth", userId: null },
      (db) =>
        db.tx.$queryRaw<{ name: string }[]>`
        SELECT table_name AS "name" FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'patientId' AND table_name NOT IN ('Invite', 'AuditEvent')`,
    );
    expect(named.map((row) => row.name).sort()).toEqual([...PATIENT_TABLES].sort());
  });

  test("a therapist sees her clinic's patients, a patient herself, an owner alone and nobody nothing", async () => {
    for (const { patient, staff, self } of homes) {
      expect(await visiblePatients(staff)).toEqual([patient.id]);
      expect(await visiblePatients(self)).toEqual([patient.id]);
      expect(await visiblePatients({ ...staff, kind: "owner" } as Actor)).toEqual([]);
      expect(await visiblePatients({ kind: "auth", userId: null })).toEqual([]);
    }
  });

  test("10,000 alternating identities on pooled connections never see a foreign row", async () => {
    const [here, there] = homes as [Home, Home];
    let wrong = 0;
    const ask = async (n: number) => {
      const home = n % 2 === 0 ? here : there;
      const actor = n % 3 === 0 ? home.self : home.staff;
      const rows = await withActor(
        actor,
        (db) => db.tx.$queryRaw<{ id: string }[]>`SELECT "patientId" AS "id" FROM "DoseLog"`,
      );
      if (rows.length !== 1 || rows[0]?.id !== home.patient.id) wrong += 1;
    };
    let next = 0;
    const worker = async () => {
      while (next < 10_000) await ask(next++);
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    expect(wrong).toBe(0);
  }, 180_000);

  test("nobody writes into another clinic, changes a published version, or rewrites a log or the audit", async () => {
    const [here, there] = homes as [Home, Home];
    const foreign = withActor(here.staff, (db) =>
      db.tx.pause.createMany({
        data: {
          id: crypto.randomUUID(),
          clinicId: there.patient.clinicId,
          patientId: there.patient.id,
          fromDate: new Date("2026-01-01"),
          toDate: new Date("2026-01-02"),
          reason: "x",
          authorKind: "therapist",
          authorId: crypto.randomUUID(),
          createdAt: new Date(0),
        },
      }),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
    const changed = await withActor(here.staff, async (db) => [
      (await db.tx.planVersion.updateMany({ data: { number: 9 } })).count,
      (await db.tx.prescription.deleteMany()).count,
      (await db.tx.doseLog.updateMany({ data: { slot: 9 } })).count,
      (await db.tx.doseLog.deleteMany()).count,
      (await db.tx.auditEvent.deleteMany()).count,
    ]);
    expect(changed).toEqual([0, 0, 0, 0, 0]);
    const own = withActor(here.self, (db) =>
      db.tx.prescriptionHold.createMany({
        data: {
          id: crypto.randomUUID(),
          clinicId: here.patient.clinicId,
          patientId: here.patient.id,
          prescriptionId: crypto.randomUUID(),
          conditionId: crypto.randomUUID(),
          fromDate: new Date("2026-01-01"),
        },
      }),
    );
    await expect(own).rejects.toThrow(/row-level security/);
  });
});
