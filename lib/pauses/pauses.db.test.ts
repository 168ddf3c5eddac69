import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePause,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import { now } from "../clock";
import type { PatientActor, StaffActor } from "../db/actor";
import { isoDate } from "../db/dates";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { PauseId } from "../ids";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { excuseDays, pauseOwnPlan, pausePlan, resumeOwnPlan, resumePlan } from "./mutations";
import { OWN_PAUSES_A_DAY } from "./policy";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Pacific/Auckland" });
  therapist = await makeMember(clinic);
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);
const asHer = <T>(patient: MadePatient, work: (db: Db<PatientActor>) => Promise<T>) =>
  runAs(patientActor(patient), work);

async function somebody() {
  const patient = await makePatient(clinic, { lead: therapist });
  const today = localDateAt(patient.zones, now());
  const days = (from: number, to: number) => ({
    patientId: patient.id,
    fromDate: addDays(today, from),
    toDate: addDays(today, to),
    reason: "On a journey",
  });
  const stored = () =>
    as(async (db) => {
      const rows = await db.tx.pause.findMany({
        where: { patientId: patient.id },
        orderBy: { createdAt: "asc" },
      });
      return rows.map((row) => ({
        from: isoDate(row.fromDate),
        to: isoDate(row.toDate),
        by: row.authorKind,
      }));
    });
  return { patient, today, days, stored };
}

const invalid = (field: string, key: string) => ({
  ok: false,
  error: "invalid",
  fields: { [field]: `pause.errors.${key}` },
});

describe("a therapist's pause", () => {
  test("begins today at the earliest, is not empty, and overlaps no other", async () => {
    const { today, days, stored } = await somebody();
    const pause = (from: number, to: number) => as((db) => pausePlan(db, days(from, to)));
    expect(await pause(-1, 3)).toEqual({
      ok: false,
      error: "invalid",
      fields: { fromDate: "in-the-past" },
    });
    expect(await pause(2, 2)).toEqual(invalid("toDate", "ends-before-start"));
    expect(await pause(0, 200)).toEqual(invalid("toDate", "too-long"));
    expect(await pause(0, 3)).toMatchObject({ ok: true });
    expect(await pause(2, 5)).toEqual(invalid("fromDate", "overlap"));
    expect(await pause(3, 5)).toMatchObject({ ok: true });
    expect(await stored()).toEqual([
      { from: today, to: addDays(today, 3), by: "therapist" },
      { from: addDays(today, 3), to: addDays(today, 5), by: "therapist" },
    ]);
  });

  test("ends today, or is called off before it begins; a past one is over", async () => {
    const { patient, today, days, stored } = await somebody();
    const running = await makePause(patient, { from: addDays(today, -2), to: addDays(today, 2) });
    const coming = await as((db) => pausePlan(db, days(4, 6)));
    if (!coming.ok) throw new Error(coming.error);
    const resume = (pauseId: PauseId) => as((db) => resumePlan(db, { pauseId }));
    expect(await resume(running as PauseId)).toMatchObject({ ok: true });
    expect(await resume(coming.data)).toMatchObject({ ok: true });
    expect(await resume(coming.data)).toEqual({ ok: false, error: "already-done" });
    expect((await stored()).map((p) => p.to)).toEqual([today, addDays(today, 4)]);
    expect(await as((db) => pausePlan(db, days(4, 6)))).toMatchObject({ ok: true });
  });

  test("needs the care team; a stranger finds nothing", async () => {
    const { patient, days, today } = await somebody();
    const colleague = await makeMember(clinic);
    const stranger = await makeMember(await makeClinic());
    const pauseId = (await makePause(patient, { from: today, to: addDays(today, 2) })) as PauseId;
    for (const [member, error] of [
      [colleague, "reason-needed"],
      [stranger, "not-found"],
    ] as const) {
      expect(await as((db) => pausePlan(db, days(5, 6)), member)).toEqual({ ok: false, error });
      expect(await as((db) => resumePlan(db, { pauseId }), member)).toEqual({ ok: false, error });
      expect(await as((db) => excuseDays(db, days(-2, 0)), member)).toEqual({ ok: false, error });
    }
  });
});

describe("a patient's own pause", () => {
  test("begins tomorrow, lasts seven days at most, one at a time", async () => {
    const { patient, days, stored, today } = await somebody();
    const pause = (from: number, to: number) => asHer(patient, (db) => pauseOwnPlan(db, days(from, to)));
    expect(await pause(0, 2)).toEqual(invalid("fromDate", "from-tomorrow"));
    expect(await pause(1, 9)).toEqual(invalid("toDate", "seven-days"));
    expect(await pause(1, 8)).toMatchObject({ ok: true });
    expect(await pause(20, 22)).toEqual(invalid("fromDate", "one-at-a-time"));
    expect(await stored()).toEqual([{ from: addDays(today, 1), to: addDays(today, 8), by: "patient" }]);
  });

  test("she ends her own, not the therapist's, nor another patient's", async () => {
    const { patient, days } = await somebody();
    const mine = await asHer(patient, (db) => pauseOwnPlan(db, days(1, 3)));
    const theirs = await as((db) => pausePlan(db, days(5, 8)));
    if (!mine.ok || !theirs.ok) throw new Error("Both pauses were made");
    const other = await makePatient(clinic, { lead: therapist });
    const resume = (whose: MadePatient, pauseId: PauseId) =>
      asHer(whose, (db) => resumeOwnPlan(db, { pauseId }));
    expect(await resume(other, mine.data)).toEqual({ ok: false, error: "not-found" });
    expect(await resume(patient, theirs.data)).toEqual({ ok: false, error: "forbidden" });
    expect(await resume(patient, mine.data)).toMatchObject({ ok: true });
  });
});

test("she begins and calls off so many in a day, and no more", async () => {
  const { patient, days } = await somebody();
  const pause = () => asHer(patient, (db) => pauseOwnPlan(db, days(1, 3)));
  for (let nth = 0; nth < OWN_PAUSES_A_DAY; nth += 1) {
    const begun = await pause();
    if (!begun.ok) throw new Error(begun.error);
    await asHer(patient, (db) => resumeOwnPlan(db, { pauseId: begun.data }));
  }
  expect(await pause()).toEqual({ ok: false, error: "too-many" });
});

test("days are excused up to 28 back, today the last, and only once", async () => {
  const { days } = await somebody();
  const excuse = (from: number, to: number) => as((db) => excuseDays(db, days(from, to)));
  expect(await excuse(-29, -20)).toEqual(invalid("fromDate", "too-far-back"));
  expect(await excuse(-2, 2)).toEqual(invalid("toDate", "in-the-future"));
  expect(await excuse(-28, -25)).toMatchObject({ ok: true });
  expect(await excuse(-1, 1)).toMatchObject({ ok: true });
  expect(await excuse(-26, -24)).toEqual(invalid("fromDate", "overlap"));
});
