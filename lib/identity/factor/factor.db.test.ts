import { describe, expect, it } from "vitest";
import { makeClinic, makeMember, makePatient, makeUser, openSignIn, staffActor } from "@/prisma/factories";
import { data, tokenOf } from "@/prisma/factories/result";
import { withClient } from "../../db/migrate";
import { asAuth } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { UserId } from "../../ids";
import { resetPatient } from "../../resets/mutations";
import { resetByOperator } from "../../resets/operator";
import { spendReset } from "../../resets/reset";
import { changePassword } from "../account";
import { type Current, resolveSignIn } from "../current";
import { withKnown } from "../known-device";
import { signIn } from "../sign-in";
import { acknowledgeChanges, beginFactor, confirmFactor, endFactor, renewCodes } from "./account";
import { getFactor, listChanges } from "./queries";
import { sealStep, signInByCode, stepFor, unsealStep } from "./step";
import { codeAt } from "./totp";

const PASSWORD = "a long enough password";
const NEW_PASSWORD = "four plain words together";
const STEP = 30_000;
const WRONG = { ok: false, error: "invalid" };

async function currentOf(userId: UserId, token?: string): Promise<Current> {
  const current = await resolveSignIn(token ?? (await openSignIn(userId)));
  if (!current) throw new Error("Just signed in");
  return current;
}

/** Somebody with a second factor: its key, its recovery codes, and the sign-in in which it was turned on. */
async function withFactor(user?: { id: UserId; loginName: string | null }) {
  const { id, loginName } = user ?? (await makeUser({ password: PASSWORD }));
  const current = await currentOf(id);
  const begun = data(await beginFactor(current, { password: PASSWORD }));
  const secret = begun.key.replaceAll(" ", "");
  // Of the step before, so that the present one's code is still to be used.
  const first = codeAt(secret, Date.now() - STEP);
  const { token, shown: codes } = data(await confirmFactor(current, { setup: begun.setup, code: first }));
  return { id, name: loginName ?? "", current, secret, codes, token, code: () => codeAt(secret, Date.now()) };
}

const passwordHashOf = (userId: UserId) =>
  asAuth(userId, async (db) => (await db.tx.user.findFirstOrThrow({ where: { id: userId } })).passwordHash);
const stepOfUser = async (userId: UserId) => stepFor(userId, await passwordHashOf(userId));
const actions = (userId: UserId) =>
  asAuth(userId, async (db) => (await listChanges(db)).map(({ kind }) => kind));

