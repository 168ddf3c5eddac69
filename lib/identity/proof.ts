import { realNow } from "../clock";
import type { AuthActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { asAuth, type Db } from "../db/scope";
import { done, fail, ok, type Result } from "../result";
import { type Checked, checkedOf, lockAsChecked } from "./as-checked";
import type { Current } from "./current";
import { passwordMatches } from "./password";
import { forgive, withinLimit } from "./rate-limit";
import type { Prove } from "./schema";
import type { ActingRoleId } from "./sign-in";

/** So long a password counts as just typed. */
const FRESH = { minutes: 10 } as const;

/**
 * Compares what was typed with one's own password. @param field where a wrong one is said
 * @returns what it was compared with, for the transaction that acts upon it
 */
export async function provesOwn(
  userId: Current["userId"],
  typed: string,
  field: string,
): Promise<Result<Checked>> {
  if (!(await withinLimit("password", userId))) return fail("too-many");
  const user = await asAuth(userId, (db) => checkedOf(db, userId));
  const matches = await passwordMatches(user?.passwordHash ?? null, typed);
  if (!user || !matches) return fail("invalid", { [field]: "account.errors.password" });
  await forgive("password", userId);
  return ok(user);
}

/** Whether this sign-in is still open, and its account as it was checked; so it stays until the transaction ends. */
export const standsStill = async (
  db: Db<AuthActor>,
  current: Pick<Current, "userId" | "signInId">,
  checked: Checked,
): Promise<boolean> => (await lockAsChecked(db, current.userId, checked)) && isOpen(db, current);

/** Whoever holds the device knows the password: for a while they may do what needs it. */
export async function prove(current: Current, { password }: Prove): Promise<Result> {
  const { userId, signInId } = current;
  const proved = await provesOwn(userId, password, "password");
  if (!proved.ok) return proved;
  return asAuth(userId, async (db) => {
    if (!(await standsStill(db, current, proved.data))) return fail("conflict");
    await db.tx.signIn.updateMany({
      where: { id: signInId, userId },
      data: { provedAt: instantColumn(realNow()) },
    });
    return done;
  });
}

/** Was the password of this sign-in typed a short while ago, to sign in or since? */
export async function isProved(db: Db, { userId, signInId }: Current): Promise<boolean> {
  const lately = { gt: instantColumn(realNow().subtract(FRESH)) };
  const found = await db.tx.signIn.count({
    where: { id: signInId, userId, revokedAt: null, OR: [{ createdAt: lately }, { provedAt: lately }] },
  });
  return found > 0;
}

/**
 * Whether this sign-in may act as that from now on. As a member of staff it opens other people's records: one that was a
 * patient's until now, and is kept on a phone for months, needs the password for it.
 */
export const mayAct = async (db: Db, current: Current, as: ActingRoleId["as"]): Promise<boolean> =>
  as !== "member" || (current.actor !== null && "memberId" in current.actor) || isProved(db, current);

/** Is this sign-in still open? What takes longer than one request asks it again and again. */
export const isOpen = async (db: Db, { signInId }: Pick<Current, "signInId">): Promise<boolean> =>
  (await db.tx.signIn.count({ where: { id: signInId, revokedAt: null } })) > 0;
