import { expect, it } from "vitest";
import { makeClinic, makeMember, makePatient, staffActor } from "../../prisma/factories";
import type { Role, StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import { resolveSignIn } from "../identity/current";
import { openSignIn } from "../identity/sign-in";
import { openInvite } from "../invites/join";
import { inviteMember, invitePatient } from "../invites/mutations";
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
  if (!made.ok) throw new Error(made.error);
  expect(await runAs(staffActor(owner), (db) => removeMember(db, { memberId: second.id }))).toMatchObject({
    ok: true,
  });
  expect((await resolveSignIn(token))?.actor).toBeNull();
  expect(await openInvite({ token: new URL(made.data.link).hash.slice(1) }, "a")).toEqual({
    ok: false,
    error: "expired",
  });
  expect(await runAs(staffActor(owner), (db) => removeMember(db, { memberId: second.id }))).toMatchObject({
    error: "not-found",
  });
});

it("voids the links to membership that a former owner made, and leaves those of patients", async () => {
  const { clinic, owner } = await people();
  const second = await makeMember(clinic, { roles: ["owner", "therapist"] });
  const patient = await makePatient(clinic, { lead: second, user: null });
  const invite = async (work: (db: Db<StaffActor>) => ReturnType<typeof inviteMember>) => {
    const made = await runAs(staffActor(second), work);
    if (!made.ok) throw new Error(made.error);
    return { token: new URL(made.data.link).hash.slice(1) };
  };
  const member = await invite((db) => inviteMember(db, { name: "A friend", roles: ["owner"] }));
  const ofPatient = await invite((db) => invitePatient(db, { patientId: patient.id }));
  const give = (...roles: Role[]) =>
    runAs(staffActor(owner), (db) => changeRoles(db, { memberId: second.id, roles }));
  await give("owner");
  expect(await openInvite(member, "a")).toMatchObject({ ok: true });
  await give("therapist");
  expect(await openInvite(member, "a")).toEqual({ ok: false, error: "expired" });
  expect(await openInvite(ofPatient, "a")).toMatchObject({ ok: true });
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
