import { expect, it } from "vitest";
import {
  type MadeMember,
  makeClinic,
  makeFactor,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  staffActor,
} from "@/prisma/factories";
import { askFactor } from "../../clinics/mutations";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../current";
import type { ActingRoleId } from "../sign-in";
import { endFactor } from "./account";
import { askDays } from "./asked";
import { codeAt } from "./totp";

const PASSWORD = "a long enough password";

const days = (zone: string) => askDays(zone, now());

/** A clinic whose owner has a second factor, and Tom, who has none. */
async function people() {
  const clinic = await makeClinic();
  const ownerUser = await makeUser({ password: PASSWORD });
  const owner = await makeMember(clinic, { user: ownerUser, roles: ["owner", "therapist"] });
  const secret = await makeFactor(ownerUser);
  const user = await makeUser();
  const tom = await makeMember(clinic, { user, roles: ["therapist"] });
  const ask = (from: string | null, by: MadeMember = owner) =>
    runAs(staffActor(by), (db) => askFactor(db, { from }));
  return { clinic, owner, secret, user, tom, ask, ...days(clinic.zone) };
}

const member = ({ id }: MadeMember): ActingRoleId => ({ as: "member", id });
const currentOf = async (token: string) => {
  const current = await resolveSignIn(token);
  if (!current) throw new Error("The sign-in is open");
  return current;
};

it("keeps whoever lacks it from the clinic from the day on, in sign-ins that are open as well, until they have it", async () => {
  const { owner, tom, user, ask, first, proposed } = await people();
  const open = await openSignIn(user.id, member(tom));
  expect(await ask(proposed)).toMatchObject({ ok: true });
  const early = { memberId: tom.id, from: proposed, withheld: false };
  expect(await currentOf(open)).toMatchObject({ actor: { memberId: tom.id }, asked: early });
  await ask(first);
  const late = { memberId: tom.id, from: first, withheld: true };
  for (const token of [open, await openSignIn(user.id, member(tom))])
    expect(await currentOf(token)).toMatchObject({ actor: null, hasFactor: false, asked: late });
  const owners = await currentOf(await openSignIn(owner.userId, member(owner)));
  expect(owners).toMatchObject({ actor: { memberId: owner.id }, hasFactor: true, asked: null });
  await makeFactor(user);
  expect(await currentOf(open)).toMatchObject({ actor: { memberId: tom.id }, asked: null });
});

it("leaves what the same person is elsewhere, and lets everybody in again once nobody asks", async () => {
  const { clinic, owner, tom, user, ask, first } = await people();
  const elsewhere = await makeMember(await makeClinic(), { user });
  const patient = await makePatient(clinic, { lead: owner, user });
  const here = await openSignIn(user.id, member(tom));
  await ask(first);
  const there = await openSignIn(user.id, member(elsewhere));
  expect(await currentOf(there)).toMatchObject({ actor: { memberId: elsewhere.id }, asked: null });
  const own = await openSignIn(user.id, { as: "patient", id: patient.id });
  expect(await currentOf(own)).toMatchObject({ actor: { patientId: patient.id }, asked: null });
  expect((await currentOf(here)).actor).toBeNull();
  await ask(null);
  expect(await currentOf(here)).toMatchObject({ actor: { memberId: tom.id }, asked: null });
});

it("is asked for by an owner who has one, from today to 90 days from now, and is on record", async () => {
  const { clinic, tom, owner, ask, first, last } = await people();
  const bare = await makeMember(clinic, { roles: ["owner"] });
  expect(await ask(first, tom)).toEqual({ ok: false, error: "forbidden" });
  expect(await ask(first, bare)).toMatchObject({ fields: { from: "clinic.errors.ownFactor" } });
  const { proposed } = days("Pacific/Kiritimati");
  for (const wrong of ["2020-01-01", `${Number(proposed.slice(0, 4)) + 1}${proposed.slice(4)}`])
    expect(await ask(wrong)).toMatchObject({ fields: { from: "clinic.errors.askFrom" } });
  expect(await ask(last)).toMatchObject({ ok: true });
  // An owner without one may take it back, which lets nobody in who wasn't before it was asked.
  expect(await ask(null, bare)).toMatchObject({ ok: true });
  const events = await asSystem(clinic.id, (db) =>
    db.tx.auditEvent.findMany({
      where: { clinicId: clinic.id, action: "clinic.factor" },
      orderBy: { at: "asc" },
    }),
  );
  expect(events).toMatchObject([
    { userId: owner.userId, codes: { from: last } },
    { userId: bare.userId, codes: { from: null } },
  ]);
});

it("is not turned off by somebody whose clinic asks for it, from today or later", async () => {
  const { owner, secret, ask, last } = await people();
  await ask(last);
  const current = await currentOf(await openSignIn(owner.userId, member(owner)));
  const off = () => endFactor(current, { password: PASSWORD, code: codeAt(secret, Date.now()) });
  expect(await off()).toMatchObject({ fields: { password: "account.factor.errors.asked" } });
  await ask(null);
  expect(await off()).toMatchObject({ ok: true });
});
