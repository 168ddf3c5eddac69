import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadePatient,
  makeClinic,
  makeCorrection,
  makeLog,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { now } from "../clock";
import { withActor } from "../db/scope";
import { newId, type PrescriptionId } from "../ids";
import type { Prescription } from "../plans/schema";
import { addDays } from "../time/calendar-date";
import { dayStart, localDateAt } from "../time/local-day";
import { getProgress } from "../today/queries";
import { getPatientWhy } from "./queries";
import { adherenceQuestion } from "./schema";

const DAYS = 120;
const today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
const since = addDays(today, -DAYS);
let patient: MadePatient;
let cardId: PrescriptionId;

/** One exercise a day and one card to read, for four months. */
beforeAll(async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
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
      withActor(patientActor(patient), (db) =>
        getPatientWhy(db, patient.id, adherenceQuestion.parse({ asOf })),
      );
    for (const asOf of [undefined, addDays(today, -60)])
      expect(await asked(asOf)).toMatchObject({ figures: { education: { read: 0, assigned: 1 } } });
  });

  test("a streak is as long as it is", async () => {
    const progress = await withActor(patientActor(patient), (db) => getProgress(db));
    expect(progress?.streak).toMatchObject({ length: 100, shown: true });
  });
});

test("a question about a day that nobody lives is no question, not an error", () => {
  for (const asOf of ["9999-12-31", "0001-01-05", "0000-01-05", "2026-02-30", "yesterday"])
    expect(adherenceQuestion.safeParse({ asOf }).success, asOf).toBe(false);
  expect(adherenceQuestion.safeParse({ asOf: "2999-12-31" }).success).toBe(true);
});
