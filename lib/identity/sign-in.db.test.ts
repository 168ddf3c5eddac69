import { describe, expect, it, vi } from "vitest";
import { longSince, makeClinic, makeMember, makePatient, makeUser, openSignIn } from "../../prisma/factories";
import { withClient } from "../db/migrate";
import { asAuth, asSystem } from "../db/scope";
import type { ClinicId } from "../ids";
import { changePassword, getAccount, signOutEverywhere, switchRole } from "./account";
import { type Current, resolveSignIn } from "./current";
import { authorize } from "./options";
import { prove } from "./proof";
import { endSignIn, signIn } from "./sign-in";

const PASSWORD = "a long enough password";
const WRONG = { ok: false, error: "invalid" };
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
    expect(await signIn(` ${name.toUpperCase()} `, PASSWORD, "a")).toMatchObject({ ok: true });
    expect(await signIn(addressed.address ?? "", PASSWORD, "a")).toMatchObject({ ok: true });
    expect(await signIn(name, "another password", "a")).toEqual(WRONG);
    expect(await signIn(unique("nobody"), PASSWORD, "a")).toEqual(WRONG);
  });

  it("does not take a shared address of somebody who chose a name", async () => {
    const address = `${unique("couple")}@example.org`;
    await makeUser({ loginName: unique("one"), address, password: PASSWORD });
    expect(await signIn(address, PASSWORD, "a")).toEqual(WRONG);
  });
});

describe("what next-auth is told", () => {
  it("is a token and who it is for, and nothing for what can't be kept as well", async () => {
    const user = await makeUser({ loginName: unique("told"), password: PASSWORD });
    const identifier = user.loginName ?? "";
    expect(await authorize({ identifier, password: PASSWORD })).toEqual({
      id: expect.any(String),
      identifier,
    });
    for (const wrong of ["\0", "\ud83e", `${identifier}\0`]) {
      expect(await authorize({ identifier: wrong, password: PASSWORD })).toBeNull();
      expect(await authorize({ identifier, password: wrong })).toBeNull();
    }
  });

  it("is one fixed word when something went wrong, and the log has no values", async () => {
    const role = new URL(process.env.DATABASE_APP_URL ?? "").username;
    const asOwner = (sql: string) =>
      withClient(process.env.DATABASE_URL ?? "", (client) => client.query(sql));
    await asOwner(`revoke select on "User" from ${role}`);
    await expect(authorize({ identifier: "marta", password: PASSWORD })).rejects.toThrow(/^busy$/);
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

  const switched = async (token: string, wear: Parameters<typeof switchRole>[1]) => {
    const result = await switchRole(await current(token), wear);
    if (!result.ok) throw new Error(`Refused: ${result.error}`);
    return result.data;
  };

  it("is a member's only after the password, where it was a patient's for a while", async () => {
    const clinic = await makeClinic();
    const user = await makeUser({ password: PASSWORD });
    const patient = { as: "patient", id: (await makePatient(await makeClinic(), { user })).id } as const;
    const token = await openSignIn(user.id, patient);
    await longSince(user);
    const member = { as: "member", id: (await makeMember(clinic, { user })).id } as const;
    const refused = { ok: false, error: "proof-needed" };
    expect(await switchRole(await current(token), member)).toEqual(refused);
    expect((await current(token)).actor).toMatchObject({ kind: "patient" });
    expect(await prove(await current(token), { password: PASSWORD })).toMatchObject({ ok: true });
    const asMember = await switched(token, member);
    expect((await current(asMember)).actor).toMatchObject({ kind: "clinician" });
    const hourAgo = new Date(Date.now() - 3_600_000);
    await asAuth(user.id, (db) =>
      db.tx.signIn.updateMany({ where: { userId: user.id }, data: { provedAt: hourAgo } }),
    );
    const other = { as: "member", id: (await makeMember(await makeClinic(), { user })).id } as const;
    const elsewhere = await switched(asMember, other);
    const back = await switched(elsewhere, patient);
    expect(await switchRole(await current(back), member)).toEqual(refused);
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
    const renewed = await switched(token, { as: "member", id: member.id });
    expect(await resolveSignIn(token)).toBeNull();
    const now = await current(renewed);
    expect(now).toMatchObject({
      clinicName: "Second",
      actor: { kind: "assistant", clinicId: second.id, memberId: member.id },
      workplaces: [{ memberId: member.id, clinicName: "Second" }],
    });
    const other = await makeMember(await makeClinic({ name: "Another" }), { user });
    expect((await current(renewed)).workplaces).toEqual([
      { memberId: other.id, clinicName: "Another" },
      { memberId: member.id, clinicName: "Second" },
    ]);
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
    expect(await signIn(user.loginName ?? "", PASSWORD, "b")).toEqual(WRONG);
    expect(await signIn(user.loginName ?? "", password, "b")).toMatchObject({ ok: true });
  });
});
