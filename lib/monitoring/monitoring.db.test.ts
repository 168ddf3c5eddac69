import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeCorrection,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { checkinRow } from "@/prisma/factories/checkins";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { dateColumn } from "../db/dates";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import { setGoal } from "../goals/mutations";
import type { GoalId, MonitoringId, MonitoringTimeId, PrescriptionId, VisitId } from "../ids";
import { newId } from "../new-id";
import { discharge, startEpisode } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { beginVisit } from "../visits/mutations";
import {
  beginMonitoring,
  counterTime,
  endMonitoring,
  recordTime,
  switchMonitoring,
  voidMonitoring,
} from "./mutations";
import { getMonitored, listLedgers, listMonitored, listTimes, listVisitsFor } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
let prescriptionId: PrescriptionId;

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = hanna) => runAs(staffActor(member), work);
const today = (of = patient) => localDateAt(of.zones, now());
const ago = (days: number, of = patient) => addDays(today(of), -days);

async function somebody(): Promise<MadePatient> {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -60);
  const made = await makePatient(clinic, { lead: hanna, startDate, user: null });
  const content = await planFrom("knee-oa");
  await makePlanVersion(made, content, { effectiveFrom: startDate });
  prescriptionId = content.phases[0]?.prescriptions[0]?.id as PrescriptionId;
  return made;
}

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { roles: ["therapist", "owner"] });
  patient = await somebody();
  await as((db) => switchMonitoring(db, { on: true }));
});

async function begun(days: number, of = patient): Promise<MonitoringId> {
  const monitoringId = newId<MonitoringId>();
  const input = { monitoringId, patientId: of.id, beganOn: ago(days, of), note: "Phone set up" };
  expect(await as((db) => beginMonitoring(db, input))).toMatchObject({ ok: true });
  return monitoringId;
}

async function goal(words: string): Promise<GoalId> {
  expect(await as((db) => setGoal(db, { patientId: patient.id, words }))).toMatchObject({ ok: true });
  const where = { patientId: patient.id, words };
  return (await as((db) => db.tx.goal.findFirstOrThrow({ where, select: { id: true } }))).id as GoalId;
}

async function refused(days: number, of = patient) {
  const beganOn = ago(days, of);
  const input = { monitoringId: newId<MonitoringId>(), patientId: of.id, beganOn, note: "Phone set up" };
  expect(await as((db) => beginMonitoring(db, input))).toMatchObject({
    ...{ error: "invalid", fields: { beganOn: "monitoring.errors.beganBefore" } },
  });
}

const talked = { how: "phone", evidence: "note", note: "Talked the plan through" } as const;
async function spent(monitoringId: MonitoringId, minutes: number, more: object = {}) {
  const timeId = newId<MonitoringTimeId>();
  const given = { timeId, monitoringId, localDate: today(), minutes, ...talked, ...more };
  return { timeId, result: await as((db) => recordTime(db, given)) };
}

const log = (days: number, more: object = {}) =>
  makeLog(patient, { prescriptionId, localDate: ago(days), ...more });
const ledger = async (of = patient) => (await as((db) => listLedgers(db, [of.id])))[0]?.ledger;
const daysOf = async () => (await ledger())?.periods[0]?.days;

