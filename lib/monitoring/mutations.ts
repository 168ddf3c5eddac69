import { runsClinic } from "../clinics/policy";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn, isoDate } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { MonitoringId, MonitoringTimeId, PatientId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused, recordingRefused } from "../patients/policy";
import { getPersonCare, getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { freeFrom } from "./person";
import { findMonitoring, findVisit, isMonitoringOn, listStanding } from "./queries";
import type {
  BeginMonitoring,
  CounterTime,
  EndMonitoring,
  RecordTime,
  SwitchMonitoring,
  VoidMonitoring,
} from "./schema";
import { BACK_DAYS } from "./vocabulary";

/** Turns remote monitoring on or off for the clinic. What was recorded stays as it is. */
export async function switchMonitoring(db: Db<StaffActor>, { on }: SwitchMonitoring): Promise<Result> {
  if (!runsClinic(db.actor)) return fail("forbidden");
  const { clinicId } = db.actor;
  const { count } = await db.tx.clinic.updateMany({
    where: { id: clinicId, monitoring: !on },
    data: { monitoring: on },
  });
  if (count > 0) await emit(db, { kind: "clinic.monitoring", clinicId, codes: { on } });
  return done;
}

/** Whether a day that is entered is one of now or of the last month. */
const isRecent = (date: LocalDate, today: LocalDate): boolean =>
  date <= today && date >= addDays(today, -BACK_DAYS);

type Asked = { patientId: PatientId; clinicians: boolean };

/** Locks the person's record, and says what day it is for them; refused where the clinic has no monitoring. */
async function open(db: Db<StaffActor>, { patientId, clinicians }: Asked): Promise<Result<LocalDate>> {
  await lockPatients(db, [patientId]);
  const { recordId, care } = await getPersonCare(db, patientId);
  const refused = (clinicians ? prescribingRefused : recordingRefused)(db.actor, care, db.now);
  if (refused) return fail(refused);
  if (!(await isMonitoringOn(db))) return fail("forbidden");
  return ok(localDateAt(await getZones(db, recordId), db.now));
}

/** One that nobody ended before its episode was over ends with it, so that another can begin. */
async function closePast(db: Db<StaffActor>, patientId: PatientId): Promise<void> {
  const past = await db.tx.monitoring.findFirst({
    where: { patientId, endedAt: null, episode: { endDate: { not: null } } },
    select: { id: true, beganOn: true, episode: { select: { endDate: true } } },
  });
  const endDate = past?.episode.endDate;
  if (!past || !endDate) return;
  const lastDay = dateColumn([isoDate(endDate), isoDate(past.beganOn)].sort()[1] ?? isoDate(endDate));
  await end(db, past.id as MonitoringId, patientId, { lastDay, endReason: null });
}

/**
 * Records set-up and education, on a day after each monitoring of the person: a day is counted once. The same id twice is the same.
 * `already-done`: it is monitored already.
 */
export async function beginMonitoring(db: Db<StaffActor>, input: BeginMonitoring): Promise<Result> {
  const { monitoringId: id, patientId, beganOn, note } = input;
  const opened = await open(db, { patientId, clinicians: true });
  if (!opened.ok) return opened;
  const { recordId } = await getPersonCare(db, patientId);
  if (recordId !== patientId) return fail("merged");
  if ((await db.tx.monitoring.count({ where: { id, patientId } })) > 0) return done;
  const episode = await db.tx.episode.findFirst({
    where: { patientId, endDate: null },
    select: { id: true, startDate: true },
  });
  if (!episode) return fail("forbidden");
  if (!isRecent(beganOn, opened.data) || beganOn < isoDate(episode.startDate))
    return fail("invalid", { beganOn: "monitoring.errors.beganOn" });
  const free = freeFrom((await listStanding(db, [patientId])).get(patientId) ?? []);
  if (free === null) return fail("already-done");
  if (beganOn < free) return fail("invalid", { beganOn: "monitoring.errors.beganBefore" });
  await closePast(db, patientId);
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.monitoring.createMany({
    data: {
      ...{ id, clinicId, patientId, episodeId: episode.id, beganOn: dateColumn(beganOn), note },
      ...{ recordedAt: instantColumn(db.now), recordedBy: memberId },
    },
    skipDuplicates: true,
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "monitoring.begin", patientId, monitoringId: id });
  return done;
}

type Ending = { lastDay: Date | null; endReason: string | null };

async function end(db: Db<StaffActor>, id: MonitoringId, patientId: PatientId, how: Ending): Promise<Result> {
  const { count } = await db.tx.monitoring.updateMany({
    where: { id, endedAt: null },
    data: { ...how, endedAt: instantColumn(db.now), endedBy: db.actor.memberId },
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "monitoring.end", patientId, monitoringId: id, reason: how.endReason ?? undefined });
  return done;
}

/** Ends it with a day that is monitored still. */
export async function endMonitoring(
  db: Db<StaffActor>,
  { monitoringId, lastDay }: EndMonitoring,
): Promise<Result> {
  const found = await findMonitoring(db, monitoringId);
  if (!found) return fail("not-found");
  const opened = await open(db, { patientId: found.patientId, clinicians: true });
  if (!opened.ok) return opened;
  if (lastDay < found.beganOn || lastDay > opened.data)
    return fail("invalid", { lastDay: "monitoring.errors.lastDay" });
  return end(db, monitoringId, found.patientId, { lastDay: dateColumn(lastDay), endReason: null });
}

/** Takes it out: it was recorded by mistake. Its row and its reason stay, and it counts nowhere. */
export async function voidMonitoring(
  db: Db<StaffActor>,
  { monitoringId, reason }: VoidMonitoring,
): Promise<Result> {
  const found = await findMonitoring(db, monitoringId);
  if (!found) return fail("not-found");
  const opened = await open(db, { patientId: found.patientId, clinicians: true });
  if (!opened.ok) return opened;
  return end(db, monitoringId, found.patientId, { lastDay: null, endReason: reason });
}

/** Adds time that was spent, in one's own name; the same id twice is the same. */
export async function recordTime(db: Db<StaffActor>, input: RecordTime): Promise<Result> {
  const { timeId: id, monitoringId, localDate, minutes, how, evidence, note } = input;
  const found = await findMonitoring(db, monitoringId);
  if (!found) return fail("not-found");
  const { patientId, beganOn, lastDay } = found;
  const opened = await open(db, { patientId, clinicians: false });
  if (!opened.ok) return opened;
  if ((await db.tx.monitoringTime.count({ where: { id, patientId } })) > 0) return done;
  if (!isRecent(localDate, opened.data) || localDate < beganOn || (lastDay !== null && localDate > lastDay))
    return fail("invalid", { localDate: "monitoring.errors.date" });
  const visit = input.evidence === "visit" ? await findVisit(db, { id: input.visitId, patientId }) : null;
  if (evidence === "visit" && !visit) return fail("invalid", { visitId: "unknown" });
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.monitoringTime.createMany({
    data: {
      ...{ id, clinicId, patientId, monitoringId, localDate: dateColumn(localDate), minutes, how, evidence },
      ...{ visitId: visit, note, authorId: memberId, recordedAt: instantColumn(db.now) },
    },
    skipDuplicates: true,
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "monitoring.time", patientId, timeId: id });
  return done;
}

/** Counters an entry, which stays readable and counts no more. `already-done`: somebody did before. */
export async function counterTime(db: Db<StaffActor>, { timeId, reason }: CounterTime): Promise<Result> {
  const row = await db.tx.monitoringTime.findFirst({ where: { id: timeId, countersId: null } });
  if (!row) return fail("not-found");
  const patientId = row.patientId as PatientId;
  const opened = await open(db, { patientId, clinicians: false });
  if (!opened.ok) return opened;
  const { clinicId, monitoringId, localDate, minutes, how, evidence, visitId } = row;
  const id = newId<MonitoringTimeId>();
  const { count } = await db.tx.monitoringTime.createMany({
    data: {
      ...{ id, clinicId, patientId, monitoringId, localDate, minutes, how, evidence, visitId },
      ...{ note: reason, authorId: db.actor.memberId, recordedAt: instantColumn(db.now), countersId: timeId },
    },
    skipDuplicates: true,
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "monitoring.counter", patientId, timeId, reason });
  return done;
}
