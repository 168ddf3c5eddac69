import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadePatient,
  makeAlert,
  makeBodyChart,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePause,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { addLike, attempt } from "@/prisma/factories/attempt";
import { insertRows } from "@/prisma/factories/rows";
import { refreshCaseload } from "../caseload/projection/mutations";
import { runAs } from "../gates/run";
import { giveReason } from "../patients/mutations";
import type { Actor, StaffActor } from "./actor";
import { asSystem } from "./scope";

type Table = { name: string; enabled: boolean; forced: boolean; policies: number; owner: boolean };

const tables = () =>
  runAs(
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
  "Assessment",
  "Visit",
  "VisitNote",
  "NoteAddendum",
  "Letter",
  "Task",
  "Condition",
  "ConditionOverride",
  "ProposalDismissal",
  "ProgressionDecision",
  "Alert",
  "AlertRepeat",
  "CaseloadStatus",
  "ReasonHandling",
  "Checkin",
  "CheckinHour",
  "Consent",
  "CorrectionRequest",
  "Episode",
  "Goal",
  "MeasureResult",
  "MeasureSchedule",
  "Monitoring",
  "MonitoringTime",
  "Helper",
  "Plan",
  "PlanVersion",
  "Phase",
  "Prescription",
  "PlanSwap",
  "CardRead",
  "LighterWithdrawal",
  "Pause",
  "Excuse",
  "PrescriptionHold",
  "DoseLog",
  "LogCorrection",
  "PlanDraft",
  "AccessReason",
  "BodyChart",
  "KnownSigns",
  "RecordCorrection",
  "RecordView",
  "Screening",
  "ScreeningMistake",
  "ScreeningDay",
  "Sheet",
  "AlertStep",
  "Message",
  "MessagePicture",
  "MessageThread",
  "MessageRead",
  "MessageStep",
  "Delivery",
  "ReminderChoice",
  "ReminderLook",
  "Reminder",
  "PatientMail",
  "PatientPush",
  "CalendarFeed",
];

