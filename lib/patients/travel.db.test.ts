import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { attempt } from "../../prisma/factories/attempt";
import { utcDay } from "../../prisma/factories/utc-day";
import { pastChanges } from "../adherence/explain/past-changes";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import { refreshCaseload } from "../caseload/projection/mutations";
import { now } from "../clock";
import { dateColumn, instantColumn } from "../db/dates";
import { asSystem } from "../db/scope";
import { recordBatch } from "../dose-logs/mutations";
import { runAs } from "../gates/run";
import type { PrescriptionId } from "../ids";
import { addDays, dayNumber } from "../time/calendar-date";
import { dayClose, localDateAt, type ZoneFrom } from "../time/local-day";
import { getToday } from "../today/queries";
import { correctZone, moveDay } from "./mutations";
import { getZones } from "./queries";
import { moveDaySchema } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  therapist = await makeMember(clinic);
});

const move = (patient: MadePatient, zone: string) =>
  runAs(patientActor(patient), (db) => moveDay(db, { zone }));
const zonesOf = (patient: MadePatient): Promise<ZoneFrom[]> =>
  runAs(patientActor(patient), (db) => getZones(db, patient.id));
const todayOf = (patient: MadePatient) =>
  runAs(patientActor(patient), async (db) => {
    const today = await getToday(db);
    if (!today) throw new Error("She has a record");
    return today;
  });

async function planned(): Promise<{ patient: MadePatient; prescriptionId: PrescriptionId }> {
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: addDays(localDateAt(patient.zones, now()), -9) });
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The template has prescriptions");
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return { patient, prescriptionId };
}

describe("a patient who travels", () => {
  test("has her day in the new zone at once; past closings and what she logged stay", async () => {
    const { patient, prescriptionId } = await planned();
    const before = localDateAt(patient.zones, now());
    await makeLog(patient, { prescriptionId });
    expect(await move(patient, "Asia/Tokyo")).toEqual({ ok: true, data: { zone: "Asia/Tokyo" } });
    const today = await todayOf(patient);
    const there = localDateAt([{ from: before, zone: "Asia/Tokyo" }], now());
    expect(today).toMatchObject({
      date: there,
      zone: "Asia/Tokyo",
      closesAt: dayClose([{ from: before, zone: "Asia/Tokyo" }], there).toString(),
    });
    const day = today.days.find((one) => one.date === before);
    expect(day?.entries.filter((entry) => entry.log)).toHaveLength(1);
    const yesterday = addDays(before, -1);
    const closes = (zones: readonly ZoneFrom[]) => dayClose(zones, yesterday).toString();
    expect(closes(await zonesOf(patient))).toBe(closes(patient.zones));
  });

  test("is audited without a change of the past, and the caseload row ends with her new day", async () => {
    const { patient } = await planned();
    await move(patient, "America/New_York");
    await runAs(staffActor(therapist), async (db) => {
      const events = await db.tx.auditEvent.findMany({
        where: { patientId: patient.id, action: "patient.move-day" },
      });
      expect(events.map((event) => event.codes)).toEqual([
        { v: 1, before: "Europe/London", zone: "America/New_York" },
      ]);
      const history = await loadHistory(db, patient.id, spanFor(roughToday(db)));
      if (!history) throw new Error("She has a record");
      const today = dayNumber(localDateAt(history.zones, db.now));
      expect(pastChanges(history, today - 28, today + 1)).toEqual([]);
      const [row] = await db.tx.caseloadStatus.findMany({
        where: { patientId: patient.id, validFrom: { lte: instantColumn(db.now) } },
        orderBy: { validFrom: "desc" },
      });
      const close = dayClose(history.zones, localDateAt(history.zones, db.now));
      expect(row?.validUntil.getTime()).toBe(close.epochMilliseconds);
    });
  });

  test("gets the same answer for the same zone, and comes back on the same day", async () => {
    const { patient } = await planned();
    await move(patient, "America/New_York");
    const zones = await zonesOf(patient);
    expect(await move(patient, "America/New_York")).toMatchObject({ ok: true });
    expect(await zonesOf(patient)).toEqual(zones);
    await move(patient, "Europe/London");
    expect((await zonesOf(patient)).map((entry) => entry.zone)).toEqual(["Europe/London", "Europe/London"]);
    expect((await todayOf(patient)).date).toBe(localDateAt(patient.zones, now()));
  });

  test("crosses the date line forward without two rows of the caseload at once", async () => {
    const patient = await makePatient(clinic, { lead: therapist, zone: "Pacific/Honolulu" });
    expect(await move(patient, "Pacific/Kiritimati")).toMatchObject({ ok: true });
    await runAs(staffActor(therapist), async (db) => {
      const rows = await db.tx.caseloadStatus.findMany({
        where: { patientId: patient.id },
        orderBy: { validFrom: "asc" },
      });
      expect(rows.length).toBeGreaterThan(5);
      for (const [at, row] of rows.entries())
        if (at > 0) expect(row.validFrom).toEqual(rows[at - 1]?.validUntil);
    });
  });

  test("moves a few times a day at most", async () => {
    const { patient } = await planned();
    const answers: unknown[] = [];
    for (let n = 0; n < 9; n += 1)
      answers.push((await move(patient, n % 2 === 0 ? "America/New_York" : "Europe/London")).ok);
    expect(answers).toEqual([...Array.from({ length: 8 }, () => true), false]);
  });

  test("what she logged before the yes and sent after it stays on the day it was logged on", async () => {
    const { patient, prescriptionId } = await planned();
    const madeAt = now().subtract({ minutes: 5 });
    await move(patient, "Pacific/Kiritimati");
    const results = await runAs(patientActor(patient), (db) =>
      recordBatch(db, patient.id, "patient", {
        sentAt: now().toString(),
        items: [
          {
            type: "log",
            id: crypto.randomUUID(),
            prescriptionId,
            deviceAt: madeAt.toString(),
            zone: "Pacific/Kiritimati",
            body: { quick: true },
          },
        ],
      }),
    );
    expect(results).toMatchObject([{ status: 201 }]);
    const dates = await runAs(patientActor(patient), (db) =>
      db.tx.doseLog.findMany({ where: { patientId: patient.id }, select: { localDate: true } }),
    );
    expect(dates).toEqual([{ localDate: dateColumn(localDateAt(patient.zones, madeAt)) }]);
  });
});

