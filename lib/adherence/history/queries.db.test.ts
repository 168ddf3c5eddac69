import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeCorrection,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "@/prisma/factories";
import { now } from "../../clock";
import { runAs } from "../../gates/run";
import type { PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import type { Prescription } from "../../plans/schema";
import { acknowledgeAlert } from "../../safety/mutations";
import { addDays } from "../../time/calendar-date";
import { dayStart, localDateAt } from "../../time/local-day";
import { getProgress } from "../../today/queries";
import { getPatientWhy } from "../explain/queries";
import { adherenceQuestion } from "../schema";
import { loadHistory, spanFor } from "./queries";

const DAYS = 120;
const today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
const since = addDays(today, -DAYS);
let clinic: MadeClinic;
let patient: MadePatient;
let cardId: PrescriptionId;

/** One exercise a day and one card to read, for four months. */
beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  patient = await makePatient(clinic, { startDate: since });
  const template = await planFrom("disc-extension");
  const [phase] = template.phases;
  const exercise = phase?.prescriptions.find((p) => p.kind === "mobility");
  if (!phase || exercise?.kind !== "mobility") throw new Error("The template has changed");
  const schedule = { timesPerDay: 1, days: { type: "weekdays" as const, weekdays: [1, 2, 3, 4, 5, 6, 7] } };
  const daily = { ...exercise, schedule };
  cardId = newId<PrescriptionId>();
  const card: Prescription = {
    id: cardId,
    kind: "education",
    schedule,
    note: "",
    dose: { card: "Pacing", text: "Little and often." },
  };
  const content = { phases: [{ ...phase, prescriptions: [daily, card] }], currentPhaseId: phase.id };
  await makePlanVersion(patient, content, { effectiveFrom: since });
  // Begins just where the days that are read begin: nothing at hand says that there was a plan before it.
  await makePlanVersion(patient, content, { effectiveFrom: spanFor(today).from });
  for (let ago = 100; ago >= 1; ago -= 1)
    await makeLog(patient, {
      prescriptionId: daily.id,
      localDate: addDays(today, -ago),
      body: { quick: true },
    });
  const read = await makeLog(patient, {
    prescriptionId: cardId,
    localDate: addDays(today, -100),
    body: { taken: true },
  });
  await makeCorrection(patient, read, { at: dayStart(patient.zones, addDays(today, -99)) });
}, 60_000);

describe("what lies further back than the days that are read", () => {
  test("a card whose reading was taken back is not read, however long ago that was", async () => {
    const asked = (asOf?: string) =>
      runAs(patientActor(patient), (db) => getPatientWhy(db, patient.id, adherenceQuestion.parse({ asOf })));
    for (const asOf of [undefined, addDays(today, -60)])
      expect(await asked(asOf)).toMatchObject({ figures: { education: { read: 0, assigned: 1 } } });
  });

  test("a streak is as long as it is", async () => {
    const progress = await runAs(patientActor(patient), (db) => getProgress(db));
    expect(progress?.streak).toMatchObject({ length: 100, shown: true });
  });
});

describe("a red flag locks", () => {
  const noon = (ago: number) => dayStart(patient.zones, addDays(today, -ago)).add({ hours: 9 });
  const locksOf = async (whose: MadePatient) =>
    (await runAs(patientActor(whose), (db) => loadHistory(db, whose.id, spanFor(today))))?.locks;
  const somebody = async () => {
    const lead = await makeMember(clinic);
    const person = await makePatient(clinic, { lead, startDate: addDays(today, -20) });
    await makePlanVersion(person, await planFrom("disc-extension"), { effectiveFrom: addDays(today, -20) });
    return { lead, person };
  };

  test("from the day it was told, however late it arrived, to the day before it was unlocked", async () => {
    const { lead, person } = await somebody();
    const facts = { rule: "S5", toldAt: noon(6).toString() };
    const alertId = await makeAlert(person, { kind: "stop-S5", at: noon(4), facts });
    const lock = { id: alertId, from: addDays(today, -6), recordedAt: noon(4) };
    expect(await locksOf(person)).toEqual([{ ...lock, to: null }]);
    await runAs(staffActor(lead), (db) => acknowledgeAlert(db, { alertId, ...UNLOCKED }));
    expect(await locksOf(person)).toEqual([{ ...lock, to: today }]);

    const answer = await runAs(patientActor(person), (db) =>
      getPatientWhy(db, person.id, adherenceQuestion.parse({})),
    );
    if (typeof answer === "string") throw new Error(answer);
    const locked = answer.days.filter((day) => day.state === "locked").map((day) => day.date);
    expect(locked).toEqual([-6, -5, -4, -3, -2, -1].map((days) => addDays(today, days)));
    expect(answer.changes).toMatchObject([{ type: "late-lock", from: addDays(today, -6) }]);
  });

  test("by any of its kinds, and by no other alert", async () => {
    const { person } = await somebody();
    for (const kind of ["stop-S1", "stop-S3", "stop-S4", "contraindication", "moved-down"])
      await makeAlert(person, { kind, at: noon(3) });
    expect(await locksOf(person)).toEqual([]);
    for (const kind of ["red-flag", "stop-S0", "stop-S5"]) await makeAlert(person, { kind, at: noon(2) });
    const from = addDays(today, -2);
    expect(await locksOf(person)).toMatchObject([{ from }, { from }, { from }]);
  });
});

test("a question about a day that nobody lives is no question, not an error", () => {
  for (const asOf of ["9999-12-31", "0001-01-05", "0000-01-05", "2026-02-30", "yesterday"])
    expect(adherenceQuestion.safeParse({ asOf }).success, asOf).toBe(false);
  expect(adherenceQuestion.safeParse({ asOf: "2999-12-31" }).success).toBe(true);
});
