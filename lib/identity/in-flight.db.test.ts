import { expect, it } from "vitest";
import { makeUser, openSignIn } from "@/prisma/factories";
import { blockedBy } from "@/prisma/factories/blocked";
import { data } from "@/prisma/factories/result";
import type { AuthActor } from "../db/actor";
import { asAuth, type Db } from "../db/scope";
import type { UserId } from "../ids";
import type { Result } from "../result";
import { changePassword } from "./account";
import { checkedOf, lockUser } from "./as-checked";
import { type Current, resolveSignIn } from "./current";
import { UNKNOWN_DEVICE } from "./device";
import { beginFactor, confirmFactor, endFactor } from "./factor/account";
import { getFactor } from "./factor/queries";
import { sealSecret } from "./factor/sealed-secret";
import { signInByCode, stepFor } from "./factor/step";
import { codeAt } from "./factor/totp";
import { hashPassword } from "./password";
import { isProved, prove } from "./proof";
import { addSignIn, endOthers, signIn } from "./sign-in";

const PASSWORD = "a long enough password";
const NEXT = "four plain words together";
const WRONG = { ok: false, error: "invalid" };
const CONFLICT = { ok: false, error: "conflict" };
const EXPIRED = { ok: false, error: "expired" };
const STEP = 30_000;

async function makePerson() {
  const { id, loginName } = await makeUser({ password: PASSWORD });
  const current = await resolveSignIn(await openSignIn(id));
  if (!current) throw new Error("Just signed in");
  return { id, name: loginName ?? "", current };
}

async function withFactor() {
  const person = await makePerson();
  const { setup, key } = data(await beginFactor(person.current, { password: PASSWORD }));
  const secret = key.replaceAll(" ", "");
  const code = codeAt(secret, Date.now() - STEP);
  const { shown } = data(await confirmFactor(person.current, { setup, code }));
  return { ...person, codes: shown, code: () => codeAt(secret, Date.now()) };
}

type Work = (db: Db<AuthActor>) => Promise<unknown>;

/** Lets `started` come as far as to wait for what is being done to the account, which then is done before it goes on. */
async function overtaken<T>(id: UserId, started: () => Promise<Result<T>>, change: Work): Promise<Result<T>> {
  const { waiting } = await asAuth(id, async (db) => {
    await lockUser(db, id);
    const waiting = started();
    await expect.poll(() => blockedBy(db.tx), { timeout: 30_000 }).toBeGreaterThan(0);
    await change(db);
    return { waiting };
  });
  return waiting;
}

/** What a reset does, and a change of the password from another device. */
async function changing(id: UserId): Promise<Work> {
  const passwordHash = await hashPassword(NEXT);
  return async (db) => {
    await db.tx.user.updateMany({ where: { id }, data: { passwordHash } });
    await endOthers(db, id);
  };
}

const turningOn =
  (userId: UserId): Work =>
  async (db) => {
    const secret = sealSecret({ userId, secret: "JBSWY3DPEHPK3PXP" });
    await db.tx.secondFactor.createMany({ data: { userId, secret, lastStep: 1, createdAt: new Date() } });
    await endOthers(db, userId);
  };

const openOf = (userId: UserId) =>
  asAuth(userId, (db) => db.tx.signIn.count({ where: { userId, revokedAt: null } }));
const hashOf = async (id: UserId) => (await asAuth(id, (db) => checkedOf(db, id)))?.passwordHash ?? "";

it("opens no sign-in by a password that was changed after it was compared", async () => {
  const { id, name } = await makePerson();
  expect(await overtaken(id, () => signIn(name, PASSWORD, "a"), await changing(id))).toEqual(WRONG);
  expect(await openOf(id)).toBe(0);
});

it("opens none by the password alone after a second factor was turned on", async () => {
  const { id, name } = await makePerson();
  expect(await overtaken(id, () => signIn(name, PASSWORD, "a"), turningOn(id))).toEqual(WRONG);
  expect(await openOf(id)).toBe(0);
});

