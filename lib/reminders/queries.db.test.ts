import { expect, test } from "vitest";
import {
  makeClinic,
  makeLog,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { now } from "../clock";
import { runAs } from "../gates/run";
import { groupOf } from "../plans/vocabulary";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getOwnDay } from "./queries";

test("who has kept to the plan for two weeks is reminded of its day once", async () => {
  const clinic = await makeClinic();
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const content = await planFrom("disc-extension");
  const first = content.phases[0]?.prescriptions.find(({ kind }) => groupOf(kind) === "exercise");
  if (!first) throw new Error("The template has exercises");
  const days = { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const daily = { ...first, schedule: { timesPerDay: 1, days } } as typeof first;
  const phases = content.phases.map((phase, at) => (at === 0 ? { ...phase, prescriptions: [daily] } : phase));
  const startDate = addDays(today, -20);
  const patient = await makePatient(clinic, { startDate });
  await makePlanVersion(patient, { ...content, phases }, { effectiveFrom: startDate });
  const log = (back: number) =>
    makeLog(patient, { prescriptionId: daily.id, localDate: addDays(today, -back), body: { quick: true } });
  for (let back = 13; back > 0; back--) await log(back);
  expect((await runAs(patientActor(patient), getOwnDay))?.day.fewer).toBe(false);
  await log(14);
  expect((await runAs(patientActor(patient), getOwnDay))?.day.fewer).toBe(true);
});
