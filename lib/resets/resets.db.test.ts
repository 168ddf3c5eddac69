import { describe, expect, it } from "vitest";
import { attempt } from "@/prisma/factories/attempt";
import { data, tokenOf } from "@/prisma/factories/result";
import {
  type MadeClinic,
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import type { Actor } from "../db/actor";
import { asAuth, asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { type Current, resolveSignIn } from "../identity/current";
import { makeKnown, makingKnown } from "../identity/device-cookie";
import { unsealDevice } from "../identity/known-device";
import { forgive, withinLimit } from "../identity/rate-limit";
import { signIn } from "../identity/sign-in";
import type { UserId } from "../ids";
import { acknowledgeReset, resetMember, resetPatient } from "./mutations";
import { findCandidates, resetByOperator } from "./operator";
import { getLastReset } from "./queries";
import { openReset, spendReset } from "./reset";

const DOB = "1967-03-14";
const PASSWORD = "four plain words together";
const reason = "Here at the desk, I know them";
let count = 0;
const unique = (word: string) => `${word}${++count}-${process.pid}`;
const from = unique("network");

async function currentOf(userId: UserId): Promise<Current> {
  const current = await resolveSignIn(await openSignIn(userId));
  if (!current) throw new Error("Just signed in");
  return current;
}

async function makeHome() {
  const clinic = await makeClinic({ name: "Elm Road" });
  const owner = await makeMember(clinic, { roles: ["owner"], name: "Nadia Berg" });
  const lead = await makeMember(clinic);
  const user = await makeUser();
  const patient = await makePatient(clinic, { lead, user, dateOfBirth: DOB });
  const make = () => runAs(staffActor(lead), (db) => resetPatient(db, { patientId: patient.id, reason }));
  return { clinic, owner, lead, user, patient, make };
}

const spend = (token: string, dateOfBirth?: string, password = PASSWORD) =>
  spendReset({ token, dateOfBirth, password }, from);

const events = (clinic: MadeClinic, action: string) =>
  asSystem(clinic.id, (db) => db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action } }));

