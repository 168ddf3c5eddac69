import { expect, it } from "vitest";
import { makeUser, openSignIn } from "../../prisma/factories";
import { asAuth } from "../db/scope";
import { type Current, resolveSignIn } from "./current";
import { isOpen, isProved, prove } from "./proof";
import { endSignIn } from "./sign-in";

const PASSWORD = "a long enough password";
const MINUTE = 60_000;

async function signedIn(): Promise<{ current: Current; token: string }> {
  const user = await makeUser({ password: PASSWORD });
  const token = await openSignIn(user.id);
  const current = await resolveSignIn(token);
  if (!current) throw new Error("The sign-in is open");
  return { current, token };
}

const asks = (current: Current) => asAuth(current.userId, (db) => isProved(db, current));

const since = (current: Current, minutes: number) =>
  asAuth(current.userId, (db) =>
    db.tx.signIn.updateMany({
      where: { id: current.signInId },
      data: { createdAt: new Date(Date.now() - minutes * MINUTE) },
    }),
  );

it("counts a sign-in as proof for ten minutes, and a password that was typed again for ten more", async () => {
  const { current } = await signedIn();
  await since(current, 9);
  expect(await asks(current)).toBe(true);
  await since(current, 11);
  expect(await asks(current)).toBe(false);
  const wrong = await prove(current, { password: "not the password" });
  expect(wrong).toEqual({ ok: false, error: "invalid", fields: { password: "account.errors.password" } });
  expect(await asks(current)).toBe(false);
  expect(await prove(current, { password: PASSWORD })).toMatchObject({ ok: true });
  expect(await asks(current)).toBe(true);
});

it("counts for the sign-in that it was typed in alone, and for none that was ended", async () => {
  const { current, token } = await signedIn();
  const other = await resolveSignIn(await openSignIn(current.userId));
  if (!other) throw new Error("The sign-in is open");
  await since(current, 11);
  await since(other, 11);
  await prove(current, { password: PASSWORD });
  expect([await asks(current), await asks(other)]).toEqual([true, false]);
  const open = () => asAuth(current.userId, (db) => isOpen(db, current));
  expect(await open()).toBe(true);
  await endSignIn(token);
  expect([await asks(current), await open()]).toEqual([false, false]);
});

it("refuses more guesses than signing in does", async () => {
  const { current } = await signedIn();
  for (let tries = 0; tries < 10; tries++) await prove(current, { password: "wrong" });
  expect(await prove(current, { password: PASSWORD })).toMatchObject({ ok: false, error: "too-many" });
});