it("opens none by a code whose password was changed meanwhile, and spends no recovery code for it", async () => {
  const { id, codes } = await withFactor();
  const step = stepFor(id, await hashOf(id));
  const trying = () => signInByCode(step, codes[0] ?? "");
  expect(await overtaken(id, trying, await changing(id))).toEqual(EXPIRED);
  expect(await openOf(id)).toBe(0);
  expect(await asAuth(id, getFactor)).toMatchObject({ left: 10 });
});

it("changes no password by one that was changed meanwhile", async () => {
  const { id, current } = await makePerson();
  const input = { present: PASSWORD, password: "another one of some length" };
  expect(await overtaken(id, () => changePassword(current, input), await changing(id))).toEqual(CONFLICT);
  const { loginName } = await asAuth(id, (db) => db.tx.user.findFirstOrThrow({ where: { id } }));
  expect(await signIn(loginName ?? "", NEXT, "b")).toMatchObject({ ok: true });
});

it("lets eight characters do for no password that stands alone by the time it is kept", async () => {
  const { id, current } = await withFactor();
  const input = { present: PASSWORD, password: "xkTq93vLpw" };
  const turningOff: Work = (db) => db.tx.secondFactor.deleteMany({ where: { userId: id } });
  expect(await overtaken(id, () => changePassword(current, input), turningOff)).toEqual(CONFLICT);
});

it("counts no password as just typed that was changed meanwhile", async () => {
  const { id, current } = await makePerson();
  const later = { ...current, signInId: current.signInId };
  await asAuth(id, (db) =>
    db.tx.signIn.updateMany({ where: { userId: id }, data: { createdAt: new Date("2026-01-01") } }),
  );
  const passwordHash = await hashPassword(NEXT);
  const changedHere: Work = (db) => db.tx.user.updateMany({ where: { id }, data: { passwordHash } });
  expect(await overtaken(id, () => prove(later, { password: PASSWORD }), changedHere)).toEqual(CONFLICT);
  expect(await asAuth(id, (db) => isProved(db, later))).toBe(false);
});

it("turns no second factor on or off in a sign-in that was ended meanwhile", async () => {
  const alone = await makePerson();
  const { setup, key } = data(await beginFactor(alone.current, { password: PASSWORD }));
  const code = codeAt(key.replaceAll(" ", ""), Date.now());
  const ending =
    (id: UserId): Work =>
    (db) =>
      endOthers(db, id);
  const turnOn = () => confirmFactor(alone.current, { setup, code });
  expect(await overtaken(alone.id, turnOn, ending(alone.id))).toEqual(EXPIRED);
  expect(await asAuth(alone.id, getFactor)).toBeNull();

  const { id, current, codes } = await withFactor();
  const turnOff = () => endFactor(current, { password: PASSWORD, code: codes[0] ?? "" });
  expect(await overtaken(id, turnOff, ending(id))).toEqual(CONFLICT);
  expect(await asAuth(id, getFactor)).toMatchObject({ left: 10 });
});

it("finishes no second factor that was begun by another password than the present one", async () => {
  const { id, current } = await makePerson();
  const { setup, key } = data(await beginFactor(current, { password: PASSWORD }));
  data(await changePassword(current, { present: PASSWORD, password: NEXT }));
  const code = codeAt(key.replaceAll(" ", ""), Date.now());
  expect(await confirmFactor(current, { setup, code })).toEqual(EXPIRED);
  expect(await asAuth(id, getFactor)).toBeNull();
});

it.each(["password", "factor"] as const)(
  "ends a sign-in that opens just before the %s changes",
  async (what) => {
    const { id, current } = await makePerson();
    const { setup, key } = data(await beginFactor(current, { password: PASSWORD }));
    const code = codeAt(key.replaceAll(" ", ""), Date.now());
    const change = (by: Current): Promise<Result<unknown>> =>
      what === "password"
        ? changePassword(by, { present: PASSWORD, password: NEXT })
        : confirmFactor(by, { setup, code });
    let token = "";
    const opening: Work = async (db) => {
      token = await addSignIn(db, id, UNKNOWN_DEVICE);
    };
    data(await overtaken(id, () => change(current), opening));
    expect(await resolveSignIn(token)).toBeNull();
  },
);
