import type { PatientActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { newToken, tokenHash } from "../../identity/token";
import { done, fail, ok, type Result } from "../../result";

/** A new secret address, shown this once: the database keeps its hash. The one before it leads nowhere from now on. */
export async function makeCalendar(db: Db<PatientActor>): Promise<Result<{ path: string }>> {
  const { clinicId, patientId, userId } = db.actor;
  const token = newToken();
  await db.tx.calendarFeed.deleteMany({ where: { clinicId, patientId } });
  await db.tx.calendarFeed.createMany({
    data: { clinicId, patientId, userId, tokenHash: tokenHash(token), madeAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "reminder.calendar", patientId });
  return ok({ path: `/calendar/${token}.ics` });
}

/** The address leads nowhere from now on. */
export async function removeCalendar(db: Db<PatientActor>): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  const { count } = await db.tx.calendarFeed.deleteMany({ where: { clinicId, patientId } });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "reminder.remove", patientId });
  return done;
}