describe("a patient's link", () => {
  it("sets a new password once, ends every sign-in, and tells the person and the clinic", async () => {
    const { clinic, lead, user, patient, make } = await makeHome();
    const old = await openSignIn(user.id);
    const link = data(await make());
    expect(link.link).toContain("/reset#");
    const token = tokenOf(link);
    expect(await openReset({ token }, from)).toEqual({
      ok: true,
      data: { clinicName: "Elm Road", asksBirth: true },
    });
    expect(await spend(token, DOB)).toEqual({ ok: true, data: { identifier: user.loginName } });
    expect(await resolveSignIn(old)).toBeNull();
    const name = user.loginName ?? "";
    expect(await signIn(name, user.password, from)).toEqual({ ok: false, error: "invalid" });
    const again = await resolveSignIn(data(await signIn(name, PASSWORD, from)));
    expect(again).toMatchObject({ resetUnseen: true, actor: { patientId: patient.id } });
    expect(await spend(token, DOB)).toEqual({ ok: false, error: "already-done" });

    const told = await asAuth(user.id, getLastReset);
    expect(told).toMatchObject({ by: lead.name, clinicName: "Elm Road" });
    data(await acknowledgeReset(await currentOf(user.id)));
    expect((await currentOf(user.id)).resetUnseen).toBe(false);
    expect(await asAuth(user.id, getLastReset)).toEqual(told);

    const [made] = await events(clinic, "reset.make");
    expect(made).toMatchObject({ patientId: patient.id, reason, userId: lead.userId });
    expect(await events(clinic, "reset.use")).toMatchObject([{ patientId: patient.id }]);
  });

  it("lets the person in right away, whatever strangers guess and whatever was typed on the device before", async () => {
    const { user, make } = await makeHome();
    const name = user.loginName ?? "";
    const kept = new Map<string, string>();
    const jar = {
      get: (cookie: string) => {
        const value = kept.get(cookie);
        return value === undefined ? undefined : { value };
      },
      set: (cookie: string, value: string) => kept.set(cookie, value),
    };
    const device = () => unsealDevice([...kept.values()][0], process.env.NEXTAUTH_SECRET ?? "");
    await makeKnown(name, jar);
    for (let tries = 0; tries < 10; tries++) await signIn(name, "forgotten", from, { device: device() });
    for (let tries = 0; tries < 200; tries++) await withinLimit("sign-in", `${from} ${name}`);
    for (let tries = 0; tries < 200; tries++) await withinLimit("sign-in-all", "");
    const refused = { ok: false, error: "too-many" };
    expect(await signIn(name, user.password, from, { device: device() })).toEqual(refused);
    const input = { token: tokenOf(data(await make())), dateOfBirth: DOB, password: PASSWORD };
    data(await makingKnown(spendReset, jar)(input, from));
    expect(await signIn(name, PASSWORD, from)).toEqual(refused);
    expect(await signIn(name, PASSWORD, from, { device: device() })).toMatchObject({ ok: true });
    await forgive("sign-in-all", "");
  });

  it("needs the date of birth, counts wrong ones for good, and closes at the fifth", async () => {
    const { clinic, user, make } = await makeHome();
    const token = tokenOf(data(await make()));
    expect(await spend(token)).toMatchObject({ error: "invalid", fields: { dateOfBirth: "required" } });
    expect(await spend(token, "1950-01-01")).toMatchObject({
      fields: { dateOfBirth: "invite.errors.triesLeft.3" },
    });
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => spend(token, `1950-02-0${n}`)));
    expect(answers.filter((a) => !a.ok && a.error === "too-many")).toHaveLength(3);
    expect(await spend(token, DOB)).toEqual({ ok: false, error: "too-many" });
    expect(await signIn(user.loginName ?? "", PASSWORD, from)).toEqual({ ok: false, error: "invalid" });
    expect(await events(clinic, "reset.wrong-birth-date")).toHaveLength(5);
  });

  it("is one at a time: a new one makes the one before it void", async () => {
    const { make } = await makeHome();
    const made = await Promise.all([make(), make()]);
    const answers = await Promise.all(made.map((one) => openReset({ token: tokenOf(data(one)) }, from)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, error: "expired" });
  });

  it("is over after 24 hours, and unknown ones are guesses that are counted", async () => {
    const { user, make } = await makeHome();
    const token = tokenOf(data(await make()));
    const present = await asAuth(user.id, (db) => db.tx.passwordReset.findFirst());
    const hours = (Number(present?.expiresAt) - Number(present?.createdAt)) / 3_600_000;
    expect(hours).toBe(24);
    const guesser = unique("guesser");
    const answers = [];
    for (let i = 0; i < 61; i++) answers.push(await openReset({ token: `guess ${i}` }, guesser));
    expect(answers[59]).toEqual({ ok: false, error: "not-found" });
    expect(answers[60]).toEqual({ ok: false, error: "too-many" });
    expect(await openReset({ token }, guesser)).toMatchObject({ ok: true });
  });

  it("opens nothing once the sign-in was unlinked from the record", async () => {
    const { clinic, patient, make } = await makeHome();
    const token = tokenOf(data(await make()));
    await asSystem(clinic.id, (db) =>
      db.tx.patient.updateMany({ where: { id: patient.id }, data: { userId: null } }),
    );
    expect(await spend(token, DOB)).toEqual({ ok: false, error: "expired" });
  });
});

describe("access in another clinic", () => {
  it("keeps this clinic's staff from making a link, and from using one that was made before", async () => {
    const { user, clinic, owner, make } = await makeHome();
    const token = tokenOf(data(await make()));
    const other = await makeClinic();
    await makePatient(other, { user });
    expect(await spend(token, DOB)).toEqual({ ok: false, error: "expired" });
    const refused = { error: "invalid", fields: { reason: "reset.errors.notHere" } };
    expect(await make()).toMatchObject(refused);
    const shared = await makeUser();
    const here = await makeMember(clinic, { user: shared });
    await makeMember(other, { user: shared });
    const byOwner = await runAs(staffActor(owner), (db) => resetMember(db, { memberId: here.id, reason }));
    expect(byOwner).toMatchObject(refused);
  });

  it("is the operator's to reset, by what they sign in with", async () => {
    const { user, clinic } = await makeHome();
    await makePatient(await makeClinic(), { user });
    const [found, ...more] = await findCandidates(user.loginName ?? "");
    expect(found).toMatchObject({ userId: user.id });
    expect(more).toEqual([]);
    const made = await resetByOperator(user.id);
    expect(await spend(tokenOf(made))).toMatchObject({ ok: true });
    expect(await asAuth(user.id, getLastReset)).toMatchObject({ by: null });
    expect(await events(clinic, "reset.make")).toMatchObject([{ actorKind: "system", userId: null }]);
  });
});