const visiblePatients = (actor: Actor) =>
  runAs(actor, async (db) => {
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
    const named = await runAs(
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
      const rows = await runAs(
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
    const foreign = runAs(here.staff, (db) =>
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
    const changed = await runAs(here.staff, async (db) => [
      (await db.tx.planVersion.updateMany({ data: { number: 9 } })).count,
      (await db.tx.doseLog.updateMany({ data: { slot: 9 } })).count,
    ]);
    expect(changed).toEqual([0, 0]);
    for (const table of ["Prescription", "DoseLog", "AuditEvent"]) {
      expect(await attempt(here.staff, `DELETE FROM "${table}"`)).toBe("refused");
    }
    const own = runAs(here.self, (db) =>
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

describe("inside her own clinic, with every check of the application taken away", () => {
  async function makeRecord() {
    const home = await makeHome();
    const { patient } = home;
    await makePause(patient, { from: "2026-01-05", to: "2026-01-07", author: "therapist" });
    await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1" } });
    await asSystem(patient.clinicId, (db) =>
      insertRows(db, {
        Condition: [
          {
            ...{ id: crypto.randomUUID(), clinicId: patient.clinicId, patientId: patient.id },
            ...{ code: "C2", note: "x", recordedAt: new Date(0), recordedBy: patient.lead.id },
          },
        ],
      }),
    );
    const added = await runAs(home.staff as StaffActor, (db) =>
      giveReason(db, { patientId: patient.id, reason: "Covering for a colleague" }),
    );
    expect(added.ok).toBe(true);
    return home;
  }
  let own: Home;
  beforeAll(async () => {
    own = await makeRecord();
  });

  test("no key changes under the rows that point at it", async () => {
    const following = await runAs(
      own.staff,
      (db) => db.tx.$queryRaw`SELECT "conname" FROM pg_constraint WHERE contype = 'f' AND confupdtype <> 'a'`,
    );
    expect(following).toEqual([]);
    for (const table of ["Episode", "Patient"])
      expect(await attempt(own.staff, `UPDATE "${table}" SET "id" = gen_random_uuid()`)).toBe("refused");
  });

  test("an exercise gets revisions of its own clinic alone", async () => {
    const builtIn = { clinicId: own.patient.clinicId, number: 99 };
    expect(await addLike(own.staff, "ExerciseRevision", builtIn)).toBe("refused");
  });

  test("a patient writes what is hers under her own name alone", async () => {
    const { self, staff, patient } = own;
    const mine = { authorId: patient.userId };
    expect(await addLike(self, "DoseLog", { source: "paper" })).toBe("refused");
    expect(await addLike(self, "DoseLog", { authorId: patient.lead.userId })).toBe("refused");
    expect(await addLike(self, "DoseLog", {})).toBe(1);
    expect(await addLike(self, "BodyChart", { source: "staff" })).toBe("refused");
    expect(await addLike(self, "BodyChart", {})).toBe(1);
    expect(await addLike(self, "Pause", mine)).toBe("refused");
    expect(await attempt(self, `UPDATE "Pause" SET "toDate" = "fromDate"`)).toBe(0);
    expect(await addLike(self, "Pause", { ...mine, authorKind: "patient" })).toBe(1);
    expect(await attempt(self, `UPDATE "Pause" SET "toDate" = "fromDate"`)).toBe(1);
    expect(await attempt(self, `UPDATE "Pause" SET "reason" = 'x'`)).toBe("refused");
    const columns = `"id", "clinicId", "patientId", "deviceAt", "sentAt", "receivedAt", "zone", "bodyHash", "authorId"`;
    const correct = (source: string) =>
      attempt(
        self,
        `INSERT INTO "LogCorrection" (${columns}, "logId", "kind", "correctedAt", "source")
         SELECT ${columns}, "id", 'undo', "loggedAt", $1 FROM "DoseLog" LIMIT 1`,
        source,
      );
    expect(await correct("therapist")).toBe("refused");
    expect(await correct("patient")).toBe(1);
    expect(await addLike(self, "Alert", { patientId: crypto.randomUUID() })).toBe("refused");
    expect(await addLike(self, "Alert", {})).toBe(1);
    expect(await attempt(staff, `UPDATE "Pause" SET "toDate" = "fromDate"`)).toBe(2);
  });

  test("nobody signs an audit row for somebody else", async () => {
    const sign = (actor: Actor, userId: string | null, kind: string) =>
      attempt(
        actor,
        `INSERT INTO "AuditEvent" ("id", "clinicId", "at", "userId", "actorKind", "action")
         VALUES (gen_random_uuid(), $1::uuid, now(), $2::uuid, $3, 'x')`,
        own.patient.clinicId,
        userId ?? "",
        kind,
      );
    const { userId, lead } = own.patient;
    expect(await sign(own.self, lead.userId, "patient")).toBe("refused");
    expect(await sign(own.self, userId, "clinician")).toBe("refused");
    expect(await sign(own.self, userId, "patient")).toBe(1);
  });

  test("a patient does not delete her user, nor read what clinicians wrote of her conditions", async () => {
    expect(await attempt(own.self, `DELETE FROM "User"`)).toBe("refused");
    expect(await attempt(own.self, `UPDATE "User" SET "passwordHash" = 'x'`)).toBe(0);
    expect(await runAs(own.self, (db) => db.tx.condition.count())).toBe(0);
    expect(await runAs(own.staff, (db) => db.tx.condition.count())).toBe(1);
  });

  test("staff keep the reasons they gave, and what an alert and a condition are about", async () => {
    const { staff } = own;
    expect(await attempt(staff, `DELETE FROM "AccessReason"`)).toBe("refused");
    expect(await attempt(staff, `UPDATE "AccessReason" SET "reason" = 'x'`)).toBe(0);
    expect(await addLike(staff, "AccessReason", { memberId: crypto.randomUUID() })).toBe("refused");
    expect(await attempt(staff, `UPDATE "Alert" SET "facts" = '{}'`)).toBe("refused");
    expect(await attempt(staff, `UPDATE "Condition" SET "code" = 'C3'`)).toBe("refused");
    expect(await attempt(staff, `UPDATE "Patient" SET "userId" = gen_random_uuid()`)).toBe("refused");
    expect(await attempt(staff, `UPDATE "RecordCorrection" SET "before" = 'x'`)).toBe("refused");
    expect(await attempt(own.self, `UPDATE "Patient" SET "phone" = 'x'`)).toBe(0);
    expect(await runAs(own.self, (db) => db.tx.recordCorrection.count())).toBe(0);
  });

  test("a member's own template is theirs alone, the clinic's all staff's, and a version also theirs whose patient follows it", async () => {
    const clinic = await makeClinic();
    const [author, colleague] = [await makeMember(clinic), await makeMember(clinic)];
    const [assistant, owner] = await Promise.all(
      (["assistant", "owner"] as const).map((role) => makeMember(clinic, { roles: [role] })),
    );
    if (!assistant || !owner) throw new Error("Two were made");
    const patient = await makePatient(clinic, { lead: colleague });
    const stranger = await makeMember(await makeClinic());
    const content = { v: 1, ...(await planFrom("knee-oa")) };
    const [personal, shared] = [crypto.randomUUID(), crypto.randomUUID()];
    const [ofPersonal, ofShared] = [crypto.randomUUID(), crypto.randomUUID()];
    const template = { clinicId: clinic.id, name: "Knees", createdAt: new Date(0), createdBy: author.id };
    const version = {
      clinicId: clinic.id,
      name: "Knees",
      content,
      publishedAt: new Date(0),
      publishedBy: author.id,
    };
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        PlanTemplate: [
          { ...template, id: personal, memberId: author.id },
          { ...template, id: shared, memberId: null },
        ],
        PlanTemplateVersion: [
          { ...version, id: ofPersonal, templateId: personal, number: 1 },
          { ...version, id: ofShared, templateId: shared, number: 1 },
        ],
      }),
    );
    const seen = (actor: Actor) =>
      runAs(actor, async (db) => [await db.tx.planTemplate.count(), await db.tx.planTemplateVersion.count()]);
    const [authors, colleagues] = [staffActor(author), staffActor(colleague)];
    expect(await seen(authors)).toEqual([2, 2]);
    for (const actor of [colleagues, staffActor(assistant)]) expect(await seen(actor)).toEqual([1, 1]);
    for (const actor of [staffActor(owner), staffActor(stranger), patientActor(patient)])
      expect(await seen(actor)).toEqual([0, 0]);

    const rename = `UPDATE "PlanTemplate" SET "name" = 'x'`;
    expect(await attempt(authors, rename)).toBe(2);
    expect(await attempt(colleagues, rename)).toBe(1);
    for (const actor of [assistant, owner, stranger].map(staffActor))
      expect(await attempt(actor, rename)).toBe(0);
    const seize = `UPDATE "PlanTemplate" SET "memberId" = $1::uuid`;
    await expect(attempt(colleagues, seize, colleague.id)).rejects.toThrow(/PlanTemplate_member/);
    expect(await attempt(colleagues, seize, author.id)).toBe("refused");
    expect(await attempt(authors, `UPDATE "PlanTemplate" SET "createdBy" = gen_random_uuid()`)).toBe(
      "refused",
    );
    expect(await attempt(authors, `DELETE FROM "PlanTemplate"`)).toBe("refused");
    const forAuthor = { memberId: author.id, createdBy: author.id };
    expect(await addLike(colleagues, "PlanTemplate", forAuthor)).toBe("refused");
    expect(await addLike(staffActor(assistant), "PlanTemplate", { createdBy: assistant.id })).toBe("refused");
    const next = { number: 2, publishedBy: colleague.id };
    expect(await addLike(colleagues, "PlanTemplateVersion", { ...next, templateId: personal })).toBe(
      "refused",
    );
    expect(await addLike(colleagues, "PlanTemplateVersion", next)).toBe(1);

    await makePlanVersion(patient, await planFrom("knee-oa"), { templateVersionId: ofPersonal });
    expect(await seen(colleagues)).toEqual([1, 3]);
    expect(await seen(staffActor(assistant))).toEqual([1, 2]);
  });
});
