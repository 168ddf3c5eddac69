import type { PatientActor, StaffActor } from "../db/actor";
import { dateColumn, instantColumn, isoDate, sinceYesterday } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { ExcuseId, PatientId, PauseId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, type ErrorCode, type FieldErrors, fail, ok, type Result } from "../result";
import { localDateAt } from "../time/local-day";
import { type Days, excuseErrors, OWN_PAUSES_A_DAY, ownPauseErrors, pauseErrors, resumedOn } from "./policy";
import type { ExcuseInput, OwnPause, PauseInput, Resume } from "./schema";

const refusal = async (db: Db, patientId: PatientId): Promise<ErrorCode | null> =>
  prescribingRefused(db.actor, await getCare(db, patientId), db.now);

const today = async (db: Db, patientId: PatientId): Promise<string> =>
  localDateAt(await getZones(db, patientId), db.now);

const daysOf = (rows: { fromDate: Date; toDate: Date }[]): Days[] =>
  rows.map((row) => ({ fromDate: isoDate(row.fromDate), toDate: isoDate(row.toDate) }));

const listPauses = async (db: Db, patientId: PatientId): Promise<Days[]> =>
  daysOf(await db.tx.pause.findMany({ where: { patientId }, select: { fromDate: true, toDate: true } }));

const refused = (fields: FieldErrors): boolean => Object.keys(fields).length > 0;

type Pausing = Days & { reason: string; authorKind: "patient" | "therapist"; authorId: string };

async function addPause(
  db: Db<StaffActor | PatientActor>,
  patientId: PatientId,
  { fromDate, toDate, ...rest }: Pausing,
): Promise<Result<PauseId>> {
  const id = newId<PauseId>();
  await db.tx.pause.createMany({
    data: {
      id,
      clinicId: db.actor.clinicId,
      patientId,
      fromDate: dateColumn(fromDate),
      toDate: dateColumn(toDate),
      ...rest,
      createdAt: instantColumn(db.now),
    },
  });
  await emit(db, { kind: "plan.pause", patientId, pauseId: id });
  return ok(id);
}

/** Nothing is due from `fromDate` (today at the earliest) up to `toDate`. Field errors speak of `pause.errors`. */
export async function pausePlan(db: Db<StaffActor>, input: PauseInput): Promise<Result<PauseId>> {
  const { patientId, fromDate, toDate, reason } = input;
  const error = await refusal(db, patientId);
  if (error) return fail(error);
  await lockPatients(db, [patientId]);
  const known = await listPauses(db, patientId);
  const fields = pauseErrors(input, { today: await today(db, patientId), known });
  if (refused(fields)) return fail("invalid", fields);
  const authorId = db.actor.memberId;
  return addPause(db, patientId, { fromDate, toDate, reason, authorKind: "therapist", authorId });
}

/** The patient's own pause: from tomorrow on, seven days at most, one at a time. */
export async function pauseOwnPlan(db: Db<PatientActor>, input: OwnPause): Promise<Result<PauseId>> {
  const { patientId, userId } = db.actor;
  const { fromDate, toDate, reason } = input;
  await lockPatients(db, [patientId]);
  const since = sinceYesterday(db.now);
  const lately = { patientId, authorKind: "patient", createdAt: { gte: since } };
  if ((await db.tx.pause.count({ where: lately })) >= OWN_PAUSES_A_DAY) return fail("too-many");
  const known = await listPauses(db, patientId);
  const fields = ownPauseErrors(input, { today: await today(db, patientId), known });
  if (refused(fields)) return fail("invalid", fields);
  return addPause(db, patientId, { fromDate, toDate, reason, authorKind: "patient", authorId: userId });
}

async function endPause(db: Db, patientId: PatientId, pauseId: PauseId): Promise<Result> {
  await lockPatients(db, [patientId]);
  const [row] = await db.tx.pause.findMany({ where: { id: pauseId, patientId } });
  const [days] = row ? daysOf([row]) : [];
  if (!days) return fail("not-found");
  const toDate = resumedOn(days, await today(db, patientId));
  if (toDate === null) return fail("already-done");
  await db.tx.pause.updateMany({ where: { id: pauseId, patientId }, data: { toDate: dateColumn(toDate) } });
  await emit(db, { kind: "plan.resume", patientId, pauseId });
  return done;
}

/** Ends a pause today, or calls off one that has not begun. */
export async function resumePlan(db: Db<StaffActor>, { pauseId }: Resume): Promise<Result> {
  const row = await db.tx.pause.findFirst({ where: { id: pauseId }, select: { patientId: true } });
  if (!row) return fail("not-found");
  const patientId = row.patientId as PatientId;
  const error = await refusal(db, patientId);
  return error ? fail(error) : endPause(db, patientId, pauseId);
}

/** A patient ends what they began themselves; a therapist's pause is the therapist's to end. */
export async function resumeOwnPlan(db: Db<PatientActor>, { pauseId }: Resume): Promise<Result> {
  const { patientId } = db.actor;
  const row = await db.tx.pause.findFirst({
    where: { id: pauseId, patientId },
    select: { authorKind: true },
  });
  if (!row) return fail("not-found");
  return row.authorKind === "patient" ? endPause(db, patientId, pauseId) : fail("forbidden");
}

/** Takes days up to 28 back out of the count, with a reason that "why" shows. */
export async function excuseDays(db: Db<StaffActor>, input: ExcuseInput): Promise<Result<ExcuseId>> {
  const { patientId, fromDate, toDate, reason } = input;
  const error = await refusal(db, patientId);
  if (error) return fail(error);
  await lockPatients(db, [patientId]);
  const where = { patientId };
  const known = daysOf(await db.tx.excuse.findMany({ where, select: { fromDate: true, toDate: true } }));
  const fields = excuseErrors(input, { today: await today(db, patientId), known });
  if (refused(fields)) return fail("invalid", fields);
  const id = newId<ExcuseId>();
  await db.tx.excuse.createMany({
    data: {
      id,
      clinicId: db.actor.clinicId,
      patientId,
      fromDate: dateColumn(fromDate),
      toDate: dateColumn(toDate),
      reason,
      authorId: db.actor.memberId,
      createdAt: instantColumn(db.now),
    },
  });
  await emit(db, { kind: "plan.excuse", patientId, excuseId: id });
  return ok(id);
}
