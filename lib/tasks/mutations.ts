import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn, isoDate } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { MemberId, PatientId, TaskId } from "../ids";
import { recordingRefused } from "../patients/policy";
import { getCare, getPersonCare, getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import type { ChangeTask, MarkTask, SetTask } from "./schema";
import { MOST_OPEN, TASK_DAYS_AHEAD } from "./vocabulary";

const isAtWork = async (db: Db<StaffActor>, id: MemberId): Promise<boolean> =>
  (await db.tx.member.count({
    where: { id, clinicId: db.actor.clinicId, leftAt: null, roles: { hasSome: ["therapist", "assistant"] } },
  })) > 0;

type Wanted = { ownerId: MemberId; dueOn: LocalDate };

/**
 * Refused beside its field: whoever doesn't see patients here, and a date that has gone by or is too far off.
 * @param standing what stands already, and may stay
 */
async function refused(
  db: Db<StaffActor>,
  patientId: PatientId,
  { ownerId, dueOn }: Wanted,
  standing?: Wanted,
): Promise<Result> {
  const today = localDateAt(await getZones(db, patientId), db.now);
  const isNew = dueOn !== standing?.dueOn;
  if (isNew && (dueOn < today || dueOn > addDays(today, TASK_DAYS_AHEAD)))
    return fail("invalid", { dueOn: "tasks.errors.date" });
  const isOwner = ownerId === standing?.ownerId || (await isAtWork(db, ownerId));
  return isOwner ? done : fail("invalid", { ownerId: "unknown" });
}

/** Sets somebody a task for a patient; the same id twice is the same task. */
export async function setTask(db: Db<StaffActor>, input: SetTask): Promise<Result> {
  const { taskId: id, patientId, words, ownerId, dueOn } = input;
  await lockPatients(db, [patientId]);
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  if ((await db.tx.task.count({ where: { id, patientId } })) > 0) return done;
  const checked = await refused(db, patientId, input);
  if (!checked.ok) return checked;
  if ((await db.tx.task.count({ where: { patientId, doneAt: null } })) >= MOST_OPEN)
    return fail("invalid", { words: "tasks.errors.full" });
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.task.createMany({
    data: {
      ...{ id, clinicId, patientId, words, ownerId, dueOn: dateColumn(dueOn) },
      ...{ setAt: instantColumn(db.now), setBy: memberId },
    },
    skipDuplicates: true,
  });
  if (count === 0)
    return (await db.tx.task.count({ where: { id, patientId } })) > 0 ? done : fail("already-done");
  await emit(db, { kind: "task.set", patientId, taskId: id });
  return done;
}

type Found = { patientId: PatientId; ownerId: string; dueOn: LocalDate; isDone: boolean };

/** Under its lock, for who may write this record; of one that is merged now, the one that stays, which `patientId` is. */
async function open(db: Db<StaffActor>, id: TaskId): Promise<Result<Found>> {
  const first = await db.tx.task.findFirst({ where: { id }, select: { patientId: true, ownerId: true } });
  if (!first) return fail("not-found");
  const { recordId, care } = await getPersonCare(db, first.patientId as PatientId);
  await lockPatients(db, [first.patientId as PatientId, recordId]);
  const why = recordingRefused(db.actor, care, db.now);
  // Whoever was given a task may see to it without belonging to the care team.
  if (why && first.ownerId !== db.actor.memberId) return fail(why);
  const row = await db.tx.task.findFirst({
    where: { id },
    select: { ownerId: true, dueOn: true, doneAt: true },
  });
  if (!row) return fail("not-found");
  return ok({
    patientId: recordId,
    ownerId: row.ownerId,
    dueOn: isoDate(row.dueOn),
    isDone: row.doneAt !== null,
  });
}

/** Gives a task to somebody else, or another date. `conflict`: somebody did so meanwhile. */
export async function changeTask(
  db: Db<StaffActor>,
  { taskId, ownerId, dueOn, before }: ChangeTask,
): Promise<Result> {
  const found = await open(db, taskId);
  if (!found.ok) return found;
  const { patientId, isDone, ...now } = found.data;
  if (isDone) return fail("already-done");
  if (now.ownerId !== before.ownerId || now.dueOn !== before.dueOn) return fail("conflict");
  const checked = await refused(db, patientId, { ownerId, dueOn }, before);
  if (!checked.ok) return checked;
  await db.tx.task.updateMany({ where: { id: taskId }, data: { ownerId, dueOn: dateColumn(dueOn) } });
  await emit(db, { kind: "task.change", patientId, taskId });
  return done;
}

/** Ticks a task off, or takes that back. */
export async function markTask(db: Db<StaffActor>, { taskId, done: isDone }: MarkTask): Promise<Result> {
  const found = await open(db, taskId);
  if (!found.ok) return found;
  if (found.data.isDone === isDone) return done;
  const doneAt = isDone ? instantColumn(db.now) : null;
  await db.tx.task.updateMany({
    where: { id: taskId },
    data: { doneAt, doneBy: isDone ? db.actor.memberId : null },
  });
  await emit(db, { kind: "task.mark", patientId: found.data.patientId, taskId, codes: { done: isDone } });
  return done;
}
