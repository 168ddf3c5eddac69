import { describe, expect, it } from "vitest";
import {
  longSince,
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  signInCookie,
  staffActor,
} from "../../prisma/factories";
import { data, tokenOf } from "../../prisma/factories/result";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { type Current, resolveSignIn } from "../identity/current";
import { prove } from "../identity/proof";
import { forgive, withinLimit } from "../identity/rate-limit";
import { signIn } from "../identity/sign-in";
import { tokenHash } from "../identity/token";
import type { UserId } from "../ids";
import { acceptInvite, confirmBirth, join, openInvite } from "./join";
import { inviteMember, invitePatient, revokeInvite } from "./mutations";

const DOB = "1967-03-14";
const PASSWORD = "a long enough password";
let count = 0;
const unique = (word: string) => `${word}${++count}-${process.pid}`;
const from = unique("network");

async function patientInvite() {
  const clinic = await makeClinic({ name: "Elm Road" });
  const lead = await makeMember(clinic, { roles: ["owner", "therapist"] });
  const patient = await makePatient(clinic, { lead, user: null, dateOfBirth: DOB });
  const invite = data(await runAs(staffActor(lead), (db) => invitePatient(db, { patientId: patient.id })));
  const token = tokenOf(invite);
  return { clinic, lead, patient, invite, token };
}

const asName = (token: string, loginName: string, dateOfBirth?: string) =>
  join({ way: "name", token, loginName, address: null, password: PASSWORD, dateOfBirth }, from);

async function currentOf(userId: UserId): Promise<Current> {
  const current = await resolveSignIn(await openSignIn(userId));
  if (!current) throw new Error("Just signed in");
  return current;
}

describe("a patient's invite", () => {
  it("says which clinic invites and keeps her name until the date of birth is right", async () => {
    const { token } = await patientInvite();
    expect(await openInvite({ token }, from)).toEqual({
      ok: true,
      data: { kind: "patient", clinicName: "Elm Road", name: "", roles: [] },
    });
    expect(await confirmBirth({ token, dateOfBirth: "1967-03-15" }, from)).toEqual({
      ok: false,
      error: "invalid",
      fields: { dateOfBirth: "invite.errors.triesLeft.4" },
    });
    expect(await confirmBirth({ token, dateOfBirth: DOB }, from)).toEqual({
      ok: true,
      data: { givenName: "Marta" },
    });
  });

  it("makes a user linked to the record, once", async () => {
    const { token, patient, invite, clinic } = await patientInvite();
    const name = unique("marta");
    expect(await asName(token, name, DOB)).toMatchObject({ ok: true });
    const session = await resolveSignIn(data(await signIn(name, PASSWORD, from)));
    expect(session?.actor).toMatchObject({ kind: "patient", patientId: patient.id });
    expect(await asName(token, unique("again"), DOB)).toEqual({ ok: false, error: "already-done" });
    expect(await openInvite({ token }, from)).toEqual({ ok: false, error: "already-done" });
    const events = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action: "invite.use" } }),
    );
    expect(events).toMatchObject([{ patientId: patient.id }]);
    expect(events[0]?.subjects).toContain(invite.inviteId);
  });

  it("closes at the fifth wrong date of birth, and counts every one for good", async () => {
    const { token, patient } = await patientInvite();
    const wrong = (day: number) => confirmBirth({ token, dateOfBirth: `1950-01-0${day}` }, from);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(wrong));
    expect(answers.filter((a) => !a.ok && a.error === "invalid")).toHaveLength(4);
    expect(answers.filter((a) => !a.ok && a.error === "too-many")).toHaveLength(3);
    expect(await confirmBirth({ token, dateOfBirth: DOB }, from)).toEqual({ ok: false, error: "too-many" });
    expect(await asName(token, unique("late"), DOB)).toEqual({ ok: false, error: "too-many" });
    const row = await asSystem(patient.clinicId, (db) =>
      db.tx.patient.findFirst({ where: { id: patient.id }, select: { userId: true } }),
    );
    expect(row?.userId).toBeNull();
  });

  it("asks for the date of birth in the join itself too", async () => {
    const { token } = await patientInvite();
    expect(await asName(token, unique("sly"))).toMatchObject({ ok: false, error: "invalid" });
    expect(await asName(token, unique("sly"), "1950-01-01")).toMatchObject({ ok: false, error: "invalid" });
  });

  it("opens nothing when unknown, expired or taken back", async () => {
    expect(await openInvite({ token: "x".repeat(43) }, from)).toEqual({ ok: false, error: "not-found" });
    expect(await asName("y".repeat(43), unique("no"), DOB)).toEqual({ ok: false, error: "not-found" });
    const old = await patientInvite();
    await asSystem(old.clinic.id, (db) =>
      db.tx.invite.update({ where: { id: old.invite.inviteId }, data: { expiresAt: new Date() } }),
    );
    expect(await asName(old.token, unique("old"), DOB)).toEqual({ ok: false, error: "expired" });
    const back = await patientInvite();
    data(await runAs(staffActor(back.lead), (db) => revokeInvite(db, { inviteId: back.invite.inviteId })));
    expect(await asName(back.token, unique("back"), DOB)).toEqual({ ok: false, error: "expired" });
  });

  it("limits guesses of links, and still opens the right one", async () => {
    const guesser = unique("guesser");
    const { token } = await patientInvite();
    const answers = [];
    for (let i = 0; i < 61; i++) answers.push(await openInvite({ token: `guess ${i}` }, guesser));
    expect(answers[59]).toEqual({ ok: false, error: "not-found" });
    expect(answers[60]).toEqual({ ok: false, error: "too-many" });
    expect(await openInvite({ token }, guesser)).toMatchObject({ ok: true });
  });
});

