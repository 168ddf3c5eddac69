import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
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
import { recordCheckins } from "../checkins/mutations";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { readCaseload } from "./mutations";
import { refreshCaseload } from "./projection/mutations";
import { caseloadFilter } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  therapist = await makeMember(clinic);
});

async function onAPlan(days: number) {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -days);
  const patient = await makePatient(clinic, { lead: therapist, startDate });
  const plan = await planFrom("knee-oa");
  await makePlanVersion(patient, plan, { effectiveFrom: startDate });
  return { patient, prescriptionId: plan.phases[0]?.prescriptions[0]?.id };
}
const rewrite = (...ids: PatientId[]) => asSystem(clinic.id, (db) => refreshCaseload(db, ids));
const caseload = async () =>
  (await runAs(staffActor(therapist), (db) => readCaseload(db, caseloadFilter.parse({})))).rows;
const answer = (patient: MadePatient, pain: number) =>
  runAs(patientActor(patient), (db) =>
    recordCheckins(db, patient.id, {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "checkin", kind: "rest-pain", id: newId<string>(), body: { pain } },
          ...{ deviceAt: now().toString(), zone: "Europe/London" },
        },
      ],
    }),
  );

test("leg pain of 8 at rest leads everybody whom adherence alone brings there, until a lower answer or a chart", async () => {
  const { patient: silent } = await onAPlan(20);
  const { patient, prescriptionId } = await onAPlan(1);
  if (!prescriptionId) throw new Error("The plan has prescriptions");
  const localDate = localDateAt(patient.zones, now());
  await makeLog(patient, { prescriptionId, localDate, body: { quick: true } });
  await rewrite(silent.id, patient.id);
  const order = async () => (await caseload()).map(({ patientId }) => patientId);
  const row = async () => (await caseload()).find(({ patientId }) => patientId === patient.id);
  expect(await order()).toEqual([silent.id, patient.id]);

  await answer(patient, 9);
  expect(await order()).toEqual([patient.id, silent.id]);
  expect(await row()).toMatchObject({
    ...{ need: "act", alertRank: 0 },
    flags: [{ flag: "rest-pain", severity: "amber", inputs: { pain: 9, date: localDate } }],
  });

  await answer(patient, 4);
  expect(await order()).toEqual([silent.id, patient.id]);
  expect((await row())?.flags).toEqual([]);

  await answer(patient, 8);
  expect((await row())?.flags).toMatchObject([{ flag: "rest-pain", inputs: { pain: 8 } }]);
  const marks = [{ place: "left-calf-back" as const, pain: 8, symptoms: [] }];
  await makeBodyChart(patient, { source: "staff", marks });
  await rewrite(patient.id);
  expect((await row())?.flags).toEqual([]);
});
