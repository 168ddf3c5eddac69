import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import {
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  staffActor,
} from "../../prisma/factories";
import { data, tokenOf } from "../../prisma/factories/result";
import { asAuth } from "../db/scope";
import { runAs } from "../gates/run";
import { recordHelper } from "../helpers/mutations";
import type { UserId } from "../ids";
import { join } from "../invites/join";
import { inviteMember, invitePatient } from "../invites/mutations";
import { resetMember, resetPatient } from "../resets/mutations";
import { resetByOperator } from "../resets/operator";
import { spendReset } from "../resets/reset";
import type { Result } from "../result";
import { changePassword } from "./account";
import { type Current, resolveSignIn } from "./current";
import { signIn } from "./sign-in";

const DOB = "1967-03-14";
const OLD = "the one of before";
const GOOD = "four plain words together";
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
  const owner = await makeMember(clinic, { roles: ["owner", "therapist"], name: "Nadia Berg" });
  const named = { givenName: "Marta", familyName: "Vasquez" };
  const make = (user: { id: UserId } | null) =>
    makePatient(clinic, { lead: owner, user, dateOfBirth: DOB, ...named });
  return { clinic, owner, make };
}

type Choose = (password: string) => Promise<Result<unknown>>;

/** Each way to a password, with a name that whoever takes it is known by. */
const WAYS: Record<string, () => Promise<{ choose: Choose; name: string; before: string | null }>> = {
  "a patient's invite": async () => {
    const { owner, make } = await makeHome();
    const patient = await make(null);
    const link = data(await runAs(staffActor(owner), (db) => invitePatient(db, { patientId: patient.id })));
    return { ...joining(tokenOf(link)), name: "Vasquez", before: null };
  },
  "a helper's invite": async () => {
    const { owner, make } = await makeHome();
    const { id: patientId } = await make(await makeUser());
    const input = { patientId, name: "Alba Ortega", relation: "daughter", source: "paper" } as const;
    const link = data(await runAs(staffActor(owner), (db) => recordHelper(db, input)));
    return { ...joining(tokenOf(link)), name: "Ortega", before: null };
  },
  "a member's invite": async () => {
    const { owner } = await makeHome();
    const input = { name: "Sam Whitfield", roles: ["assistant" as const] };
    const link = data(await runAs(staffActor(owner), (db) => inviteMember(db, input)));
    return { ...joining(tokenOf(link)), name: "Whitfield", before: null };
  },
  "the account": async () => {
    const { make } = await makeHome();
    const user = await makeUser({ password: OLD });
    await make(user);
    const current = await currentOf(user.id);
    const choose = (password: string) => changePassword(current, { present: OLD, password });
    return { choose, name: "Vasquez", before: OLD };
  },
  "a patient's reset": async () => {
    const { owner, make } = await makeHome();
    const patient = await make(await makeUser({ password: OLD }));
    const link = data(
      await runAs(staffActor(owner), (db) => resetPatient(db, { patientId: patient.id, reason })),
    );
    return { choose: resetting(tokenOf(link)), name: "Vasquez", before: OLD };
  },
  "a member's reset": async () => {
    const { clinic, owner } = await makeHome();
    const user = await makeUser({ password: OLD });
    const member = await makeMember(clinic, { name: "Sam Whitfield", user });
    const link = data(
      await runAs(staffActor(owner), (db) => resetMember(db, { memberId: member.id, reason })),
    );
    return { choose: resetting(tokenOf(link)), name: "Whitfield", before: OLD };
  },
  "an operator's reset": async () => {
    const { clinic } = await makeHome();
    const user = await makeUser({ password: OLD });
    await makeMember(clinic, { name: "Sam Whitfield", user });
    return { choose: resetting(tokenOf(await resetByOperator(user.id))), name: "Whitfield", before: OLD };
  },
};

const resetting =
  (token: string): Choose =>
  (password) =>
    spendReset({ token, dateOfBirth: DOB, password }, from);

function joining(token: string) {
  const loginName = unique("chosen");
  const given = { way: "name" as const, token, loginName, address: null, dateOfBirth: DOB };
  return { choose: (password: string) => join({ ...given, password }, from) };
}

describe.each(Object.entries(WAYS))("by %s", (_, way) => {
  it("a password that others would guess is refused with the reason, and a good one is taken after", async () => {
    const { choose, name, before } = await way();
    const said = async (password: string) => {
      const result = await choose(password);
      return result.ok ? null : result.fields?.password;
    };
    expect(await said("tea-lamp-river")).toBe("invite.errors.password.short");
    expect(await said("qwertyuiop12345")).toBe("invite.errors.password.common");
    expect(await said("123451234512345")).toBe("invite.errors.password.pattern");
    expect(await said(`${name}-${name}-2026`)).toBe("invite.errors.password.own");
    expect(await said("Elm Road, Elm Road 2026")).toBe("invite.errors.password.own");
    if (before) expect(await said(before)).toBe("invite.errors.password.same");
    expect(await said(GOOD)).toBeNull();
  });
});

it("a reset link tells ten times an hour whether a password is the one of before", async () => {
  const { clinic } = await makeHome();
  const user = await makeUser({ password: OLD });
  await makeMember(clinic, { user });
  const choose = resetting(tokenOf(await resetByOperator(user.id)));
  for (let tries = 0; tries < 10; tries++)
    expect(await choose(OLD)).toMatchObject({ fields: { password: "invite.errors.password.same" } });
  expect(await choose(GOOD)).toMatchObject({ fields: { password: "invite.errors.manyTaken" } });
});

it("a password is the same however its accents are typed, and one hashed before that was so goes on working", async () => {
  const typed = "größer als zwölf Äpfel";
  const [composed, apart] = [typed.normalize("NFC"), typed.normalize("NFD")];
  const { clinic } = await makeHome();
  const user = await makeUser({ loginName: unique("accents"), password: OLD });
  await makeMember(clinic, { user });
  const name = user.loginName ?? "";
  expect(await changePassword(await currentOf(user.id), { present: OLD, password: apart })).toMatchObject({
    ok: true,
  });
  expect(await signIn(name, composed, from)).toMatchObject({ ok: true });
  expect(await signIn(name, apart, from)).toMatchObject({ ok: true });
  expect(
    await changePassword(await currentOf(user.id), { present: apart, password: composed }),
  ).toMatchObject({ fields: { password: "invite.errors.password.same" } });
  const passwordHash = await hash(apart);
  await asAuth(user.id, (db) => db.tx.user.updateMany({ where: { id: user.id }, data: { passwordHash } }));
  expect(await signIn(name, apart, from)).toMatchObject({ ok: true });
});
