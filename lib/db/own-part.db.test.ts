import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeMember,
  type MadePatient,
  makeAlert,
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
import { addLike, attempt } from "@/prisma/factories/attempt";
import { runAs } from "../gates/run";
import { inviteMember } from "../invites/mutations";
import { withClient } from "./migrate";
import { grantApp } from "./roles";

/*
 * What a break-in test once did within a clinic, with every check of the program taken away: each keeps to their own part.
 */

let patient: MadePatient;
let owner: MadeMember;
let therapist: MadeMember;
let assistant: MadeMember;

beforeAll(async () => {
  const clinic = await makeClinic();
  owner = await makeMember(clinic, { roles: ["owner", "therapist"] });
  therapist = await makeMember(clinic);
  assistant = await makeMember(clinic, { roles: ["assistant"] });
  patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("knee-oa");
  await makePlanVersion(patient, content);
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The template has prescriptions");
  await makeLog(patient, { prescriptionId });
  await makeBodyChart(patient, { marks: [{ place: "left-calf-back", pain: 3, symptoms: [] }] });
  await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1" } });
  await runAs(staffActor(owner), (db) => inviteMember(db, { name: "Ade", roles: ["assistant"] }));
});

test("roles are given and taken by owners alone, also by one who treats", async () => {
  const raise = `UPDATE "Member" SET "roles" = '{owner}'`;
  const end = `UPDATE "Member" SET "leftAt" = now()`;
  for (const member of [assistant, therapist])
    for (const change of [raise, end]) expect(await attempt(staffActor(member), change)).toBe("refused");
  expect(await attempt(staffActor(assistant), `UPDATE "Member" SET "name" = 'x'`)).toBe(1);
  expect(await attempt(staffActor(owner), `UPDATE "Member" SET "roles" = "roles"`)).toBe(3);
  const rename = `UPDATE "Clinic" SET "name" = 'x'`;
  expect(await attempt(staffActor(therapist), rename)).toBe(0);
  expect(await attempt(staffActor(owner), rename)).toBe(1);
});

test("nobody invites for more than they may let in, nor in another's name", async () => {
  const like = (member: MadeMember, columns: object) =>
    addLike(staffActor(member), "Invite", {
      tokenHash: crypto.randomUUID(),
      createdById: member.id,
      ...columns,
    });
  expect(await like(assistant, { roles: ["owner"] })).toBe("refused");
  expect(await like(therapist, {})).toBe("refused");
  expect(await like(therapist, { kind: "patient", patientId: patient.id, roles: [] })).toBe(1);
  expect(await like(owner, { createdById: therapist.id })).toBe("refused");
  expect(await like(owner, {})).toBe(1);
  const revoke = `UPDATE "Invite" SET "revokedAt" = now() WHERE "kind" = 'member'`;
  expect(await attempt(staffActor(assistant), revoke)).toBe(0);
});

test("what staff enter is not the patient's, and nobody else's", async () => {
  const add = (table: string, columns: object) => addLike(staffActor(assistant), table, columns);
  for (const table of ["DoseLog", "BodyChart"]) {
    expect(await add(table, { authorId: assistant.userId })).toBe("refused");
    expect(await add(table, { authorId: therapist.userId, source: "therapist" })).toBe("refused");
  }
  expect(await add("DoseLog", { authorId: assistant.userId, source: "therapist" })).toBe(1);
});

test("a patient's alert begins with nobody having dealt with it", async () => {
  const add = (columns: object) => addLike(patientActor(patient), "Alert", columns);
  expect(await add({ acknowledgedAt: new Date(), acknowledgedBy: therapist.id })).toBe("refused");
  expect(await add({ liftedOn: "2026-01-01" })).toBe("refused");
  expect(await add({ decision: "go-on" })).toBe("refused");
  expect(await add({})).toBe(1);
});

test("nobody makes temporary tables", async () => {
  // A copy of a database begins with everybody's usual rights to it.
  const role = new URL(process.env.DATABASE_APP_URL ?? "").username;
  await withClient(process.env.DATABASE_URL ?? "", (client) => grantApp(client, role));
  expect(await attempt(staffActor(owner), `CREATE TEMPORARY TABLE "mine" ("x" int)`)).toBe("refused");
});

describe("where people's records are held", () => {
  beforeAll(() =>
    withClient(process.env.DATABASE_URL ?? "", (client) =>
      client.query(`UPDATE "Installation" SET "mode" = 'production'`),
    ),
  );

  test("a zone is not told another time than its own", async () => {
    const zone = (recordedAt: string, fromDate: string) =>
      addLike(patientActor(patient), "PatientZone", { recordedAt, fromDate, zone: "Asia/Tokyo" });
    expect(await zone("2020-01-01T12:00:00Z", "2020-01-02")).toBe("refused");
    const present = new Date().toISOString();
    expect(await zone(present, present.slice(0, 10))).toBe(1);
  });

  test("nor an audit row, by whomever", async () => {
    const { userId, clinicId } = owner;
    const add = (at: string) =>
      attempt(
        staffActor(owner),
        `INSERT INTO "AuditEvent" ("id", "clinicId", "at", "userId", "actorKind", "action")
         VALUES (gen_random_uuid(), $1::uuid, $2::timestamptz, $3::uuid, 'clinician', 'x')`,
        ...[clinicId, at, userId],
      );
    expect(await add("2026-01-01T00:00:00Z")).toBe("refused");
    expect(await add(new Date(Date.now() + 86_400_000).toISOString())).toBe("refused");
    expect(await add(new Date().toISOString())).toBe(1);
  });
});
