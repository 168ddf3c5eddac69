import { realNow } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { done, type Result } from "../../result";
import type { Notices } from "./schema";

/** This member has read these; their colleagues are told until they have too. */
export async function acknowledgeNotices(db: Db<StaffActor>, { noticeIds }: Notices): Promise<Result> {
  const { clinicId, memberId } = db.actor;
  const { count } = await db.tx.notice.updateMany({
    where: { id: { in: noticeIds }, clinicId, toId: memberId, seenAt: null },
    data: { seenAt: instantColumn(realNow()) },
  });
  // Read already, in another tab: what was asked for holds.
  if (count > 0) await emit(db, { kind: "notice.acknowledge", noticeIds });
  return done;
}
