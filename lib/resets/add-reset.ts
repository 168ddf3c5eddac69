import { realNow } from "../clock";
import { readConfig } from "../config";
import type { AuthActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import { type Qr, qrOf } from "../identity/qr";
import { newToken, tokenHash } from "../identity/token";
import type { UserId } from "../ids";
import { newId } from "../new-id";
import { LIFETIME_HOURS, type ResetKind } from "./vocabulary";

/** Shown once: the database keeps a hash. `expiresAt` is an ISO instant. */
export type NewReset = { resetId: string; link: string; qr: Qr; expiresAt: string };

/** Makes a link in the user's own scope; one that was open before is void from now on. */
export async function addReset(
  db: Db<AuthActor>,
  given: { userId: UserId; clinicId: string; kind: ResetKind; createdById: string | null },
): Promise<NewReset> {
  const present = realNow();
  const token = newToken();
  const resetId = newId<string>();
  const expiresAt = present.add({ hours: LIFETIME_HOURS });
  await db.tx.passwordReset.updateMany({
    where: { userId: given.userId, usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(present) },
  });
  await db.tx.passwordReset.createMany({
    data: {
      ...given,
      id: resetId,
      tokenHash: tokenHash(token),
      createdAt: instantColumn(present),
      expiresAt: instantColumn(expiresAt),
    },
  });
  // The token stands behind the #, which browsers never send: no log, referrer or preview holds it.
  const link = `${readConfig(process.env).origin}/reset#${token}`;
  return { resetId, link, qr: qrOf(link), expiresAt: expiresAt.toString() };
}
