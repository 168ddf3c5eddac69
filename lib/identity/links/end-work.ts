import { realNow } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { type Db, rescope } from "../../db/scope";
import type { MemberId, UserId } from "../../ids";

type Colleague = { id: MemberId; userId: UserId };

async function changeSignIns(
  db: Db<StaffActor>,
  { id, userId }: Colleague,
  data: { expiresAt: Date } | { activeMemberId: null },
): Promise<void> {
  const own = await rescope(db, { kind: "auth", userId });
  await own.tx.signIn.updateMany({
    where: { userId, activeMemberId: id, revokedAt: null, expiresAt: { gt: instantColumn(realNow()) } },
    data,
  });
  await rescope(db, db.actor);
}

/**
 * Whoever acts as this member now signs in again. The sign-in is over as after a working day, and not taken back: a device
 * of their own loses nothing that it has not sent yet.
 */
export const endWork = (db: Db<StaffActor>, colleague: Colleague): Promise<void> =>
  changeSignIns(db, colleague, { expiresAt: instantColumn(realNow()) });

/** No sign-in acts as this member from now on, nor again if they come back: it is switched to, as any other role. */
export const leaveWork = (db: Db<StaffActor>, colleague: Colleague): Promise<void> =>
  changeSignIns(db, colleague, { activeMemberId: null });
