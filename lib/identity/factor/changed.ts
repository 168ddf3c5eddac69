import { realNow } from "../../clock";
import type { AuthActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { UserId } from "../../ids";
import { newId } from "../../new-id";
import { endOthers } from "../sign-in";
import { newToken, tokenHash } from "../token";
import type { FactorChange } from "./vocabulary";

/** Writes down what became of a second factor, and tells the person until they have read it. */
export async function tellChange(db: Db<AuthActor>, userId: UserId, kind: FactorChange): Promise<void> {
  const at = instantColumn(realNow());
  await db.tx.factorChange.createMany({ data: { id: newId<string>(), userId, kind, at } });
  await emit(db, { kind: `factor.${kind}`, userId });
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
