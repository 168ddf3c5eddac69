import { createHash } from "node:crypto";
import type { AuthActor } from "../db/actor";
import type { Db } from "../db/scope";
import type { UserId } from "../ids";

/** What an account was opened by, as it stood when it was compared: no transaction is open while a password is hashed. */
export type Checked = { passwordHash: string; hasFactor: boolean };

/**
 * One at a time for one user: opening a sign-in, changing what one is opened by, making and using a reset link, and counting
 * a wrong date of birth.
 */
export const lockUser = (db: Db<AuthActor>, userId: UserId) =>
  db.tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;

/** The account as it stands now; null for nobody's. */
export async function checkedOf(db: Db<AuthActor>, userId: UserId): Promise<Checked | null> {
  const row = await db.tx.user.findFirst({
    where: { id: userId },
    select: { passwordHash: true, factor: { select: { userId: true } } },
  });
  return row && { passwordHash: row.passwordHash, hasFactor: row.factor !== null };
}

/**
 * Whether the account still stands as it was checked. It goes on so until the transaction ends: what changes it waits, and
 * ends afterwards whatever this one opened.
 */
export async function lockAsChecked(db: Db<AuthActor>, userId: UserId, checked: Checked): Promise<boolean> {
  await lockUser(db, userId);
  const present = await checkedOf(db, userId);
  return present?.passwordHash === checked.passwordHash && present.hasFactor === checked.hasFactor;
}

/** Says which password was right, where the hash itself must not go. */
export const markOf = (passwordHash: string): string =>
  createHash("sha256").update(`plexus step ${passwordHash}`).digest("base64url");
