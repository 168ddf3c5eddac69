import { beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { countStatements } from "@/prisma/factories/statements";
import type { PatientId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { recordCondition } from "../safety/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getChart, getEntryPage } from "./queries";

let clinic: MadeClinic;
let lead: MadeMember;
let assistant: MadeMember;
let outsider: MadeMember;
let patient: MadePatient;
let today: string;
let pressUp: PrescriptionId;

const chart = (who: MadeMember, id: PatientId = patient.id) =>
  runAs(staffActor(who), (db) => getChart(db, id));

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  lead = await makeMember(clinic, { roles: ["therapist"], name: "Hanna Lind" });
  assistant = await makeMember(clinic, { roles: ["assistant"] });
  outsider = await makeMember(clinic, { roles: ["therapist"] });
  today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
  patient = await makePatient(clinic, { lead, zone: "Europe/London", startDate: addDays(today, -20) });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: addDays(today, -20) });
  const found = content.phases[0]?.prescriptions.find((p) => p.kind === "mobility");
  if (!found) throw new Error("The disc template begins with a press-up");
  pressUp = found.id;
});

describe("a patient's page", () => {
  test("has the plan in force with drawings, the care team, and the day of the episode", async () => {
    const found = await chart(lead);
    expect(found).toMatchObject({ today, careTeam: [{ name: "Hanna Lind", lead: true }] });
    expect(found?.prescriptions.find((p) => p.prescription.id === pressUp)?.drawing).not.toBeNull();
    expect(found?.stale).toBe(true);
  });

  test("says who may do what", async () => {
    const allowed = async (who: MadeMember) => (await chart(who))?.allowed;
    expect(await allowed(lead)).toEqual({ prescribe: true, enter: true, reason: false, undoMerge: false });
    expect(await allowed(assistant)).toEqual({
      prescribe: false,
      enter: true,
      reason: false,
      undoMerge: false,
    });
    expect(await allowed(outsider)).toEqual({
      prescribe: false,
      enter: false,
      reason: true,
      undoMerge: false,
    });
  });

  test("shows an alert with what it is about, and what is on hold", async () => {
    await runAs(staffActor(lead), (db) =>
      recordCondition(db, { patientId: patient.id, code: "C14", note: "" }),
    );
    const found = await chart(lead);
    expect(found?.held).toContain(pressUp);
    expect(found?.alerts.map((a) => a.kind)).toContain("contraindication");
    expect(found?.alerts.find((a) => a.kind === "contraindication")?.about).toMatchObject({
      code: "C14",
      prescriptionIds: expect.arrayContaining([pressUp]),
    });
    expect(found?.conditions).toMatchObject([{ code: "C14", recordedBy: "Hanna Lind" }]);
    expect(found?.stale, "a write has made the read model").toBe(false);
  });

  test("is not there for another clinic, nor for an unknown id", async () => {
    const elsewhere = await makeMember(await makeClinic(), { roles: ["therapist"] });
    expect(await chart(elsewhere)).toBeNull();
    expect(await chart(lead, newId<PatientId>())).toBeNull();
  });

  test("takes at most 16 statements, however much there is", async () => {
    const count = () => countStatements(() => chart(lead));
    const few = await count();
    for (let day = 1; day < 15; day += 1) {
      await makeLog(patient, { prescriptionId: pressUp, localDate: addDays(today, -day) });
    }
    expect(few).toBeGreaterThan(5);
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(16);
  });
});

test("the entry page lists what staff entered, open to those who may take it back", async () => {
  await makeLog(patient, { prescriptionId: pressUp, localDate: addDays(today, -2), source: "therapist" });
  const entries = async (who: MadeMember) => {
    const page = await runAs(staffActor(who), (db) => getEntryPage(db, patient.id));
    return page?.batches.flatMap((batch) => batch.entries.map((entry) => [entry.source, entry.open]));
  };
  expect(await entries(lead)).toEqual([["therapist", true]]);
  expect(await entries(assistant)).toEqual([["therapist", false]]);
});
