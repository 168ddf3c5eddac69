import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { discharge } from "../../patients/episode/mutations";
import { enterInError } from "../../patients/retire/mutations";
import { refreshCaseload } from "../projection/mutations";
import { readGlance } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;

const glance = (member: MadeMember, { id }: MadePatient) =>
  runAs(staffActor(member), (db) => readGlance(db, { patientId: id }));

beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic);
  patient = await makePatient(clinic, { lead: hanna, user: null });
  await makePlanVersion(patient, await planFrom("disc-extension"), { effectiveFrom: "2026-01-01" });
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
});

test("a patient is shown as they stand, with what their own therapist may do, and it is written down", async () => {
  expect(await glance(hanna, patient)).toMatchObject({
    ok: true,
    data: {
      ...{ patientId: patient.id, open: true, prescribes: true, enters: true, hasSignIn: false },
      ...{ lead: hanna.name, nextVisit: null, reach: null },
      standing: { planNumber: 1, phaseNumber: 1 },
    },
  });
  const read = await runAs(staffActor(hanna), (db) =>
    db.tx.auditEvent.findFirst({ where: { action: "caseload.read" }, orderBy: { at: "desc" } }),
  );
  expect(read?.subjects).toEqual([patient.id]);
});

test("an assistant enters logs and doesn't prescribe; a colleague outside the care team does neither", async () => {
  const priya = await makeMember(clinic, { roles: ["assistant"] });
  expect(await glance(priya, patient)).toMatchObject({ data: { prescribes: false, enters: true } });
  expect(await glance(await makeMember(clinic), patient)).toMatchObject({
    data: { prescribes: false, enters: false },
  });
});

test("of somebody discharged nothing is offered that care needs; who is not in use isn't found, nor is a stranger", async () => {
  const left = await makePatient(clinic, { lead: hanna, user: null });
  const about = { patientId: left.id, reason: "moved away" };
  await runAs(staffActor(hanna), (db) => discharge(db, about));
  expect(await glance(hanna, left)).toMatchObject({
    data: { open: false, prescribes: false, enters: false, standing: null },
  });
  await runAs(staffActor(hanna), (db) => enterInError(db, about));
  const missing = { ok: false, error: "not-found" };
  expect(await glance(hanna, left)).toEqual(missing);
  expect(await glance(hanna, await makePatient(await makeClinic(), { user: null }))).toEqual(missing);
  const owner = await makeMember(clinic, { roles: ["owner"] });
  expect(await glance(owner, patient)).toEqual(missing);
});
