import { realNow } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { type Db, rescope } from "../../db/scope";
import type { MemberId, UserId } from "../../ids";
import type { LinkFor } from "./policy";

/** The links for these that a member made open nothing from now on, nor when they have the role again. */
export async function voidLinks(
  db: Db<StaffActor>,
  memberId: MemberId,
  whom: readonly LinkFor[],
): Promise<void> {
  if (whom.length === 0) return;
  const { clinicId } = db.actor;
  const revokedAt = instantColumn(realNow());
  const open = { clinicId, createdById: memberId, kind: { in: [...whom] }, usedAt: null, revokedAt: null };
  await db.tx.invite.updateMany({ where: open, data: { revokedAt } });
  // Resets are known to the sign-in code alone, and each is changed in its own user's scope.
  const nobody = await rescope(db, { kind: "auth", userId: null });
  const resets = await nobody.tx.passwordReset.findMany({ where: open, select: { id: true, userId: true } });
  for (const { id, userId } of resets) {
    const own = await rescope(db, { kind: "auth", userId: userId as UserId });
    await own.tx.passwordReset.updateMany({ where: { ...open, id }, data: { revokedAt } });
  }
  await rescope(db, db.actor);
}
