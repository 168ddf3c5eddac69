import { realNow } from "../../clock";
import type { AuthActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { asAuth, type Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { UserId } from "../../ids";
import { newId } from "../../new-id";
import { lockUser } from "../as-checked";
import { countTry } from "../rate-limit";
import { endOthers } from "../sign-in";
import { newToken, tokenHash } from "../token";
import { type FactorChange, WRONG_CODES_TOLD } from "./vocabulary";

const DAY = { hours: 24 } as const;

/** Writes down what became of a second factor, and tells the person until they have read it. */
export async function tellChange(db: Db<AuthActor>, userId: UserId, kind: FactorChange): Promise<void> {
  const at = instantColumn(realNow());
  await db.tx.factorChange.createMany({ data: { id: newId<string>(), userId, kind, at } });
  await emit(db, { kind: `factor.${kind}`, userId });
}

/**
 * Counts a wrong code of somebody who knows the password. A typo or two are nothing; the fifth within a day is told to the
 * person, once. No right code takes any of them back, or whoever has the password would guess between a person's own sign-ins.
 */
export async function noteWrongCode(userId: UserId): Promise<void> {
  const { count, seconds } = await countTry("code-wrong", userId);
  if (count < WRONG_CODES_TOLD) return;
  // When the first of them was counted, or a second before: the rest of the day is in whole seconds, rounded up.
  const since = realNow()
    .subtract(DAY)
    .add({ seconds: seconds - 1 });
  await asAuth(userId, async (db) => {
    await lockUser(db, userId);
    const told = { userId, kind: "guessed", at: { gte: instantColumn(since) } };
    // Asked of the row, not of the count: where telling failed, the next wrong code tells it.
    if ((await db.tx.factorChange.count({ where: told })) === 0) await tellChange(db, userId, "guessed");
  });
}

/** Ends all other sign-ins. @returns this one's new token: whoever had the one before acts as nobody */
export async function renewAlone(db: Db<AuthActor>, userId: UserId, signInId: string): Promise<string> {
  await endOthers(db, userId, signInId);
  const token = newToken();
  await db.tx.signIn.updateMany({
    where: { id: signInId, userId, revokedAt: null },
    data: { tokenHash: tokenHash(token) },
  });
  return token;
}