describe("names and addresses", () => {
  it("are never claimed from who has them; a shared address needs a chosen name", async () => {
    const address = `${unique("couple")}@example.org`;
    const first = await patientInvite();
    const withAddress = { way: "address", address, password: PASSWORD, dateOfBirth: DOB } as const;
    expect(await join({ ...withAddress, token: first.token }, from)).toMatchObject({ ok: true });
    const second = await patientInvite();
    expect(await join({ ...withAddress, token: second.token }, from)).toMatchObject({
      error: "invalid",
      fields: { address: "invite.errors.addressTaken" },
    });
    const loginName = unique("partner");
    const shared = { ...withAddress, way: "name", loginName, token: second.token } as const;
    expect(await join(shared, from)).toMatchObject({ ok: true });
    const third = await patientInvite();
    expect(await asName(third.token, loginName, DOB)).toMatchObject({
      error: "invalid",
      fields: { loginName: "invite.errors.nameTaken" },
    });
  });

  it("are told of to the holder of one invite ten times in an hour, whatever is typed, and the invite stays valid", async () => {
    const taken = await makeUser({ loginName: unique("taken") });
    const { token } = await patientInvite();
    const answers = [];
    for (let tries = 0; tries < 12; tries++)
      answers.push(await asName(token, tries === 11 ? unique("free") : (taken.loginName ?? ""), DOB));
    const said = answers.map((answer) => (answer.ok ? "in" : answer.fields?.loginName));
    const [yes, no] = ["invite.errors.nameTaken", "invite.errors.manyTaken"];
    expect(said).toEqual([...Array<string>(10).fill(yes), no, no]);
    expect(await openInvite({ token }, from)).toMatchObject({ ok: true });
    await forgive("join-invite", tokenHash(token));
    expect(await asName(token, unique("free"), DOB)).toMatchObject({ ok: true });
  });

  it("are told of sixty times to one network with however many invites, and joins that succeed don't count", async () => {
    const { token } = await patientInvite();
    const network = unique("2001:db8::");
    const joinFrom = (own: string) =>
      join(
        {
          way: "name",
          token: own,
          loginName: unique("new"),
          address: null,
          password: PASSWORD,
          dateOfBirth: DOB,
        },
        network,
      );
    for (let tries = 0; tries < 59; tries++) await withinLimit("join-from", network);
    for (let times = 0; times < 2; times++)
      expect(await joinFrom((await patientInvite()).token)).toMatchObject({ ok: true });
    await withinLimit("join-from", network);
    expect(await joinFrom(token)).toMatchObject({ fields: { loginName: "invite.errors.manyTaken" } });
  });
});

