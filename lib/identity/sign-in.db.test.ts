import { describe, expect, it, vi } from "vitest";
import { makeClinic, makeMember, makePatient, makeUser } from "../../prisma/factories";
import { withClient } from "../db/migrate";
import { asAuth, asSystem } from "../db/scope";
import type { ClinicId } from "../ids";
import { changePassword, getAccount, signOutEverywhere, switchRole } from "./account";
import { type Current, resolveSignIn } from "./current";
import { NO_ADDRESS } from "./network-address";
import { authorize } from "./options";
import { withinLimit } from "./rate-limit";
import { endSignIn, openSignIn, signIn } from "./sign-in";

const PASSWORD = "a long enough password";
let count = 0;
const unique = (word: string) => `${word}${++count}-${process.pid}`;

async function current(token: string | null): Promise<Current> {
  const found = token && (await resolveSignIn(token));
  if (!found) throw new Error("The sign-in is open");
  return found;
}

describe("signing in", () => {
  it("takes a chosen name or an address, in any case, and nothing else", async () => {
    const named = await makeUser({ loginName: unique("marta"), password: PASSWORD });
    const addressed = await makeUser({ address: `${unique("m")}@example.org`, password: PASSWORD });
    const name = named.loginName ?? "";
    expect(await signIn(` ${name.toUpperCase()} `, PASSWORD, "a")).toBeTypeOf("string");
    expect(await signIn(addressed.address ?? "", PASSWORD, "a")).toBeTypeOf("string");
    expect(await signIn(name, "another password", "a")).toBeNull();
    expect(await signIn(unique("nobody"), PASSWORD, "a")).toBeNull();
  });

  it("does not take a shared address of somebody who chose a name", async () => {
    const address = `${unique("couple")}@example.org`;
    await makeUser({ loginName: unique("one"), address, password: PASSWORD });
    expect(await signIn(address, PASSWORD, "a")).toBeNull();
  });

  it("refuses even the right password once the tries for a name are used up from where they came", async () => {
    const { loginName } = await makeUser({ loginName: unique("tries"), password: PASSWORD });
    const name = loginName ?? "";
    for (let tries = 0; tries < 10; tries++) expect(await signIn(name, "wrong", "192.0.2.1")).toBeNull();
    expect(await signIn(name, PASSWORD, "192.0.2.1")).toBeNull();
    expect(await signIn(name, PASSWORD, "192.0.2.2")).toBeTypeOf("string");
  });

  it("refuses a name that is guessed from many addresses, and forgives what turned out well", async () => {
    const { loginName } = await makeUser({ loginName: unique("many"), password: PASSWORD });
    const name = loginName ?? "";
    for (let tries = 0; tries < 99; tries++) await withinLimit("sign-in-name", name);
    expect(await signIn(name, PASSWORD, "192.0.2.3")).toBeTypeOf("string");
    expect(await signIn(name, "wrong", "192.0.2.4")).toBeNull();
    expect(await signIn(name, PASSWORD, "192.0.2.5")).toBeNull();
  });

  it("does not take everybody for one address where addresses are unknown", async () => {
    const { loginName } = await makeUser({ loginName: unique("direct"), password: PASSWORD });
    for (let tries = 0; tries < 101; tries++) await withinLimit("sign-in-from", NO_ADDRESS);
    expect(await signIn(loginName ?? "", PASSWORD, NO_ADDRESS)).toBeTypeOf("string");
  });

  it("counts only tries that turned out wrong against a network address", async () => {
    const user = await makeUser({ loginName: unique("busy"), password: PASSWORD });
    const from = unique("clinic-router");
    for (let tries = 0; tries < 99; tries++) await withinLimit("sign-in-from", from);
    expect(await signIn(user.loginName ?? "", PASSWORD, from)).toBeTypeOf("string");
    expect(await signIn(user.loginName ?? "", PASSWORD, from)).toBeTypeOf("string");
    expect(await signIn(user.loginName ?? "", "wrong", from)).toBeNull();
    expect(await signIn(user.loginName ?? "", PASSWORD, from)).toBeNull();
  });
});

describe("what next-auth is told", () => {
  it("is nothing but a token, for what can't be kept as well", async () => {
    const user = await makeUser({ loginName: unique("told"), password: PASSWORD });
    const identifier = user.loginName ?? "";
    expect(await authorize({ identifier, password: PASSWORD }, undefined)).toEqual({
      id: expect.any(String),
    });
    for (const wrong of ["\0", "\ud83e", `${identifier}\0`]) {
      expect(await authorize({ identifier: wrong, password: PASSWORD }, undefined)).toBeNull();
      expect(await authorize({ identifier, password: wrong }, undefined)).toBeNull();
    }
  });

  it("is one fixed word when something went wrong, and the log has no values", async () => {
    const role = new URL(process.env.DATABASE_APP_URL ?? "").username;
    const asOwner = (sql: string) =>
      withClient(process.env.DATABASE_URL ?? "", (client) => client.query(sql));
    await asOwner(`revoke select on "User" from ${role}`);
    await expect(authorize({ identifier: "marta", password: PASSWORD }, undefined)).rejects.toThrow(/^busy$/);
    await asOwner(`grant select on "User" to ${role}`);
    const said = vi.mocked(console.error).mock.calls;
    expect(said).toEqual([["A sign-in could not be answered:", expect.any(String), expect.any(String)]]);
    expect(said.join()).not.toMatch(/marta|invocation/);
    vi.mocked(console.error).mockClear();
  });
});

