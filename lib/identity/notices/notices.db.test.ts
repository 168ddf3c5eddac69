import { expect, it } from "vitest";
import {
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  openSignIn,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { data, tokenOf } from "@/prisma/factories/result";
import { changeRoles } from "../../clinics/mutations";
import type { Role } from "../../db/actor";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { join } from "../../invites/join";
import { inviteMember } from "../../invites/mutations";
import { resetMember } from "../../resets/mutations";
import { resetByOperator } from "../../resets/operator";
import { resolveSignIn } from "../current";
import { acknowledgeNotices } from "./mutations";
import { listNotices } from "./queries";

async function people() {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner"], name: "Olga" });
  const tom = await makeMember(clinic, { roles: ["therapist"], name: "Tom" });
  const ann = await makeMember(clinic, { roles: ["assistant"], name: "Ann" });
  return { clinic, owner, tom, ann };
}

const told = (member: MadeMember) => runAs(staffActor(member), listNotices);
const give = (by: MadeMember, to: MadeMember, ...roles: Role[]) =>
  runAs(staffActor(by), (db) => changeRoles(db, { memberId: to.id, roles }));
const flagged = async (member: MadeMember) =>
  (await resolveSignIn(await openSignIn(member.userId, { as: "member", id: member.id })))?.noticesUnseen;

it("tells every member that an owner made herself therapist, until each has read it", async () => {
  const { clinic, owner, tom, ann } = await people();
  const elsewhere = await makeMember(await makeClinic());
  expect(await flagged(tom)).toBe(false);
  expect(await give(owner, owner, "owner", "therapist")).toMatchObject({ ok: true });
  for (const member of [owner, tom, ann]) {
    expect(await told(member)).toMatchObject([{ kind: "therapist", name: "Olga", by: "Olga" }]);
    expect(await flagged(member)).toBe(true);
  }
  expect(await told(elsewhere)).toEqual([]);
  const noticeIds = (await told(tom)).map(({ id }) => id);
  const another = await runAs(staffActor(ann), (db) => acknowledgeNotices(db, { noticeIds }));
  expect(another).toMatchObject({ ok: true });
  expect(await told(tom)).toHaveLength(1);
  await runAs(staffActor(tom), (db) => acknowledgeNotices(db, { noticeIds }));
  expect(await told(tom)).toEqual([]);
  expect(await flagged(tom)).toBe(false);
  expect(await told(ann)).toHaveLength(1);
  const read = await asSystem(clinic.id, (db) =>
    db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action: "notice.acknowledge" } }),
  );
  expect(read).toMatchObject([{ userId: tom.userId, subjects: noticeIds }]);
});

it("tells of an owner and a therapist who are added, and not of roles that are taken away or were there", async () => {
  const { owner, tom, ann } = await people();
  await give(owner, tom, "therapist", "assistant");
  await give(owner, tom, "assistant");
  expect(await told(ann)).toEqual([]);
  await give(owner, tom, "owner", "therapist");
  expect((await told(ann)).map(({ kind }) => kind).sort()).toEqual(["owner", "therapist"]);
});

it("tells of who joins by an owner's link as a therapist, her own second account too, and not the newcomer", async () => {
  const { owner, tom } = await people();
  const link = async (...roles: Role[]) => {
    const made = await runAs(staffActor(owner), (db) => inviteMember(db, { name: "Olga Two", roles }));
    const loginName = `two-${crypto.randomUUID().slice(0, 8)}`;
    const token = tokenOf(data(made));
    const input = { way: "name", token, loginName, address: null } as const;
    expect(await join({ ...input, password: "four plain words together" }, "a")).toMatchObject({ ok: true });
  };
  await link("assistant");
  expect(await told(tom)).toEqual([]);
  await link("therapist");
  expect(await told(tom)).toMatchObject([{ kind: "therapist", name: "Olga Two", by: "Olga" }]);
  const all = await asSystem(owner.clinicId, (db) =>
    db.tx.notice.findMany({ where: { clinicId: owner.clinicId } }),
  );
  expect(all.some(({ toId, memberId }) => toId === memberId)).toBe(false);
});

it("tells the others of a password that is reset by hand, by an owner or whoever runs the installation", async () => {
  const { owner, tom, ann } = await people();
  const reason = "Here at the desk, I know them";
  await runAs(staffActor(owner), (db) => resetMember(db, { memberId: tom.id, reason }));
  await resetByOperator(tom.userId);
  expect(await told(ann)).toMatchObject([
    { kind: "reset", name: "Tom", by: "Olga" },
    { kind: "reset", name: "Tom", by: null },
  ]);
  expect(await told(tom)).toEqual([]);
});

it("with every check of the application taken away, nobody reads, hides or invents another's notice", async () => {
  const { clinic, owner, tom, ann } = await people();
  await give(owner, owner, "owner", "therapist");
  const patient = await makePatient(clinic, { lead: tom });
  for (const actor of [staffActor(ann), patientActor(patient)]) {
    const seen = await runAs(actor, (db) => db.tx.notice.findMany({ where: { toId: tom.id } }));
    expect(seen).toEqual([]);
    const hidden = await runAs(actor, (db) => db.tx.notice.updateMany({ data: { seenAt: new Date() } }));
    expect(hidden.count).toBe(actor.kind === "patient" ? 0 : 1);
  }
  expect(await told(tom)).toHaveLength(1);
  const invented = { clinicId: clinic.id, toId: tom.id, kind: "owner", memberId: ann.id, at: new Date() };
  for (const [actor, byId] of [
    [staffActor(ann), ann.id],
    [staffActor(owner), tom.id],
  ] as const)
    await expect(
      runAs(actor, (db) => db.tx.notice.createMany({ data: { ...invented, id: crypto.randomUUID(), byId } })),
    ).rejects.toThrow(/row-level security/);
  const unsaid = runAs(staffActor(tom), (db) => db.tx.notice.updateMany({ data: { memberId: tom.id } }));
  await expect(unsaid).rejects.toThrow(/denied/);
});