describe("a day with data", () => {
  test("counts once, however much was entered, and only within the period", async () => {
    await begun(10);
    expect(await daysOf()).toBe(0);
    await log(3);
    await log(3, { slot: 2 });
    await log(10);
    await log(11);
    expect(await daysOf()).toBe(2);
  });

  test("is not what staff entered, from paper or otherwise, nor what was taken back", async () => {
    await begun(10);
    await log(4, { source: "paper" });
    await log(5, { source: "therapist" });
    const undone = await log(6);
    await makeCorrection(patient, undone);
    expect(await daysOf()).toBe(0);
  });

  test("is one with an answered check-in, and not one that was skipped", async () => {
    await begun(10);
    const row = (days: number, body: { score: number | null }) =>
      checkinRow(
        { clinicId: clinic.id, patientId: patient.id },
        {
          ...{ id: newId(), kind: "confidence", body, at: `${ago(days)}T12:00:00Z`, zone: clinic.zone },
          ...{ localDate: ago(days), authorId: hanna.userId },
        },
      );
    await asSystem(clinic.id, (db) =>
      insertRows(db, { Checkin: [row(2, { score: 7 }), row(3, { score: null })] }),
    );
    expect(await daysOf()).toBe(1);
  });

  test("is not one whose check-in was taken back, nor one goal's answer by another's", async () => {
    await begun(10);
    const [walk, stairs] = [await goal("Walk to the shop"), await goal("Climb the stairs")];
    const row = (days: number, hour: string, score: number | null, goalId?: GoalId) =>
      checkinRow(
        { clinicId: clinic.id, patientId: patient.id },
        {
          ...(goalId ? { kind: "goal", body: { goalId, score } } : { kind: "confidence", body: { score } }),
          ...{ id: newId(), at: `${ago(days)}T${hour}:00:00Z`, zone: clinic.zone },
          ...{ localDate: ago(days), authorId: hanna.userId },
        },
      );
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Checkin: [
          ...[row(2, "10", 7), row(2, "11", null)],
          ...[row(3, "10", 7), row(3, "11", null), row(3, "12", 6)],
          ...[row(4, "10", 7, walk), row(4, "11", null, walk)],
          ...[row(5, "10", 7, walk), row(5, "11", null, stairs)],
        ],
      }),
    );
    expect(await daysOf()).toBe(2);
  });

  test("keeps a period open as long as its last days take logs", async () => {
    const id = await begun(20);
    for (const days of [9, 8]) await log(days);
    await as((db) => endMonitoring(db, { monitoringId: id, lastDay: ago(1) }));
    const period = async () => (await ledger())?.periods[0];
    expect(await period()).toMatchObject({ stage: "late", days: 2 });
    expect((await period())?.conditions.map(({ state }) => state)).toEqual(["met", "not-met"]);
    const ended = async (days: number) => {
      patient = await somebody();
      const monitoringId = await begun(20);
      await log(days);
      await as((db) => endMonitoring(db, { monitoringId, lastDay: ago(days) }));
      return period();
    };
    // Another day may come, but not where each that still takes logs has data.
    const open = await ended(2);
    expect([open?.stage, open?.conditions[0]?.state]).toEqual(["late", "open"]);
    const shut = await ended(4);
    expect([shut?.stage, shut?.conditions[0]?.state]).toEqual(["final", "not-met"]);
    const full = await ended(3);
    expect([full?.stage, full?.conditions[0]?.state]).toEqual(["late", "not-met"]);
  });
});

