import { realNow } from "../../clock";
import type { AuthActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { isKnownOn, type KnownDevice } from "../known-device";
import { forgive, giveBack, withinLimit } from "../rate-limit";
import { recoveryHash } from "./recovery-codes";
import { openSecret } from "./sealed-secret";
import { stepOf } from "./totp";

/** What a right code was. */
export type Proof = "app" | "recovery";

/** Each step's code is taken once: of those who come at once with it, one gets through. */
async function takeStep(db: Db<AuthActor>, userId: string, typed: string): Promise<boolean> {
  const factor = await db.tx.secondFactor.findFirst({ where: { userId }, select: { secret: true } });
  const secret = factor && openSecret(factor.secret, userId);
  const step = secret ? stepOf(secret, typed, realNow().epochMilliseconds) : null;
  if (step === null) return false;
  const { count } = await db.tx.secondFactor.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function takeRecovery(db: Db<AuthActor>, userId: string, typed: string): Promise<boolean> {
  const hash = recoveryHash(userId, typed);
  if (!hash) return false;
  const { count } = await db.tx.recoveryCode.updateMany({
    where: { userId, hash, usedAt: null },
    data: { usedAt: instantColumn(realNow()) },
  });
  return count === 1;
}

/** Uses up a code of the app, or one on paper; null for a wrong one, and for one that was used. */
export async function takeCode(db: Db<AuthActor>, typed: string): Promise<Proof | null> {
  const { userId } = db.actor;
  if (!userId) return null;
  if (await takeStep(db, userId, typed)) return "app";
  return (await takeRecovery(db, userId, typed)) ? "recovery" : null;
}

type Trying = { userId: string; name: string; device: KnownDevice | null };

/**
 * Counts a code before it is compared. A device that knows the person has a count of its own, so that whoever has the
 * password spends none of it; and all such devices have one, as whoever knew the password before may hold many. A recovery
 * code is not counted: nobody guesses 80 bits, and who has lost the app gets in whatever others have spent.
 * @returns what takes the count back for a right one; null where none is compared
 */
export async function admitCode(
  { userId, name, device }: Trying,
  typed: string,
): Promise<(() => Promise<unknown>) | null> {
  if (recoveryHash(userId, typed)) return async () => undefined;
  const [limit, key, daily] = isKnownOn(device, name)
    ? (["code-known", `${device.id} ${userId}`, "code-known-day"] as const)
    : (["code", userId, "code-day"] as const);
  if (!(await withinLimit(limit, key))) return null;
  if (!(await withinLimit(daily, userId))) return null;
  // Of the day's only this one: a person who signs in often gives whoever guesses no further hundred.
  return () => Promise.all([forgive(limit, key), giveBack(daily, userId)]);
}