describe("turning it on", () => {
  it("needs the password, and a code that shows that the app has the secret", async () => {
    const user = await makeUser({ password: PASSWORD });
    const current = await currentOf(user.id);
    expect(await beginFactor(current, { password: "another one" })).toMatchObject({
      fields: { password: "account.errors.password" },
    });
    const { setup, key } = data(await beginFactor(current, { password: PASSWORD }));
    expect(await confirmFactor(current, { setup, code: "000000x" })).toMatchObject({
      fields: { code: "account.factor.errors.code" },
    });
    expect(await asAuth(user.id, getFactor)).toBeNull();
    const code = codeAt(key.replaceAll(" ", ""), Date.now());
    const other = await currentOf((await makeUser()).id);
    expect(await confirmFactor(other, { setup, code })).toEqual({ ok: false, error: "expired" });
    expect(await confirmFactor(await currentOf(user.id), { setup, code })).toEqual({
      ok: false,
      error: "expired",
    });
    const { shown } = data(await confirmFactor(current, { setup, code }));
    expect(shown).toHaveLength(10);
    expect(await asAuth(user.id, getFactor)).toMatchObject({ left: 10 });
    expect(await confirmFactor(current, { setup, code })).toEqual({ ok: false, error: "already-done" });
    expect(await beginFactor(current, { password: PASSWORD })).toEqual({ ok: false, error: "already-done" });
  });

  it("ends every other sign-in, gives this one a new token, and tells the person until they have read it", async () => {
    const user = await makeUser({ password: PASSWORD });
    const [before, elsewhere] = [await openSignIn(user.id), await openSignIn(user.id)];
    const current = await currentOf(user.id, before);
    const { setup, key } = data(await beginFactor(current, { password: PASSWORD }));
    const code = codeAt(key.replaceAll(" ", ""), Date.now());
    const { token } = data(await confirmFactor(current, { setup, code }));
    expect(await resolveSignIn(before)).toBeNull();
    expect(await resolveSignIn(elsewhere)).toBeNull();
    expect(await resolveSignIn(token)).toMatchObject({ signInId: current.signInId, factorUnseen: true });
    expect(await actions(user.id)).toEqual(["on"]);
    data(await acknowledgeChanges(current));
    expect(await resolveSignIn(token)).toMatchObject({ factorUnseen: false });
  });

  it("keeps neither the secret nor a recovery code where the database could read it", async () => {
    const { id, secret, codes } = await withFactor();
    const rows = await asAuth(id, async (db) => [
      await db.tx.secondFactor.findMany({ where: { userId: id } }),
      await db.tx.recoveryCode.findMany({ where: { userId: id } }),
    ]);
    const kept = JSON.stringify(rows);
    expect(rows[1]).toHaveLength(10);
    for (const one of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(kept).not.toContain(one);
  });
});

describe("signing in", () => {
  it("needs the code after the right password, and says nothing of it after a wrong one", async () => {
    const { id, name, code } = await withFactor();
    const kept: string[] = [];
    const onStep = async (userId: UserId) => void kept.push(userId);
    expect(await signIn(name, "wrong", "a", { onStep })).toEqual(WRONG);
    expect(kept).toEqual([]);
    expect(await signIn(name, PASSWORD, "a", { onStep })).toEqual({ ok: false, error: "code-needed" });
    expect(kept).toEqual([id]);
    const step = await stepOfUser(id);
    expect(await signInByCode(step, "123")).toEqual(WRONG);
    const opened = data(await signInByCode(step, code()));
    expect(opened.identifier).toBe(name);
    expect(await resolveSignIn(opened.token)).toMatchObject({ userId: id });
  });

  it("takes each code once, of twenty who come with it at the same time one", async () => {
    const { id, name, code } = await withFactor();
    const step = await stepOfUser(id);
    const typed = code();
    const device = () => withKnown(null, name);
    // Each on a device of its own that knows the person: what is limited is not what is asked here.
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => signInByCode(step, typed, { device: device() })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await signInByCode(step, typed, { device: device() })).toEqual(WRONG);
  });

  it("takes each recovery code once, of twenty at the same time one, and ends the other sign-ins", async () => {
    const { id, name, codes, token } = await withFactor();
    const step = await stepOfUser(id);
    const [typed = "", next = ""] = codes;
    const device = () => withKnown(null, name);
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => signInByCode(step, typed, { device: device() })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asAuth(id, getFactor)).toMatchObject({ left: 9 });
    expect(await resolveSignIn(token)).toBeNull();
    expect(await actions(id)).toEqual(["on", "recovery", "guessed"]);
    expect(await signInByCode(step, typed, { device: device() })).toEqual(WRONG);
    expect(await signInByCode(step, next.toUpperCase(), { device: device() })).toMatchObject({ ok: true });
  });

  it("compares ten codes in a quarter of an hour, and on a device that knows the person ten of its own", async () => {
    const { id, name, code } = await withFactor();
    const step = await stepOfUser(id);
    for (let tries = 0; tries < 10; tries++) expect(await signInByCode(step, "000 00x")).toEqual(WRONG);
    const typed = code();
    expect(await signInByCode(step, typed)).toEqual({ ok: false, error: "too-many" });
    const device = withKnown(null, name);
    expect(await signInByCode(step, typed, { device })).toMatchObject({ ok: true });
    for (let tries = 0; tries < 10; tries++) await signInByCode(step, "000 00x", { device });
    expect(await signInByCode(step, "000 00x", { device })).toEqual({ ok: false, error: "too-many" });
  });

  it("compares a hundred a day on all devices that know the person, of which a right one takes back itself", async () => {
    const { id, name, code } = await withFactor();
    const step = await stepOfUser(id);
    const on = (typed: string, device = withKnown(null, name)) => signInByCode(step, typed, { device });
    for (let device = 0; device < 11; device++) {
      const held = withKnown(null, name);
      for (let tries = 0; tries < 9; tries++) expect(await on("000 00x", held)).toEqual(WRONG);
    }
    expect(await on(code())).toMatchObject({ ok: true });
    expect(await on("000 00x")).toEqual(WRONG);
    expect(await on("000 00x")).toEqual({ ok: false, error: "too-many" });
  });

  it("takes a recovery code whatever others have spent with the password", async () => {
    const { id, codes } = await withFactor();
    const step = await stepOfUser(id);
    for (let tries = 0; tries < 11; tries++) await signInByCode(step, "000 00x");
    expect(await signInByCode(step, "000 00x")).toEqual({ ok: false, error: "too-many" });
    expect(await signInByCode(step, codes[0] ?? "")).toMatchObject({ ok: true });
  });

  it("waits for the code for ten minutes, in the browser alone in which the password was right", async () => {
    const { id } = await withFactor();
    const step = await stepOfUser(id);
    const secret = "some secret";
    expect(unsealStep(sealStep(step, secret), secret)).toEqual(step);
    expect(unsealStep(sealStep(step, secret), "another secret")).toBeNull();
    expect(unsealStep(sealStep({ ...step, until: Date.now() - 1 }, secret), secret)).toBeNull();
    expect(step.until - Date.now()).toBeLessThanOrEqual(600_000);
    expect(sealStep(step, secret)).not.toContain(id);
  });

  it("asks for the password again where that was changed meanwhile, or the second step turned off", async () => {
    const { id, current, code, codes } = await withFactor();
    const old = await stepOfUser(id);
    data(await changePassword(current, { present: PASSWORD, password: NEW_PASSWORD }));
    expect(await signInByCode(old, code())).toEqual({ ok: false, error: "expired" });
    const step = await stepOfUser(id);
    data(await endFactor(current, { password: NEW_PASSWORD, code: codes[0] ?? "" }));
    expect(await signInByCode(step, code())).toEqual({ ok: false, error: "expired" });
  });
});

