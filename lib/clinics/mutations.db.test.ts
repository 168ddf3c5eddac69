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
import type { Role, StaffActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { resolveRevoked } from "../gates/revoked";
import { runAs } from "../gates/run";
import { recordHelper } from "../helpers/mutations";
import { resolveSignIn } from "../identity/current";
import { openInvite } from "../invites/join";
import { inviteMember, invitePatient } from "../invites/mutations";
import { resetMember, resetPatient } from "../resets/mutations";
import { openReset } from "../resets/reset";
import type { Result } from "../result";
import { changeRoles, removeMember, updateClinic } from "./mutations";
import { getClinic, listMembers } from "./queries";

async function people() {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner", "therapist"], name: "Olga" });
  const therapist = await makeMember(clinic, { roles: ["therapist"], name: "Tom" });
  return { clinic, owner, therapist };
}

it("lets owners alone change the clinic", async () => {
  const { owner, therapist } = await people();
  const input = { name: "New name", country: "DE", zone: "Europe/Berlin", phone: "030 23125 000" };
  expect(await runAs(staffActor(therapist), (db) => updateClinic(db, input))).toMatchObject({
    error: "forbidden",
  });
  await runAs(staffActor(owner), (db) => updateClinic(db, input));
  expect(await runAs(staffActor(therapist), getClinic)).toMatchObject(input);
});

it("changes roles, and keeps one owner", async () => {
  const { owner, therapist } = await people();
  const give = (by: typeof owner, to: typeof owner, ...roles: ("owner" | "therapist" | "assistant")[]) =>
    runAs(staffActor(by), (db) => changeRoles(db, { memberId: to.id, roles }));
  expect(await give(therapist, therapist, "owner")).toMatchObject({ error: "forbidden" });
  expect(await give(owner, owner, "therapist")).toMatchObject({
    fields: { roles: "clinic.errors.lastOwner" },
  });
  expect(await give(owner, therapist, "therapist", "owner")).toMatchObject({ ok: true });
  expect(await give(owner, owner, "therapist")).toMatchObject({ ok: true });
  const foreign = await makeMember(await makeClinic());
  const actor = { ...therapist, roles: ["owner" as const] };
  expect(await give(actor, foreign, "assistant")).toMatchObject({ error: "not-found" });
});

it("makes a removed member nobody at once, and her open links void", async () => {
  const { owner } = await people();
  const second = await makeMember({ id: owner.clinicId }, { roles: ["owner"] });
  const token = await openSignIn(second.userId);
  const made = await runAs(staffActor(second), (db) =>
    inviteMember(db, { name: "Herself again", roles: ["owner"] }),
  );
  expect(await runAs(staffActor(owner), (db) => removeMember(db, { memberId: second.id }))).toMatchObject({
    ok: true,
  });
  expect((await resolveSignIn(token))?.actor).toBeNull();
  expect(await openInvite({ token: tokenOf(data(made)) }, "a")).toEqual({
    ok: false,
    error: "expired",
  });
  expect(await runAs(staffActor(owner), (db) => removeMember(db, { memberId: second.id }))).toMatchObject({
    error: "not-found",
  });
});

it("ends what a member with a further role has open here, and nothing where roles are taken away", async () => {
  const { owner, clinic } = await people();
  const user = await makeUser();
  const member = await makeMember(clinic, { user, roles: ["assistant"] });
  const away = await makeMember(await makeClinic(), { user });
  const patient = await makePatient(await makeClinic(), { user });
  const here = await openSignIn(user.id, { as: "member", id: member.id });
  const others = [
    await openSignIn(user.id, { as: "member", id: away.id }),
    await openSignIn(user.id, { as: "patient", id: patient.id }),
  ];
  const give = (...roles: Role[]) =>
    runAs(staffActor(owner), (db) => changeRoles(db, { memberId: member.id, roles }));
  await give("assistant");
  expect((await resolveSignIn(here))?.actor).toMatchObject({ kind: "assistant" });
  expect(await give("assistant", "therapist")).toMatchObject({ ok: true });
  expect(await resolveSignIn(here)).toBeNull();
  for (const token of others) expect(await resolveSignIn(token)).not.toBeNull();
  // Over and not taken back: its device keeps what it has not sent.
  expect(await resolveRevoked(here)).toBeNull();
  const again = await openSignIn(user.id, { as: "member", id: member.id });
  await give("therapist");
  expect((await resolveSignIn(again))?.actor).toMatchObject({ kind: "clinician" });
});

it("does not wake the sign-ins of somebody who comes back", async () => {
  const { owner, clinic } = await people();
  const member = await makeMember(clinic, { roles: ["assistant"] });
  const before = await openSignIn(member.userId);
  await runAs(staffActor(owner), (db) => removeMember(db, { memberId: member.id }));
  await asSystem(clinic.id, (db) =>
    db.tx.member.update({ where: { id: member.id }, data: { leftAt: null, roles: ["therapist"] } }),
  );
  expect((await resolveSignIn(before))?.actor).toBeNull();
});

describe("links of somebody whose roles changed", () => {
  async function links(...roles: Role[]) {
    const { clinic, owner } = await people();
    const maker = await makeMember(clinic, { roles });
    const colleague = await makeMember(clinic, { roles: ["assistant"] });
    const by = async <T extends { link: string }>(work: (db: Db<StaffActor>) => Promise<Result<T>>) => {
      return { token: tokenOf(data(await runAs(staffActor(maker), work))) };
    };
    const [invited, helped] = [
      await makePatient(clinic, { lead: maker, user: null }),
      await makePatient(clinic, { lead: maker }),
    ];
    const reason = "Here at the desk, I know them";
    const leave = { patientId: helped.id, name: "Ana", relation: "", source: "word" as const };
    const ofPatients = {
      patient: () => by((db) => invitePatient(db, { patientId: invited.id })),
      helper: () => by((db) => recordHelper(db, leave)),
      reset: () => by((db) => resetPatient(db, { patientId: helped.id, reason })),
    };
    const ofMembers = {
      member: () => by((db) => inviteMember(db, { name: "A friend", roles: ["owner"] })),
      reset: () => by((db) => resetMember(db, { memberId: colleague.id, reason })),
    };
    const give = async (...next: Role[]) => {
      const given = await runAs(staffActor(owner), (db) =>
        changeRoles(db, { memberId: maker.id, roles: next }),
      );
      if (!given.ok) throw new Error(given.error);
    };
    /** Behind the program's back: what is asked when a link is used stands by itself. */
    const slip = (...next: Role[]) =>
      asSystem(clinic.id, (db) => db.tx.member.update({ where: { id: maker.id }, data: { roles: next } }));
    return { ofPatients, ofMembers, give, slip };
  }
  const opened = { ok: true };
  const gone = { ok: false, error: "expired" };

  it("of an owner no longer: those of members are void for good, those of patients stand", async () => {
    const { ofPatients, ofMembers, give, slip } = await links("owner", "therapist");
    const [invite, reset] = [await ofMembers.member(), await ofMembers.reset()];
    const ofPatient = await ofPatients.patient();
    await slip("therapist");
    expect(await openInvite(invite, "a")).toEqual(gone);
    expect(await openReset(reset, "a")).toEqual(gone);
    await slip("owner", "therapist");
    expect(await openInvite(invite, "a")).toMatchObject(opened);
    expect(await openReset(reset, "a")).toMatchObject(opened);
    await give("therapist");
    await give("owner", "therapist");
    expect(await openInvite(invite, "a")).toEqual(gone);
    expect(await openReset(reset, "a")).toEqual(gone);
    expect(await openInvite(ofPatient, "a")).toMatchObject(opened);
  });

  it("of an owner alone, who reads no patient: those of patients and helpers are void for good", async () => {
    const { ofPatients, ofMembers, give, slip } = await links("owner", "therapist");
    const invites = [await ofPatients.patient(), await ofPatients.helper()];
    const reset = await ofPatients.reset();
    const ofMember = await ofMembers.member();
    const each = async (expected: object) => {
      for (const invite of invites) expect(await openInvite(invite, "a")).toMatchObject(expected);
      expect(await openReset(reset, "a")).toMatchObject(expected);
    };
    await slip("owner");
    await each(gone);
    await slip("owner", "assistant");
    await each(opened);
    await give("owner");
    await give("owner", "therapist");
    await each(gone);
    expect(await openInvite(ofMember, "a")).toMatchObject(opened);
  });

  it("stand where a therapist becomes an assistant, who may make them too", async () => {
    const { ofPatients, give } = await links("therapist");
    const [invite, reset] = [await ofPatients.patient(), await ofPatients.reset()];
    await give("assistant");
    expect(await openInvite(invite, "a")).toMatchObject(opened);
    expect(await openReset(reset, "a")).toMatchObject(opened);
  });
});

it("does not let two owners remove each other at once", async () => {
  const { owner } = await people();
  const second = await makeMember({ id: owner.clinicId }, { roles: ["owner"] });
  const results = await Promise.all([
    runAs(staffActor(owner), (db) => removeMember(db, { memberId: second.id })),
    runAs(staffActor(second), (db) => removeMember(db, { memberId: owner.id })),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const members = await runAs(staffActor(owner), listMembers);
  expect(members.filter((member) => member.roles.includes("owner"))).toHaveLength(1);
});
