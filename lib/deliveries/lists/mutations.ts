import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { AlertId } from "../../ids";

/** The member has the record before them on which these alerts stand: on their list they are opened. */
export async function markOpened(db: Db<StaffActor>, alertIds: readonly AlertId[]): Promise<void> {
  if (alertIds.length === 0) return;
  const { clinicId, memberId } = db.actor;
  await db.tx.delivery.updateMany({
    where: { clinicId, alertId: { in: [...alertIds] }, memberId, channel: "app", openedAt: null },
    data: { openedAt: instantColumn(db.now) },
  });
}