it("an operator's link is told to the members of each clinic that it opens, and to nobody else", async () => {
  const user = await makeUser();
  const clinics = [await makeClinic(), await makeClinic(), await makeClinic()];
  const told: number[] = [];
  for (const [nth, clinic] of clinics.entries()) {
    await makeMember(clinic);
    // Where they are a patient alone, their password opens no one else's record.
    if (nth < 2) await makeMember(clinic, { user });
    else await makePatient(clinic, { user });
  }
  await resetByOperator(user.id);
  for (const clinic of clinics) {
    const where = { clinicId: clinic.id, kind: "reset", byId: null };
    told.push(await asSystem(clinic.id, (db) => db.tx.notice.count({ where })));
  }
  expect(told).toEqual([1, 1, 0]);
});

describe("a member's link", () => {
  it("is an owner's to make, not staff's, and asks for no date of birth", async () => {
    const { owner, lead, clinic } = await makeHome();
    const made = await runAs(staffActor(owner), (db) => resetMember(db, { memberId: lead.id, reason }));
    expect(await spend(tokenOf(data(made)))).toMatchObject({ ok: true });
    const colleague = await makeMember(clinic);
    const asked = (memberId: typeof lead.id) =>
      runAs(staffActor(colleague), (db) => resetMember(db, { memberId, reason }));
    expect(await asked(lead.id)).toMatchObject({ error: "forbidden" });
    const patient = await makePatient(clinic, { lead: colleague, user: { id: lead.userId } });
    const asPatient = await runAs(staffActor(colleague), (db) =>
      resetPatient(db, { patientId: patient.id, reason }),
    );
    expect(asPatient).toMatchObject({ error: "invalid" });
  });

  it("is found by name, and a name that is several people's names them all", async () => {
    const name = unique("Kim Park");
    const clinic = await makeClinic();
    await makeMember(clinic, { name });
    await makeMember(clinic, { name });
    expect(await findCandidates(name.toUpperCase())).toHaveLength(2);
    expect(await findCandidates(unique("nobody"))).toEqual([]);
  });
});

it("with every check of the application taken away, nobody but the sign-in code sees or writes a link", async () => {
  const { owner, lead, patient, make } = await makeHome();
  const { resetId } = data(await make());
  const actors: Actor[] = [staffActor(owner), staffActor(lead), patientActor(patient)];
  for (const actor of [...actors, { kind: "auth", userId: owner.userId } as const]) {
    expect(await runAs(actor, (db) => db.tx.passwordReset.count())).toBe(0);
    expect(
      await attempt(actor, `UPDATE "PasswordReset" SET "usedAt" = now() WHERE "id" = $1::uuid`, resetId),
    ).toBe(0);
  }
  const nobody = { kind: "auth", userId: null } as const;
  expect(
    await attempt(nobody, `UPDATE "PasswordReset" SET "usedAt" = now() WHERE "id" = $1::uuid`, resetId),
  ).toBe(0);
  const self = { kind: "auth", userId: patient.userId } as const;
  expect(await attempt(self, `DELETE FROM "PasswordReset" WHERE "id" = $1::uuid`, resetId)).toBe("refused");
  for (const column of ["tokenHash", "userId", "clinicId", "kind", "expiresAt"])
    expect(
      await attempt(
        self,
        `UPDATE "PasswordReset" SET "${column}" = "${column}" WHERE "id" = $1::uuid`,
        resetId,
      ),
    ).toBe("refused");
});
