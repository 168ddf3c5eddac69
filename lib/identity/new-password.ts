import type { AuthActor } from "../db/actor";
import type { Db } from "../db/scope";
import type { UserId } from "../ids";
import { done, fail, type Result } from "../result";
import { OWN_RECORD } from "./own-record";
import { passwordMatches } from "./password";
import { actingRolesOf } from "./sign-in";
import { weaknessOf } from "./strength";
import { PASSWORD_LENGTH } from "./vocabulary";

/** What a new password must not be made of and the hash of the one it replaces. */
export type Before = { names: string[]; passwordHash: string | null };

/** What somebody who has a sign-in is known by: what they sign in with, their names, whom they help, their clinics. */
export async function beforeOf(db: Db<AuthActor>, userId: UserId): Promise<Before> {
  const user = await db.tx.user.findFirst({
    where: { id: userId },
    select: { loginName: true, address: true, passwordHash: true },
  });
  const roles = await actingRolesOf(db, userId);
  const records = await db.tx.patient.findMany({
    where: { userId, ...OWN_RECORD },
    select: { familyName: true },
  });
  const helping = await db.tx.helper.findMany({ where: { userId, endedAt: null }, select: { name: true } });
  const names = [
    ...[user?.loginName ?? "", user?.address ?? ""],
    ...roles.flatMap(({ name, clinicName }) => [name, clinicName]),
    ...records.map(({ familyName }) => familyName),
    ...helping.map(({ name }) => name),
  ];
  return { names, passwordHash: user?.passwordHash ?? null };
}

const refused = (why: string) => fail("invalid", { password: `invite.errors.password.${why}` });

/** Refuses what others would guess. @param second a code is asked for as well, so that a shorter one will do */
export function refuseWeak(password: string, names: readonly string[], second = false): Result {
  const weakness = weaknessOf(password, names, { length: PASSWORD_LENGTH[second ? "second" : "alone"] });
  if (weakness === "short" && second) return refused("shortSecond");
  return weakness ? refused(weakness) : done;
}

/** Refuses the password of before: whoever changes it may do so because others know it. */
export const refuseSame = async (password: string, { passwordHash }: Before): Promise<Result> =>
  (await passwordMatches(passwordHash, password)) ? refused("same") : done;