describe("a clinician of the care team", () => {
  const correct = (member: MadeMember, patient: MadePatient, zone: string, fromDate: string) =>
    runAs(staffActor(member), (db) => correctZone(db, { patientId: patient.id, zone, fromDate }));

  test("puts the zone in use right from a past date, and the change is shown", async () => {
    const { patient } = await planned();
    const today = localDateAt(patient.zones, now());
    const from = addDays(today, -5);
    expect(await correct(therapist, patient, "Europe/Berlin", addDays(today, -29))).toMatchObject({
      fields: { fromDate: "zone-too-early" },
    });
    expect(await correct(therapist, patient, "Europe/Berlin", addDays(today, 1))).toMatchObject({
      fields: { fromDate: "date-in-future" },
    });
    expect(await correct(therapist, patient, "Europe/Berlin", from)).toMatchObject({ ok: true });
    expect(await correct(therapist, patient, "Europe/Berlin", from)).toMatchObject({ error: "already-done" });
    const history = await runAs(staffActor(therapist), (db) =>
      loadHistory(db, patient.id, spanFor(roughToday(db))),
    );
    if (!history) throw new Error("She has a record");
    expect(pastChanges(history, dayNumber(from), dayNumber(today))).toMatchObject([
      { type: "zone-correction", from, to: today, zone: "Europe/Berlin", before: "Europe/London" },
    ]);
    expect((await todayOf(patient)).zone).toBe("Europe/Berlin");
    await move(patient, "Asia/Tokyo");
    expect(await correct(therapist, patient, "Asia/Seoul", today)).toMatchObject({
      fields: { fromDate: "zone-too-early" },
    });
  });

  test("and nobody else: a colleague needs a reason, a stranger finds nothing", async () => {
    const { patient } = await planned();
    const today = localDateAt(patient.zones, now());
    const colleague = await makeMember(clinic);
    const stranger = await makeMember(await makeClinic());
    expect(await correct(colleague, patient, "Europe/Berlin", today)).toMatchObject({
      error: "reason-needed",
    });
    expect(await correct(stranger, patient, "Europe/Berlin", today)).toMatchObject({ error: "not-found" });
  });
});

describe("a zone", () => {
  test("is known by any of its names and kept by one; an offset is none", () => {
    const read = (zone: string) => moveDaySchema.safeParse({ zone }).data?.zone ?? null;
    expect(read("Asia/Kolkata")).toBe(read("Asia/Calcutta"));
    expect(read("Europe/Belfast")).toBe("Europe/London");
    for (const wrong of ["+05:30", "Mars/Olympus_Mons", "", "Etc/GMT+5"]) expect(read(wrong)).toBeNull();
  });

  test("is added by the patient for herself alone, not for a past long lived, and never changed", async () => {
    const { patient } = await planned();
    const other = await makePatient(clinic, { lead: therapist });
    const add = (whose: MadePatient, from: string) =>
      runAs(patientActor(patient), (db) =>
        db.tx.patientZone.createMany({
          data: {
            id: crypto.randomUUID(),
            clinicId: clinic.id,
            patientId: whose.id,
            fromDate: dateColumn(from),
            zone: "Asia/Tokyo",
            recordedAt: instantColumn(now()),
          },
        }),
      );
    const utc = utcDay();
    await expect(add(other, addDays(utc, 1))).rejects.toThrow(/row-level security/);
    await expect(add(patient, addDays(utc, -1))).rejects.toThrow(/row-level security/);
    await expect(add(patient, addDays(utc, 1))).resolves.toMatchObject({ count: 1 });
    for (const change of [`UPDATE "PatientZone" SET "zone" = 'UTC'`, `DELETE FROM "PatientZone"`])
      expect(await attempt(patientActor(patient), change)).toBe("refused");
  });
});
