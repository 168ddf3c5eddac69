import { beforeAll, expect, test } from "vitest";
import {
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeHold,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "../../prisma/factories";
import { getPatientWhy } from "../adherence/explain/queries";
import { now } from "../clock";
import { runAs } from "../gates/run";
import type { ConditionId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { isFromLibrary } from "../plans/from-library";
import type { PlanContent, Prescription } from "../plans/schema";
import { acknowledgeAlert } from "../safety/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getProgress, getToday } from "./queries";

let therapist: MadeMember;
let clinic: Awaited<ReturnType<typeof makeClinic>>;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lindqvist" });
});

const firstOf = (content: PlanContent): Prescription => {
  const found = content.phases[0]?.prescriptions.find((p) => p.kind === "nerve-glide");
  if (!found) throw new Error("The disc template has a nerve glide");
  return found;
};
const withSets = (content: PlanContent, sets: number): PlanContent => ({
  ...content,
  phases: content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map((p) =>
      isFromLibrary(p) ? { ...p, dose: { ...p.dose, sets } } : p,
    ),
  })),
});

async function somebody() {
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const from = addDays(today, -20);
  const patient = await makePatient(clinic, { lead: therapist, startDate: from });
  const content = withSets(await planFrom("disc-extension", { side: "left" }), 2);
  await makePlanVersion(patient, content, { effectiveFrom: from });
  return { patient, content, today, glide: firstOf(content) };
}
const todayOf = (patient: MadePatient) => runAs(patientActor(patient), getToday);

test("names the person, her therapist and the emergency number of the clinic's country", async () => {
  const { patient } = await somebody();
  expect(await todayOf(patient)).toMatchObject({
    givenName: "Marta",
    therapist: "Hanna Lindqvist",
    emergencyNumber: "999",
    planNumber: 1,
    plan: { kind: "ordinary", until: null },
  });
});

test("says how each exercise is done and logged: plain words, sides, time, stop rules", async () => {
  const { patient, glide } = await somebody();
  const today = await todayOf(patient);
  const item = today?.prescriptions.find((one) => one.id === glide.id);
  expect(item).toMatchObject({ sides: ["left"], inForce: true, exercise: { timed: false, lang: null } });
  expect(item?.exercise?.stops).toContain("S1");
  expect(item?.exercise?.steps.length).toBeGreaterThan(1);
  expect(item?.seconds).toBeGreaterThan(0);
  const walk = today?.prescriptions.find((one) => one.kind === "aerobic");
  expect(walk?.exercise?.timed).toBe(true);
});

test("shows today's dose although another one is published for tomorrow", async () => {
  const { patient, content, today, glide } = await somebody();
  await makePlanVersion(patient, withSets(content, 5), { effectiveFrom: addDays(today, 1) });
  const shown = await todayOf(patient);
  expect(shown?.prescriptions.find((one) => one.id === glide.id)).toMatchObject({ dose: { sets: 2 } });
  expect(shown?.nextPlan).toMatchObject({ number: 2, from: addDays(today, 1) });
});

test("keeps what is in no plan of today apart", async () => {
  const { patient, content, today, glide } = await somebody();
  const [first, ...others] = content.phases;
  if (!first) throw new Error("A plan has a phase");
  const fewer = first.prescriptions.filter((p) => p.id !== glide.id);
  await makePlanVersion(
    patient,
    { ...content, phases: [{ ...first, prescriptions: fewer }, ...others] },
    { effectiveFrom: today },
  );
  const shown = await todayOf(patient);
  expect(shown?.prescriptions.find((one) => one.id === glide.id)).toMatchObject({ inForce: false });
  const day = shown?.days.find((one) => one.when === "today");
  expect(day?.entries.some((entry) => entry.prescriptionId === glide.id)).toBe(false);
});

test("shows what was logged of an exercise that was taken out the same day, by its name", async () => {
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const patient = await makePatient(clinic, { lead: therapist, startDate: today });
  const content = await planFrom("disc-extension", { side: "left" });
  const glide = firstOf(content);
  const without = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.filter((p) => p.id !== glide.id),
  }));
  await makePlanVersion(patient, content, { effectiveFrom: today });
  await makeLog(patient, { prescriptionId: glide.id, localDate: today });
  await makePlanVersion(patient, { ...content, phases: without }, { effectiveFrom: today });
  const shown = await todayOf(patient);
  const item = shown?.prescriptions.find((one) => one.id === glide.id);
  expect(item).toMatchObject({ inForce: false, exercise: { name: expect.any(String) } });
  const day = shown?.days.find((one) => one.when === "today");
  expect(day?.entries).toContainEqual(expect.objectContaining({ prescriptionId: glide.id, status: "extra" }));
  expect(shown?.prescriptions.filter((one) => one.inForce)).toHaveLength(
    without[0]?.prescriptions.length ?? 0,
  );
});

