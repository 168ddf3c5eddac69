import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { addDays, type LocalDate } from "../time/calendar-date";
import { dayStart, localDateAt } from "../time/local-day";
import { readRecord } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
let today: LocalDate;
let began: LocalDate;

beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  const { zones } = await makePatient(clinic, { lead: hanna });
  today = localDateAt(zones, now());
  began = addDays(today, -90);
  patient = await makePatient(clinic, { lead: hanna, startDate: began });
});

const facts = () => runAs(staffActor(hanna), async (db) => (await readRecord(db, patient.id, null))?.facts);

const concluded = (at: string) =>
  asSystem(clinic.id, (db) =>
    insertRows(db, {
      Assessment: [
        {
          ...{ id: newId(), clinicId: clinic.id, patientId: patient.id, authorId: hanna.id },
          ...{ savedBy: hanna.id, startedAt: at, savedAt: at, answers: { effusion: 0 } },
          ...{ conclusion: "mixed", concludedAt: at, concludedBy: hanna.id },
        },
      ],
    }),
  );

test("an assessment of before the episode is not the letter's, and one of its first day is", async () => {
  const start = dayStart(patient.zones, began);
  await concluded(start.subtract({ seconds: 1 }).toString());
  expect((await facts())?.assessment).toBeNull();
  await concluded(start.toString());
  expect((await facts())?.assessment).toMatchObject({ conclusion: "mixed", by: "Hanna Lind" });
  expect(Date.parse((await facts())?.assessment?.at ?? "")).toBe(start.epochMilliseconds);
});

test("the first leg pain is the episode's first, however often it was drawn since", async () => {
  const draw = (ago: number, place: "left-foot-back" | "left-thigh-back", pain: number) =>
    makeBodyChart(patient, {
      localDate: addDays(today, -ago),
      marks: [{ place, pain, symptoms: [] }],
    });
  await draw(80, "left-foot-back", 9);
  expect((await facts())?.pain).toMatchObject({ first: { pain: 9 }, last: null });
  for (let ago = 65; ago > 0; ago -= 1) await draw(ago, "left-thigh-back", 3);
  expect((await facts())?.pain).toMatchObject({
    first: { date: addDays(today, -80), furthest: "foot", pain: 9 },
    last: { date: addDays(today, -1), furthest: "thigh", pain: 3, clouded: false },
  });
});