describe("somebody who has a sign-in", () => {
  it("takes the invite as a further actingRole, and wears it at once", async () => {
    const { token, patient, clinic } = await patientInvite();
    const elsewhere = await makeMember(await makeClinic());
    const signedIn = await openSignIn(elsewhere.userId);
    const before = await resolveSignIn(signedIn);
    if (!before) throw new Error("Just signed in");
    expect(await acceptInvite(before, { token, dateOfBirth: "1950-01-01" }, from)).toMatchObject({
      error: "invalid",
    });
    const renewed = data(await acceptInvite(before, { token, dateOfBirth: DOB }, from));
    expect(await resolveSignIn(signedIn)).toBeNull();
    expect((await resolveSignIn(renewed))?.actor).toMatchObject({
      kind: "patient",
      patientId: patient.id,
      clinicId: clinic.id,
    });
    await expect(signInCookie({ id: elsewhere.userId })).resolves.toBeTypeOf("string");
  });

  it("can't be two patients of one clinic", async () => {
    const { token, clinic } = await patientInvite();
    const user = await makeUser();
    await makePatient(clinic, { user });
    expect(await acceptInvite(await currentOf(user.id), { token, dateOfBirth: DOB }, from)).toEqual({
      ok: false,
      error: "already-done",
    });
  });
});

describe("a member's invite", () => {
  it("is added to a patient's older sign-in only after its password", async () => {
    const clinic = await makeClinic();
    const owner = await makeMember(clinic, { roles: ["owner"] });
    const user = await makeUser({ password: PASSWORD });
    await makePatient(await makeClinic(), { user });
    const before = await currentOf(user.id);
    await longSince(user);
    const made = data(
      await runAs(staffActor(owner), (db) => inviteMember(db, { name: "Ada Berg", roles: ["therapist"] })),
    );
    const token = tokenOf(made);
    expect(await acceptInvite(before, { token }, from)).toEqual({ ok: false, error: "proof-needed" });
    data(await prove(before, { password: PASSWORD }));
    const renewed = data(await acceptInvite(before, { token }, from));
    expect((await resolveSignIn(renewed))?.actor).toMatchObject({ kind: "clinician" });
  });

  it("carries name and roles, and brings somebody who left back as the same member", async () => {
    const clinic = await makeClinic();
    const owner = await makeMember(clinic, { roles: ["owner"] });
    const invite = async () => {
      const made = await runAs(staffActor(owner), (db) =>
        inviteMember(db, { name: "Ada Berg", roles: ["assistant", "owner"] }),
      );
      return tokenOf(data(made));
    };
    const token = await invite();
    expect(await openInvite({ token }, from)).toMatchObject({
      data: { kind: "member", name: "Ada Berg", roles: ["assistant", "owner"] },
    });
    const name = unique("ada");
    expect(await asName(token, name)).toMatchObject({ ok: true });
    const current = await resolveSignIn(data(await signIn(name, PASSWORD, from)));
    expect(current).toMatchObject({ name: "Ada Berg", actor: { kind: "assistant", clinicId: clinic.id } });
    if (!current?.actor || !("memberId" in current.actor)) throw new Error("She is a member");
    const { memberId } = current.actor;
    expect(await acceptInvite(current, { token: await invite() }, from)).toMatchObject({
      error: "already-done",
    });
    await asSystem(clinic.id, (db) =>
      db.tx.member.update({ where: { id: memberId }, data: { leftAt: new Date() } }),
    );
    expect(await acceptInvite(current, { token: await invite() }, from)).toMatchObject({ ok: true });
    expect((await currentOf(current.userId)).actor).toMatchObject({ memberId });
  });
});
