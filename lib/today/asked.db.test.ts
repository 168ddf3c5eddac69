import { beforeEach, expect, test } from "vitest";
import {
  type MadePatient,
  makeAlert,
  makeClinic,
  makePatient,
  makePause,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { consentRow } from "@/prisma/factories/consents";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { ConsentId } from "../ids";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { areAsked } from "./checkins";
import { getToday } from "./queries";

let patient: MadePatient;
const today = () => localDateAt(patient.zones, now());

beforeEach(async () => {
  const clinic = await makeClinic();
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -10);
  patient = await makePatient(clinic, { startDate });
  await makePlanVersion(patient, await planFrom("disc-extension"), { effectiveFrom: startDate });
});

/** What the page says of questions, and whether there are any. */
const asked = async () => {
  const found = await runAs(patientActor(patient), getToday);
  return found && [areAsked(found), found.checkins.rounds.length > 0];
};
const endCare = () =>
  asSystem(patient.clinicId, (db) =>
    db.tx.episode.updateMany({ data: { endDate: new Date(today()), endReason: "discharge" } }),
  );
const withdraw = () =>
  asSystem(patient.clinicId, (db) =>
    insertRows(db, {
      Consent: [
        consentRow(
          { clinicId: patient.clinicId, patientId: patient.id },
          {
            ...{ id: newId<ConsentId>(), kind: "withdrawn", source: "phone" },
            ...{ at: now().toString({ fractionalSecondDigits: 3 }), authorId: patient.userId ?? "" },
          },
        ),
      ],
    }),
  );

test("questions come while a plan is in force", async () => {
  expect(await asked()).toEqual([true, true]);
});

test.each([
  [
    "while the plan is paused",
    () => makePause(patient, { from: today(), to: addDays(today(), 2), author: "patient" }),
  ],
  ["while a warning sign locks it", () => makeAlert(patient, { kind: "red-flag" })],
  ["after the end of care", endCare],
  ["after consent was withdrawn", withdraw],
])("and none %s", async (_, happen) => {
  await happen();
  expect(await asked()).toEqual([false, false]);
});