describe("time", () => {
  test("is summed by month, and what was countered counts no more and stays readable", async () => {
    const id = await begun(0);
    await spent(id, 12);
    const { timeId } = await spent(id, 30, { how: "message" });
    expect((await ledger())?.months[0]).toMatchObject({ minutes: 42, live: 1 });
    const reason = "Entered for another patient";
    expect((await as((db) => counterTime(db, { timeId, reason }))).ok).toBe(true);
    expect((await ledger())?.months[0]).toMatchObject({ minutes: 12, live: 1 });
    expect(await as((db) => counterTime(db, { timeId, reason }))).toMatchObject({ error: "already-done" });
    const times = await as((db) => listTimes(db, [patient.id]));
    expect(times.map(({ minutes, countered }) => [minutes, countered])).toEqual([
      [30, reason],
      [12, null],
    ]);
  });

  test("is entered once under one id, for a monitored day of the last month, in minutes the database holds as well", async () => {
    const id = await begun(5);
    const { timeId, result } = await spent(id, 12);
    expect(result.ok).toBe(true);
    const again = { timeId, monitoringId: id, localDate: today(), minutes: 12, ...talked };
    expect((await as((db) => recordTime(db, again))).ok).toBe(true);
    expect((await ledger())?.months[0]?.minutes).toBe(12);
    expect((await spent(id, 5, { localDate: ago(6) })).result).toMatchObject({ error: "invalid" });
    expect((await spent(id, 5, { localDate: ago(-1) })).result).toMatchObject({ error: "invalid" });
    await expect(spent(id, 121)).rejects.toThrow();
  });

  test("of a monitoring that was recorded by mistake counts nowhere, stays listed and can be countered", async () => {
    const wrong = await begun(3);
    const { timeId } = await spent(wrong, 30);
    await as((db) => voidMonitoring(db, { monitoringId: wrong, reason: "Meant for another patient" }));
    const right = await begun(3);
    await spent(right, 5);
    expect((await ledger())?.months[0]).toMatchObject({ minutes: 5, live: 1 });
    const times = await as((db) => listTimes(db, [patient.id]));
    expect(new Set(times.map(({ minutes, mistaken }) => `${minutes} ${mistaken}`))).toEqual(
      new Set(["30 true", "5 false"]),
    );
    const reason = "Entered for another patient";
    expect((await as((db) => counterTime(db, { timeId, reason }))).ok).toBe(true);
  });

  test("of one month is counted once for a person, in the last of two monitorings", async () => {
    const first = await begun(1);
    await spent(first, 20, { localDate: ago(1) });
    await as((db) => endMonitoring(db, { monitoringId: first, lastDay: ago(1) }));
    const second = await begun(0);
    await spent(second, 5);
    const both = await as((db) => listLedgers(db, [patient.id]));
    const months = both.flatMap(({ ledger: { months } }) =>
      months.map(({ from, minutes }) => ({ from, minutes })),
    );
    expect(new Set(months.map(({ from }) => from)).size).toBe(months.length);
    expect(months.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(25);
    const { entries } = await as((db) => listMonitored(db, { offset: 0, limit: 25 }));
    const listed = entries.flatMap(({ ledger: { months } }) => months);
    expect(listed.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(25);
  });

  test("names the visit by the visit's own day, and not by that of the entry", async () => {
    const id = await begun(5);
    const visitId = newId<VisitId>();
    await as((db) => beginVisit(db, { patientId: patient.id, visitId }));
    const given = { localDate: ago(4), evidence: "visit", visitId, note: "" };
    expect((await spent(id, 5, given)).result).toMatchObject({ ok: true });
    const [time] = await as((db) => listTimes(db, [patient.id]));
    const [visit] = await as((db) => listVisitsFor(db, patient.id));
    expect([time?.localDate, time?.visitOn]).toEqual([given.localDate, visit?.date]);
    expect(visit?.date).not.toBe(given.localDate);
  });

  test("refers to a visit of the patient's own alone", async () => {
    const id = await begun(5);
    const foreign = { evidence: "visit", visitId: newId(), note: "" };
    expect((await spent(id, 5, foreign)).result).toMatchObject({ error: "invalid" });
  });

  test("is changed by nobody, not past the program either", async () => {
    const id = await begun(0);
    const { timeId } = await spent(id, 12);
    await expect(
      as((db) => db.tx.monitoringTime.updateMany({ where: { id: timeId }, data: { minutes: 60 } })),
    ).rejects.toThrow();
  });
});

describe("a monitoring", () => {
  test("is begun by the care team once at a time, and only where an owner has it on", async () => {
    await begun(5);
    const input = { patientId: patient.id, beganOn: today(), note: "Phone set up" };
    const begin = (member: MadeMember) =>
      as((db) => beginMonitoring(db, { ...input, monitoringId: newId<MonitoringId>() }), member);
    expect(await begin(hanna)).toMatchObject({ error: "already-done" });
    expect(await begin(await makeMember(clinic))).toMatchObject({ error: "reason-needed" });
    expect(await begin(await makeMember(clinic, { roles: ["assistant"] }))).toMatchObject({
      error: "forbidden",
    });
    expect(await as((db) => switchMonitoring(db, { on: false }), await makeMember(clinic))).toMatchObject({
      error: "forbidden",
    });
    await as((db) => switchMonitoring(db, { on: false }));
    expect(await as((db) => getMonitored(db, [patient.id]))).toBeUndefined();
    patient = await somebody();
    expect(await begin(hanna)).toMatchObject({ error: "forbidden" });
  });

  test("that was recorded by mistake counts nowhere, and a second one of an episode has no set-up of its own", async () => {
    const id = await begun(20);
    await as((db) => voidMonitoring(db, { monitoringId: id, reason: "Meant for another patient" }));
    expect(await ledger()).toBeUndefined();
    const first = await begun(20);
    await as((db) => endMonitoring(db, { monitoringId: first, lastDay: ago(10) }));
    await begun(5);
    const both = await as((db) => listLedgers(db, [patient.id]));
    expect(both.map(({ ledger: { setUp } }) => setUp.conditions[0]?.because.kind)).toEqual([
      "before",
      "days",
    ]);
    expect(both[1]?.ledger.periods[0]).toMatchObject({ to: ago(10), stage: "final" });
  });

  test("ends with its episode, and another begins with the next one", async () => {
    await begun(20);
    await as((db) => discharge(db, { patientId: patient.id, reason: "" }));
    expect((await as((db) => listLedgers(db, [patient.id])))[0]?.lastDay).toBe(today());
    await as((db) => startEpisode(db, { patientId: patient.id, side: "left", leadId: hanna.id }));
    // Today is the last day of the one before: another begins tomorrow.
    await refused(0);
    await as((db) =>
      db.tx.episode.updateMany({ where: { endDate: { not: null } }, data: { endDate: dateColumn(ago(1)) } }),
    );
    await begun(0);
    const both = await as((db) => listLedgers(db, [patient.id]));
    expect(both.map(({ before, lastDay }) => [before, lastDay])).toEqual([
      [0, null],
      [0, ago(1)],
    ]);
  });

  test("begins after each earlier one, of the other record of the person as well", async () => {
    const first = await begun(20);
    await as((db) => endMonitoring(db, { monitoringId: first, lastDay: ago(5) }));
    await refused(20);
    await refused(5);
    const other = await somebody();
    await as((db) => discharge(db, { patientId: patient.id, reason: "twice" }));
    const merge = { patientId: patient.id, keptId: other.id, reason: "the same person" };
    expect(await as((db) => mergeRecords(db, merge))).toMatchObject({ ok: true });
    await refused(5, other);
    await begun(4, other);
  });

  test("of two records that were merged shares no day, month or set-up with the other one", async () => {
    const other = await somebody();
    const first = await begun(10);
    await begun(8, other);
    for (const days of [9, 2, 1]) await log(days);
    await spent(first, 20);
    await as((db) => discharge(db, { patientId: patient.id, reason: "twice" }));
    const merge = { patientId: patient.id, keptId: other.id, reason: "the same person" };
    expect(await as((db) => mergeRecords(db, merge))).toMatchObject({ ok: true });
    const both = await as((db) => listLedgers(db, [other.id, patient.id]));
    expect(both.map(({ ledger }) => ledger.periods[0]?.days)).toEqual([0, 3]);
    expect(both.map(({ before }) => before)).toEqual([1, 0]);
    const months = both.map(({ ledger }) => ledger.months.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(months).toEqual([20, 0]);
  });

  test("of a person with two records is one person's, whichever record the entries are in", async () => {
    const other = await somebody();
    await begun(10);
    await log(2);
    await as((db) => discharge(db, { patientId: patient.id, reason: "twice" }));
    await makeLog(other, { prescriptionId, localDate: ago(1, other) });
    const merge = { patientId: patient.id, keptId: other.id, reason: "the same person" };
    expect(await as((db) => mergeRecords(db, merge))).toMatchObject({ ok: true });
    const [entry] = await as((db) => listLedgers(db, [other.id, patient.id]));
    expect(entry?.ledger.periods[0]?.days).toBe(2);
    const { entries } = await as((db) => listMonitored(db, { offset: 0, limit: 25 }));
    expect(entries.map(({ recordId }) => recordId)).toEqual([other.id]);
  });

  test("is nobody's of another clinic", async () => {
    const id = await begun(10);
    const elsewhere = await makeClinic();
    const stranger = await makeMember(elsewhere, { roles: ["therapist", "owner"] });
    await as((db) => switchMonitoring(db, { on: true }), stranger);
    expect((await as((db) => listMonitored(db, { offset: 0, limit: 25 }), stranger)).total).toBe(0);
    expect(
      await as((db) => endMonitoring(db, { monitoringId: id, lastDay: today() }), stranger),
    ).toMatchObject({
      error: "not-found",
    });
  });
});
