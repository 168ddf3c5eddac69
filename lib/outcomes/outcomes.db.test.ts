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
import { insertRows } from "@/prisma/factories/rows";
import { refreshCaseload } from "../caseload/projection/mutations";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { MeasureResultId } from "../ids";
import { newId } from "../new-id";
import { discharge, undoDischarge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { readOutcomes } from "./queries";
import type { OutcomeMeasure } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
const ago = (patient: MadePatient, days: number) => addDays(localDateAt(patient.zones, now()), -days);

/** Leg pain of so many days ago. */
async function measured(patient: MadePatient, days: number, value: number, replacesId: string | null = null) {
  const id = newId<MeasureResultId>();
  const row = {
    ...{ id, clinicId: patient.clinicId, patientId: patient.id, episodeId: patient.episodeId },
    ...{ measure: "nprs-leg", catalogue: 1, value, authorId: patient.lead.id, replacesId },
    ...{ localDate: ago(patient, days), recordedAt: `${ago(patient, days)}T12:00:00Z` },
  };
  await asSystem(clinic.id, (db) => insertRows(db, { MeasureResult: [row] }));
  return id;
}

/** Somebody with five weeks of a plan, who did nothing of it. */
async function somebody(name = "Knee plan"): Promise<MadePatient> {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -40);
  const patient = await makePatient(clinic, { lead: hanna, startDate, user: null });
  await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: startDate, name });
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return patient;
}

const read = (member = hanna, code: OutcomeMeasure = "nprs-leg") =>
  runAs(staffActor(member), (db) => readOutcomes(db, code));

let crowd: MadePatient[];

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  crowd = [];
  for (let at = 0; at < 10; at += 1) {
    const patient = await somebody();
    await measured(patient, 39, 8);
    await measured(patient, 2, 5);
    crowd.push(patient);
  }
});

test("ten episodes are a group, with how their leg pain changed", async () => {
  const outcomes = await read();
  expect(outcomes?.table?.counted).toBe(10);
  expect(outcomes?.table?.groups.map(({ shown }) => shown?.count)).toEqual([10, 0, 0, 0]);
  expect(outcomes?.table?.groups[0]?.shown?.spread?.median).toBe(-3);
  expect(outcomes?.table?.plans).toHaveLength(1);
});

test("an owner alone reads it, who reads no patient, and an assistant does not", async () => {
  const owner = await makeMember(clinic, { roles: ["owner"] });
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  expect((await read(owner))?.table?.counted).toBe(10);
  expect(await read(assistant)).toBeNull();
});

test("a discharged episode keeps the adherence that was shown last, and a reopened one is read as it is today", async () => {
  const [patient] = crowd;
  if (!patient) throw new Error("There are ten");
  const episode = () =>
    asSystem(clinic.id, (db) =>
      db.tx.episode.findFirst({ where: { id: patient.episodeId }, select: { adherenceNum: true } }),
    );
  const reason = "all done";
  expect((await runAs(staffActor(hanna), (db) => discharge(db, { patientId: patient.id, reason }))).ok).toBe(
    true,
  );
  expect((await episode())?.adherenceNum).toBe("0");
  expect((await read())?.table?.counted).toBe(10);
  await runAs(staffActor(hanna), (db) => undoDischarge(db, { patientId: patient.id, reason }));
  expect((await episode())?.adherenceNum).toBeNull();
  expect((await read())?.table?.counted).toBe(10);
});

test("values less than four weeks apart are no change, and so is one alone", async () => {
  for (let at = 0; at < 10; at += 1) {
    const patient = await somebody("Short");
    await measured(patient, 27, 7);
    if (at > 0) await measured(patient, 1, 2);
  }
  // Whoever has no value at all is in no number: of a measure that nobody uses, that would be all.
  await somebody();
  const outcomes = await read();
  expect([outcomes?.table?.counted, outcomes?.noChange]).toEqual([10, 10]);
  expect(await read(hanna, "ears")).toEqual({ table: null, noChange: 0, noAdherence: 0 });
});

test("what was corrected counts as it stands, and the last answer of a day", async () => {
  const patient = await somebody();
  const first = await measured(patient, 39, 9);
  await measured(patient, 39, 6, first);
  await measured(patient, 3, 6);
  for (const one of crowd.slice(0, 10)) await measured(one, 1, 8);
  const outcomes = await read();
  expect(outcomes?.table?.counted).toBe(11);
  expect(outcomes?.table?.groups[0]?.shown?.spread).toEqual({ low: 0, median: 0, high: 0 });
});

test("of a person with two records one episode counts, with the values of both", async () => {
  const [first, second] = [await somebody(), await somebody()];
  await measured(second, 39, 4);
  await measured(first, 1, 4);
  await runAs(staffActor(hanna), (db) => discharge(db, { patientId: second.id, reason: "twice" }));
  const merged = await runAs(staffActor(hanna), (db) =>
    mergeRecords(db, { patientId: second.id, keptId: first.id, reason: "the same person" }),
  );
  expect(merged).toMatchObject({ ok: true });
  expect((await read())?.table?.counted).toBe(12);
});

test("nobody of another clinic is in it", async () => {
  const elsewhere = await makeClinic();
  const other = await makeMember(elsewhere);
  expect(await read(other)).toEqual({ table: null, noChange: 0, noAdherence: 0 });
});
