import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lock } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { MemberId } from "../ids";
import { newId } from "../new-id";
import { done, fail, type Result } from "../result";
import { mayRecordLeave } from "./policy";
import type { CancelLeave, LeaveInput } from "./schema";

/** Who stands in prescribes, and is at work here. */
const mayCover = (db: Db<StaffActor>, id: MemberId): Promise<number> =>
  db.tx.member.count({
    where: { id, clinicId: db.actor.clinicId, leftAt: null, roles: { has: "therapist" } },
  });

/**
 * Records that a member is away on these dates, and who stands in. One leave at a time: dates that overlap another one
 * are refused. A cover who is away as well is taken: theirs stands in, and the page says where nobody does.
 */
export async function recordLeave(
  db: Db<StaffActor>,
  { memberId, coverId = null, from, to }: LeaveInput,
): Promise<Result> {
  if (!mayRecordLeave(db.actor, memberId)) return fail("forbidden");
  const { clinicId } = db.actor;
  // One at a time for one member, so that two tabs can't record leaves that overlap.
  await lock(db, "leave", [memberId]);
  const known = await db.tx.member.count({ where: { id: memberId, clinicId, leftAt: null } });
  if (known === 0) return fail("not-found");
  if (coverId && (await mayCover(db, coverId)) === 0) return fail("invalid", { coverId: "unknown" });
  const overlapping = await db.tx.leave.count({
    where: {
      clinicId,
      memberId,
      cancelledAt: null,
      fromDate: { lte: dateColumn(to) },
      toDate: { gte: dateColumn(from) },
    },
  });
  if (overlapping > 0) return fail("invalid", { from: "clinic.errors.leaveOverlaps" });
  const leaveId = newId<string>();
  await db.tx.leave.createMany({
    data: {
      ...{ id: leaveId, clinicId, memberId, coverId, createdById: db.actor.memberId },
      ...{ fromDate: dateColumn(from), toDate: dateColumn(to), createdAt: instantColumn(db.now) },
    },
  });
  await emit(db, { kind: "leave.record", leaveId, memberId });
  return done;
}

export async function cancelLeave(db: Db<StaffActor>, { leaveId }: CancelLeave): Promise<Result> {
  const where = { id: leaveId, clinicId: db.actor.clinicId, cancelledAt: null };
  const leave = await db.tx.leave.findFirst({ where, select: { memberId: true } });
  if (!leave) return fail("not-found");
  const memberId = leave.memberId as MemberId;
  if (!mayRecordLeave(db.actor, memberId)) return fail("forbidden");
  await db.tx.leave.updateMany({ where, data: { cancelledAt: instantColumn(db.now) } });
  await emit(db, { kind: "leave.cancel", leaveId, memberId });
  return done;
}