test("says of a held exercise that it is held, also on a day on which it is not due", async () => {
  const { patient, content, today, glide } = await somebody();
  const daysOn = (own: Prescription) =>
    own.id === glide.id
      ? { ...own, schedule: { timesPerDay: 1, days: { type: "flexible" as const, perWeek: 3 } } }
      : own;
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map(daysOn),
  }));
  await makePlanVersion(patient, { ...content, phases } as PlanContent, { effectiveFrom: today });
  const heldNow = async () => {
    const shown = await todayOf(patient);
    return shown?.prescriptions.filter((one) => one.held).map((one) => one.id);
  };
  const hold = { prescriptionId: glide.id, conditionId: newId<ConditionId>() };
  await makeHold(patient, { ...hold, from: addDays(today, -9), to: today });
  await makeHold(patient, { ...hold, from: addDays(today, 1) });
  expect(await heldNow()).toEqual([]);
  await makeHold(patient, { ...hold, from: addDays(today, -1) });
  expect(await heldNow()).toEqual([glide.id]);
});

test("says why there is no plan: on its way, beginning, ended, or care is over", async () => {
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const patient = await makePatient(clinic, { lead: therapist, startDate: addDays(today, -40) });
  const content = await planFrom("disc-extension", { side: "left" });
  const reason = async () => (await todayOf(patient))?.noPlan;
  expect(await reason()).toEqual({ reason: "being-written" });
  await makePlanVersion(patient, content, {
    effectiveFrom: addDays(today, -30),
    endsOn: addDays(today, -10),
  });
  expect(await reason()).toEqual({ reason: "ended", on: addDays(today, -11) });
  await makePlanVersion(patient, content, { effectiveFrom: addDays(today, 20) });
  expect(await todayOf(patient)).toMatchObject({
    nextPlan: null,
    noPlan: { reason: "begins", on: addDays(today, 20) },
  });
  await makePlanVersion(patient, content, { effectiveFrom: today });
  expect(await reason()).toBeNull();
  await runAs(staffActor(therapist), (db) => discharge(db, { patientId: patient.id, reason: "" }));
  expect(await reason()).toEqual({ reason: "care-ended", on: today });
});

test("a red flag stands until somebody has seen it; she reads her own alone", async () => {
  const { patient } = await somebody();
  const other = await somebody();
  const stopped = async (whose = patient) => (await todayOf(whose))?.stopped;
  expect(await stopped()).toBeNull();
  for (const kind of ["stop-S1", "stop-S3", "contraindication"]) await makeAlert(patient, { kind });
  expect(await stopped()).toBeNull();
  const first = now().subtract({ hours: 2 });
  const chest = await makeAlert(patient, { kind: "stop-S5", at: first });
  const flag = await makeAlert(patient, { kind: "stop-S0" });
  const answer = await makeAlert(patient, { kind: "red-flag", at: now().add({ seconds: 1 }) });
  expect(await stopped()).toEqual({ rule: "S5", said: null, at: first.toString() });
  expect(await stopped(other.patient)).toBeNull();

  const seen = (alertId: typeof chest) =>
    runAs(staffActor(therapist), (db) => acknowledgeAlert(db, { alertId, ...UNLOCKED }));
  await seen(chest);
  expect(await stopped()).toMatchObject({ rule: "S0" });
  const own = await runAs(patientActor(patient), (db) =>
    db.tx.alert.updateMany({ where: { id: flag }, data: { acknowledgedAt: new Date() } }),
  );
  expect(own.count).toBe(0);
  await seen(flag);
  expect(await stopped()).toMatchObject({ rule: null });
  await seen(answer);
  expect(await stopped()).toBeNull();
});

test("progress is what the adherence answer says, to the last log", async () => {
  const { patient, today, glide } = await somebody();
  await makeLog(patient, { prescriptionId: glide.id, localDate: addDays(today, -1), slot: 1 });
  const actor = patientActor(patient);
  const progress = await runAs(actor, getProgress);
  const answer = await runAs(actor, (db) => getPatientWhy(db, patient.id, { window: "28" }));
  expect(progress?.why).toEqual(answer);
  expect(progress?.why.figures.exercise.done.shown).toBe(1);
  expect((await todayOf(patient))?.figure?.done).toBe(1);
  expect(progress?.trend).toHaveLength(8);
});
