import { RateLimiterPostgres } from "rate-limiter-flexible";
import { beforeEach, expect, test, vi } from "vitest";
import { makeClinic, makeMember, makeUser, staffActor } from "../../prisma/factories";
import { runAs } from "../gates/run";
import { join } from "../invites/join";
import { inviteMember } from "../invites/mutations";
import { makeKnown } from "./device-cookie";
import { signIn } from "./sign-in";

/** The database answers what is counted, and not what takes a count back. */
beforeEach(() => {
  const away = () => Promise.reject(new Error("The connection was ended"));
  vi.spyOn(RateLimiterPostgres.prototype, "delete").mockImplementation(away);
  vi.spyOn(RateLimiterPostgres.prototype, "reward").mockImplementation(away);
});

const NETWORK = "2001:db8:7::7";

test("a sign-in that succeeded stays one where its tries can't be taken back", async () => {
  const user = await makeUser();
  expect(await signIn(user.loginName ?? "", user.password, NETWORK)).toMatchObject({ ok: true });
});

test("a device is known where what was guessed on it can't be taken back", async () => {
  const set = vi.fn();
  await makeKnown("marta", { get: () => undefined, set });
  expect(set).toHaveBeenCalledOnce();
});

test("whoever joined is sent on to sign in where their try can't be taken back", async () => {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner"] });
  const made = await runAs(staffActor(owner), (db) =>
    inviteMember(db, { name: "Sam", roles: ["assistant"] }),
  );
  if (!made.ok) throw new Error("The link is made");
  const given = { token: new URL(made.data.link).hash.slice(1), password: "four plain words together" };
  const chosen = { way: "name", loginName: `sam-${process.pid}`, address: null } as const;
  expect(await join({ ...chosen, ...given }, NETWORK)).toMatchObject({ ok: true });
});