it("stays after a reset of the password, by the clinic or whoever runs the installation", async () => {
  const clinic = await makeClinic();
  const lead = await makeMember(clinic);
  const user = await makeUser({ password: PASSWORD });
  const patient = await makePatient(clinic, { lead, user, dateOfBirth: "1967-03-14" });
  const { name } = await withFactor({ id: user.id, loginName: user.loginName });
  const reason = "Here at the desk, I know them";
  const made = data(
    await runAs(staffActor(lead), (db) => resetPatient(db, { patientId: patient.id, reason })),
  );
  const reset = { token: tokenOf(made), dateOfBirth: "1967-03-14", password: NEW_PASSWORD };
  expect(await spendReset(reset, "a")).toMatchObject({ ok: true });
  expect(await signIn(name, NEW_PASSWORD, "a")).toEqual({ ok: false, error: "code-needed" });
  const byHand = tokenOf(await resetByOperator(user.id));
  expect(await spendReset({ token: byHand, password: "three other plain words" }, "a")).toMatchObject({
    ok: true,
  });
  expect(await signIn(name, "three other plain words", "a")).toEqual({ ok: false, error: "code-needed" });
});

describe("turning it off", () => {
  it("needs the password and a code, and ends every other sign-in", async () => {
    const { id, name, current, code, codes } = await withFactor();
    const elsewhere = await openSignIn(id);
    const wrongPassword = await endFactor(current, { password: "wrong", code: code() });
    expect(wrongPassword).toMatchObject({ fields: { password: "account.errors.password" } });
    const wrongCode = await endFactor(current, { password: PASSWORD, code: "000 00x" });
    expect(wrongCode).toMatchObject({ fields: { code: "account.factor.errors.code" } });
    expect(await asAuth(id, getFactor)).not.toBeNull();
    const { token } = data(await endFactor(current, { password: PASSWORD, code: codes[3] ?? "" }));
    expect(await asAuth(id, getFactor)).toBeNull();
    expect(await resolveSignIn(elsewhere)).toBeNull();
    expect(await resolveSignIn(token)).toMatchObject({ userId: id });
    expect(await actions(id)).toEqual(["on", "off"]);
    expect(await signIn(name, PASSWORD, "a")).toMatchObject({ ok: true });
  });

  it("lets eight characters do for a password meanwhile, which can't stand alone after", async () => {
    const { id, current, codes } = await withFactor();
    const change = (present: string, password: string) => changePassword(current, { present, password });
    const short = { fields: { password: "invite.errors.password.shortSecond" } };
    expect(await change(PASSWORD, "vLp93wq")).toMatchObject(short);
    data(await change(PASSWORD, "xkTq93vLpw"));
    const end = (password: string) => endFactor(current, { password, code: codes[0] ?? "" });
    expect(await end("xkTq93vLpw")).toMatchObject({ fields: { password: "account.factor.errors.short" } });
    expect(await asAuth(id, getFactor)).toMatchObject({ left: 10 });
    data(await change("xkTq93vLpw", NEW_PASSWORD));
    data(await end(NEW_PASSWORD));
    const alone = await change(NEW_PASSWORD, "xkTq93vLpw");
    expect(alone).toMatchObject({ fields: { password: "invite.errors.password.short" } });
  });

  it("compares ten codes in a quarter of an hour", async () => {
    const { current, code } = await withFactor();
    const end = (typed: string) => endFactor(current, { password: PASSWORD, code: typed });
    for (let tries = 0; tries < 10; tries++) await end("000 00x");
    expect(await end(code())).toMatchObject({ fields: { code: "account.factor.errors.tooMany" } });
  });
});

