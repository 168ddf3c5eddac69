import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { newToken, tokenHash } from "../../identity/token";
import { done, fail, ok, type Result } from "../../result";

/** A new secret address, shown this once: the database keeps its hash. The one before it leads nowhere from now on. */
export async function makeVisitCalendar(db: Db<StaffActor>): Promise<Result<{ path: string }>> {
  const { clinicId, memberId, userId } = db.actor;
  const token = newToken();
  await db.tx.memberCalendar.deleteMany({ where: { clinicId, memberId } });
  await db.tx.memberCalendar.createMany({
    data: { clinicId, memberId, userId, tokenHash: tokenHash(token), madeAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "agenda.calendar", memberId });
  return ok({ path: `/calendar/${token}.ics` });
}

/** The address leads nowhere from now on. */
export async function removeVisitCalendar(db: Db<StaffActor>): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.memberCalendar.deleteMany({ where: { clinicId, memberId } });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "agenda.remove", memberId });
  return done;
}
