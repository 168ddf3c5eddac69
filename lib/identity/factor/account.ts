import { z } from "zod";
import { realNow } from "../../clock";
import { readConfig } from "../../config";
import type { AuthActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { asAuth, type Db } from "../../db/scope";
import { type UserId, userId as userIdOf, uuid } from "../../ids";
import { newId } from "../../new-id";
import { done, fail, ok, type Result } from "../../result";
import { text } from "../../text";
import { type Checked, checkedOf, lockUser, markOf } from "../as-checked";
import type { Current } from "../current";
import { isOpen, provesOwn, standsStill } from "../proof";
import { type Qr, qrOf } from "../qr";
import { withinLimit } from "../rate-limit";
import type { Prove } from "../schema";
import { seal, unseal } from "../sealed";
import { isShort, PASSWORD_LENGTH } from "../vocabulary";
import { noteWrongCode, renewAlone, tellChange } from "./changed";
import { takeCode } from "./check";
import { newCodes, recoveryHash } from "./recovery-codes";
import type { ChangeFactor, ConfirmFactor } from "./schema";
import { sealSecret } from "./sealed-secret";
import { addressOf, newSecret, stepOf } from "./totp";
import type { FactorChange } from "./vocabulary";

/** What an app takes, by a code to scan or typed by hand; `setup` comes back with the first code. */
export type NewFactor = { setup: string; key: string; qr: Qr };

const SETUP = "setting up a second factor";
const SETUP_LENGTH = 400;
const SETUP_MINUTES = 15;
/** `password` marks the one that was typed: no other person's setup is finished after it was changed. */
const setup = z.object({ userId: userIdOf, signInId: uuid, password: text, secret: text, until: z.int() });

const authSecret = () => readConfig(process.env).authSecret;

/** Too many wrong ones are said at the field, where the form stays open. */
async function proves(userId: UserId, password: string): Promise<Result<Checked>> {
  const proved = await provesOwn(userId, password, "password");
  if (proved.ok || proved.error !== "too-many") return proved;
  return fail("invalid", { password: "account.errors.tooMany" });
}

/** A new secret, which nothing keeps until a code of it comes back. Needs the password. */
export async function beginFactor(
  { userId, signInId }: Current,
  { password }: Prove,
): Promise<Result<NewFactor>> {
  const proved = await proves(userId, password);
  if (!proved.ok) return proved;
  const user = await asAuth(userId, (db) =>
    db.tx.user.findFirst({
      where: { id: userId },
      select: { loginName: true, address: true },
    }),
  );
  if (!user) return fail("not-found");
  if (proved.data.hasFactor) return fail("already-done");
  const secret = newSecret();
  const until = realNow().add({ minutes: SETUP_MINUTES }).epochMilliseconds;
  return ok({
    setup: seal(
      { userId, signInId, password: markOf(proved.data.passwordHash), secret, until },
      ...([SETUP, authSecret(), SETUP_LENGTH] as const),
    ),
    key: secret.replace(/(.{4})(?=.)/g, "$1 "),
    qr: qrOf(addressOf(secret, user.loginName ?? user.address ?? "")),
  });
}

/** Puts new recovery codes in the place of all others. @returns them, for this once */
async function replaceCodes(db: Db<AuthActor>, userId: UserId): Promise<string[]> {
  const codes = newCodes();
  await db.tx.recoveryCode.deleteMany({ where: { userId } });
  await db.tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId<string>(), userId, hash: recoveryHash(userId, code) ?? "" })),
  });
  return codes;
}

/** What is shown once, and the token that this sign-in goes on with. */
export type Renewed<T> = { token: string; shown: T };

/** Turns it on once a code shows that the app has the secret, and ends all other sign-ins. */
export async function confirmFactor(
  current: Current,
  input: ConfirmFactor,
): Promise<Result<Renewed<string[]>>> {
  const { userId, signInId } = current;
  const { data } = setup.safeParse(unseal(input.setup, SETUP, authSecret()));
  const present = realNow().epochMilliseconds;
  if (data?.userId !== userId || data.signInId !== signInId || data.until < present) return fail("expired");
  const step = stepOf(data.secret, input.code, present);
  if (step === null) return fail("invalid", { code: "account.factor.errors.code" });
  const secret = sealSecret({ userId, secret: data.secret });
  return asAuth(userId, async (db) => {
    await lockUser(db, userId);
    const account = await checkedOf(db, userId);
    if (!account || markOf(account.passwordHash) !== data.password || !(await isOpen(db, current)))
      return fail("expired");
    const { count } = await db.tx.secondFactor.createMany({
      data: { userId, secret, lastStep: step, createdAt: instantColumn(realNow()) },
      skipDuplicates: true,
    });
    if (count === 0) return fail("already-done");
    const shown = await replaceCodes(db, userId);
    await tellChange(db, userId, "on");
    return ok({ token: await renewAlone(db, userId, signInId), shown });
  });
}

/**
 * Changes it with the password and a code, of the app or on paper: neither alone undoes what both are for. All in one
 * transaction, which ends all other sign-ins.
 */
async function changeByCode<T>(
  current: Current,
  { password, code }: ChangeFactor,
  kind: FactorChange,
  change: (db: Db<AuthActor>) => Promise<Result<T>>,
): Promise<Result<Renewed<T>>> {
  const { userId, signInId } = current;
  const proved = await proves(userId, password);
  if (!proved.ok) return proved;
  // Who is signed in has shown a second factor: what strangers guess keeps them from nothing.
  if (!(await withinLimit("code-known", signInId)))
    return fail("invalid", { code: "account.factor.errors.tooMany" });
  const result = await asAuth(userId, async (db): Promise<Result<Renewed<T>>> => {
    if (!(await standsStill(db, current, proved.data))) return fail("conflict");
    if (!(await takeCode(db, code))) return fail("invalid", { code: "account.factor.errors.code" });
    const changed = await change(db);
    if (!changed.ok) return changed;
    await tellChange(db, userId, kind);
    return ok({ token: await renewAlone(db, userId, signInId), shown: changed.data });
  });
  if (!result.ok && result.fields?.code) await noteWrongCode(userId);
  return result;
}

/** New recovery codes; the ones before open nothing any more. */
export const renewCodes = (current: Current, input: ChangeFactor): Promise<Result<Renewed<string[]>>> =>
  changeByCode(current, input, "codes", async (db) => ok(await replaceCodes(db, current.userId)));

/** Whether a clinic where they work asks for it, from today or a later day on. */
const isAsked = async (db: Db<AuthActor>, userId: UserId): Promise<boolean> =>
  (await db.tx.member.count({
    where: { userId, leftAt: null, clinic: { factorFrom: { not: null } } },
  })) > 0;

/** Turns it off, where no clinic asks for it. Needs a password that is long enough to stand alone. */
export const endFactor = (current: Current, input: ChangeFactor): Promise<Result<Renewed<null>>> =>
  changeByCode(current, input, "off", async (db) => {
    if (await isAsked(db, current.userId))
      return fail("invalid", { password: "account.factor.errors.asked" });
    if (isShort(input.password, PASSWORD_LENGTH.alone))
      return fail("invalid", { password: "account.factor.errors.short" });
    await db.tx.secondFactor.deleteMany({ where: { userId: current.userId } });
    return done;
  });

/** The person has read what became of their second factor. */
export const acknowledgeChanges = ({ userId }: Current): Promise<Result> =>
  asAuth(userId, async (db) => {
    await db.tx.factorChange.updateMany({
      where: { userId, seenAt: null },
      data: { seenAt: instantColumn(realNow()) },
    });
    return done;
  });