it("makes new recovery codes after the password and a code, ends the other sign-ins, and the ones before open nothing", async () => {
  const { id, current, codes, code } = await withFactor();
  const elsewhere = await openSignIn(id);
  expect(await renewCodes(current, { password: "wrong", code: code() })).toMatchObject({ ok: false });
  // The password alone makes nothing by which the second step could be turned off.
  const wrong = await renewCodes(current, { password: PASSWORD, code: "000 00x" });
  expect(wrong).toMatchObject({ fields: { code: "account.factor.errors.code" } });
  const { token, shown: fresh } = data(
    await renewCodes(current, { password: PASSWORD, code: codes[1] ?? "" }),
  );
  expect(fresh).toHaveLength(10);
  expect(await resolveSignIn(elsewhere)).toBeNull();
  expect(await resolveSignIn(token)).toMatchObject({ userId: id });
  const step = await stepOfUser(id);
  expect(await signInByCode(step, codes[0] ?? "")).toEqual(WRONG);
  expect(await signInByCode(step, fresh[0] ?? "")).toMatchObject({ ok: true });
  expect(await actions(id)).toEqual(["on", "codes", "recovery"]);
});

describe("wrong codes after the right password", () => {
  const audited = (userId: UserId) =>
    withClient(process.env.DATABASE_URL ?? "", async (client) => {
      const sql = `select 1 from "AuditEvent" where "userId" = $1 and "action" = 'factor.guessed'`;
      return (await client.query(sql, [userId])).rowCount;
    });

  it("are told at the fifth of a day and once, whatever right ones came between", async () => {
    const { id, name, current, codes, code } = await withFactor();
    data(await acknowledgeChanges(current));
    const step = await stepOfUser(id);
    const guess = (typed = "000 00x") => signInByCode(step, typed);
    for (let tries = 0; tries < 3; tries++) expect(await guess()).toEqual(WRONG);
    data(await guess(code()));
    // One where a recovery code is asked for, one in the account's own forms.
    const wrong = codes[0]?.replace(/./g, "a") ?? "";
    expect(await guess(wrong)).toEqual(WRONG);
    expect(await actions(id)).toEqual([]);
    const known = await currentOf(id);
    expect(await endFactor(known, { password: PASSWORD, code: "000 00x" })).toMatchObject({ ok: false });
    for (let tries = 0; tries < 3; tries++) expect(await guess()).toEqual(WRONG);
    expect(await actions(id)).toEqual(["guessed"]);
    expect(await audited(id)).toBe(1);
    expect(await signIn(name, PASSWORD, "a")).toEqual({ ok: false, error: "code-needed" });
    expect(await currentOf(id)).toMatchObject({ factorUnseen: true });
  });

  it("are none of whoever hasn't the password", async () => {
    const { id, name, current } = await withFactor();
    data(await acknowledgeChanges(current));
    for (let tries = 0; tries < 6; tries++) await signIn(name, "wrong", "a");
    expect(await audited(id)).toBe(0);
  });
});

it("shows no recovery code to who acts as nobody yet", async () => {
  const { id } = await withFactor();
  expect(await asAuth(null, (db) => db.tx.recoveryCode.count({ where: { userId: id } }))).toBe(0);
  expect(await asAuth(id, (db) => db.tx.recoveryCode.count({ where: { userId: id } }))).toBe(10);
});

it("is nobody else's to read or change, with every check of the application taken away", async () => {
  const { id } = await withFactor();
  const clinic = await makeClinic();
  const member = await makeMember(clinic, { roles: ["owner", "therapist"] });
  for (const run of [
    <T>(work: Parameters<typeof asAuth<T>>[1]) => asAuth(member.userId, work),
    <T>(work: Parameters<typeof asAuth<T>>[1]) => runAs(staffActor(member), (db) => work(db as never)),
  ]) {
    expect(await run((db) => db.tx.recoveryCode.count({ where: { userId: id } }))).toBe(0);
    expect(await run((db) => db.tx.secondFactor.count({ where: { userId: id } }))).toBe(0);
    expect(await run((db) => db.tx.factorChange.count({ where: { userId: id } }))).toBe(0);
    expect((await run((db) => db.tx.secondFactor.deleteMany({ where: { userId: id } }))).count).toBe(0);
  }
  expect(await asAuth(id, getFactor)).toMatchObject({ left: 10 });
});