describe("who a sign-in is", () => {
  it("is a member, a patient, or nobody", async () => {
    const clinic = await makeClinic({ name: "Elm Road" });
    const member = await makeMember(clinic, { roles: ["owner", "therapist"], name: "Hanna Lind" });
    const patient = await makePatient(clinic, { givenName: "Marta" });
    const neither = await makeUser();
    const asMember = await current(await openSignIn(member.userId));
    expect(asMember).toMatchObject({
      name: "Hanna Lind",
      clinicName: "Elm Road",
      actor: { kind: "clinician", memberId: member.id, roles: ["owner", "therapist"] },
    });
    if (!patient.userId) throw new Error("She has a sign-in");
    expect(await current(await openSignIn(patient.userId))).toMatchObject({
      name: "Marta",
      actor: { kind: "patient", patientId: patient.id, clinicId: clinic.id },
    });
    expect(await current(await openSignIn(neither.id))).toMatchObject({ actor: null, name: "" });
    expect(await resolveSignIn("no such token")).toBeNull();
  });

  it("is nobody from the moment a member left, or a record was unlinked", async () => {
    const clinic = await makeClinic();
    const member = await makeMember(clinic);
    const patient = await makePatient(clinic);
    if (!patient.userId) throw new Error("She has a sign-in");
    const [one, two] = [await openSignIn(member.userId), await openSignIn(patient.userId)];
    await asSystem(clinic.id, async (db) => {
      await db.tx.member.update({ where: { id: member.id }, data: { leftAt: new Date() } });
      await db.tx.patient.update({ where: { id: patient.id }, data: { userId: null } });
    });
    expect((await current(one)).actor).toBeNull();
    expect((await current(two)).actor).toBeNull();
  });

  it("wears the actingRole that was switched to, of her own alone, for a working day as a member", async () => {
    const [first, second] = [await makeClinic(), await makeClinic({ name: "Second" })];
    const user = await makeUser();
    const patient = await makePatient(first, { user });
    const token = await openSignIn(user.id);
    const member = await makeMember(second, { user, roles: ["assistant"] });
    const stranger = await makeMember(second);
    expect(await switchRole(await current(token), { as: "member", id: stranger.id })).toEqual({
      ok: false,
      error: "not-found",
    });
    expect((await current(token)).actor).toMatchObject({ kind: "patient", patientId: patient.id });
    expect(await switchRole(await current(token), { as: "member", id: member.id })).toMatchObject({
      ok: true,
    });
    const now = await current(token);
    expect(now).toMatchObject({
      clinicName: "Second",
      actor: { kind: "assistant", clinicId: second.id, memberId: member.id },
    });
    const rows = await asAuth(user.id, (db) => db.tx.signIn.findMany({ where: { userId: user.id } }));
    expect(rows[0]?.expiresAt.getTime()).toBeLessThan(Date.now() + 12 * 3600_000 + 1000);
  });
});

describe("the audit of sign-ins", () => {
  const written = async (clinicId: ClinicId) => {
    const rows = await asSystem(clinicId, (db) =>
      db.tx.auditEvent.findMany({ where: { action: { startsWith: "sign-in." } }, orderBy: { at: "asc" } }),
    );
    return rows.map(({ action, userId, actorKind }) => ({ action, userId, actorKind }));
  };

  it("says who came and went in her clinic", async () => {
    const clinic = await makeClinic();
    const { userId } = await makeMember(clinic, { roles: ["assistant"] });
    const token = await openSignIn(userId);
    await endSignIn(token);
    await endSignIn(token);
    const by = { userId, actorKind: "assistant" };
    expect(await written(clinic.id)).toEqual([
      { action: "sign-in.open", ...by },
      { action: "sign-in.end", ...by },
    ]);
  });

  it("says it of patients as well, and nothing of who belongs nowhere", async () => {
    const clinic = await makeClinic();
    const { userId } = await makePatient(clinic);
    if (!userId) throw new Error("She has a sign-in");
    await endSignIn(await openSignIn(userId));
    expect((await written(clinic.id)).map((row) => row.actorKind)).toEqual(["patient", "patient"]);
    await endSignIn(await openSignIn((await makeUser()).id));
  });
});

describe("ending sign-ins", () => {
  it("ends one, and all, by the next request", async () => {
    const user = await makeUser();
    const tokens = [await openSignIn(user.id), await openSignIn(user.id), await openSignIn(user.id)] as const;
    await endSignIn(tokens[0]);
    expect(await resolveSignIn(tokens[0])).toBeNull();
    const here = await current(tokens[1]);
    const account = await asAuth(user.id, (db) => getAccount(db, here));
    expect(account?.signIns.map((s) => s.here).sort()).toEqual([false, true]);
    expect(await signOutEverywhere(here)).toMatchObject({ ok: true });
    expect(await resolveSignIn(tokens[1])).toBeNull();
    expect(await resolveSignIn(tokens[2])).toBeNull();
  });

  it("changes the password with the present one alone, and ends the other sign-ins", async () => {
    const user = await makeUser({ loginName: unique("change"), password: PASSWORD });
    const [here, other] = [await openSignIn(user.id), await openSignIn(user.id)];
    const password = "quite another password";
    const wrong = await changePassword(await current(here), { present: "not this one", password });
    expect(wrong).toMatchObject({ ok: false, error: "invalid", fields: { present: expect.any(String) } });
    expect(await changePassword(await current(here), { present: PASSWORD, password })).toMatchObject({
      ok: true,
    });
    expect(await resolveSignIn(other)).toBeNull();
    expect(await resolveSignIn(here)).not.toBeNull();
    expect(await signIn(user.loginName ?? "", PASSWORD, "b")).toBeNull();
    expect(await signIn(user.loginName ?? "", password, "b")).toBeTypeOf("string");
  });
});
