import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  openSignIn,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { countStatements } from "@/prisma/factories/statements";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { resolveSignIn } from "../identity/current";
import { readCaseload } from "./mutations";
import { refreshCaseload } from "./projection/mutations";
import { caseloadFilter } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

async function addPatients(count: number): Promise<void> {
  const content = await planFrom("disc-extension");
  const made = await Promise.all(
    Array.from({ length: count }, () => makePatient(clinic, { lead: therapist, user: null })),
  );
  for (const patient of made) await makePlanVersion(patient, { ...content }, { effectiveFrom: "2026-01-01" });
  await asSystem(clinic.id, (db) =>
    refreshCaseload(
      db,
      made.map((patient) => patient.id),
    ),
  );
}

/** Statements of one page, the sign-in's look-up and the audit row among them. */
const countPage = (token: string): Promise<number> =>
  countStatements(async () => {
    expect(await resolveSignIn(token)).not.toBeNull();
    await runAs(staffActor(therapist), (db) => readCaseload(db, caseloadFilter.parse({})));
  });

test("the caseload page takes at most 8 statements, however many patients there are", async () => {
  const token = await openSignIn(therapist.userId);
  await addPatients(2);
  const few = await countPage(token);
  await addPatients(60);
  const many = await countPage(token);
  expect(few).toBeGreaterThan(3);
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(8);
});
