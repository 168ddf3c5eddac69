import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { AlertId } from "../../ids";
import { listOwnAlerts, type OwnAlert } from "./queries";

/** What is on the member's own list, with one audit row of the patients it names. For those who read patients. */
export async function readOwnAlerts(db: Db<StaffActor>): Promise<OwnAlert[]> {
  const own = await listOwnAlerts(db);
  const patientIds = [...new Set(own.map((alert) => alert.patientId))];
  if (patientIds.length > 0) await emit(db, { kind: "alert.read", patientIds });
  return own;
}

/** The member has the record before them on which these alerts stand: on their list they are opened. */
export async function markOpened(db: Db<StaffActor>, alertIds: readonly AlertId[]): Promise<void> {
  if (alertIds.length === 0) return;
  const { clinicId, memberId } = db.actor;
  await db.tx.delivery.updateMany({
    where: { clinicId, alertId: { in: [...alertIds] }, memberId, channel: "app", openedAt: null },
    data: { openedAt: instantColumn(db.now) },
  });
}
