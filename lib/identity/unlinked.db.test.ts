import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  makeUser,
  openSignIn,
  staffActor,
} from "@/prisma/factories";
import { asSystem } from "../db/scope";
import { resolveRevoked } from "../gates/revoked";
import { runAs } from "../gates/run";
import type { PatientId, UserId } from "../ids";
import { acceptInvite } from "../invites/join";
import { invitePatient } from "../invites/mutations";
import { unlinkSignIn } from "../patients/correct/mutations";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords, undoMerge } from "../patients/merge/mutations";
import { endOtherSignIns } from "./account";
import { resolveSignIn } from "./current";
import { type ActingRoleId, endSignIn } from "./sign-in";

let clinic: MadeClinic;
let lead: MadeMember;
let old: MadePatient;
let kept: MadePatient;
let userId: UserId;
const reason = "not the same person";

beforeEach(async () => {
  clinic = await makeClinic();
  lead = await makeMember(clinic);
  old = await makePatient(clinic, { lead });
  kept = await makePatient(clinic, { lead, user: null });
  userId = old.userId as UserId;
});

const staff = <T>(work: Parameters<typeof runAs<ReturnType<typeof staffActor>, T>>[1]) =>
  runAs(staffActor(lead), work);
const ok = (result: { ok: boolean }) => expect(result).toMatchObject({ ok: true });
const merge = async () => {
  ok(await staff((db) => discharge(db, { patientId: old.id, reason })));
  ok(await staff((db) => mergeRecords(db, { patientId: old.id, keptId: kept.id, reason })));
};
const unlink = async (patientId: PatientId) =>
  ok(await staff((db) => unlinkSignIn(db, { patientId, reason })));
const phone = (wear: ActingRoleId = { as: "patient", id: old.id }) => openSignIn(userId, wear);
const unlinkedFrom = async (token: string) => ((await resolveSignIn(token))?.unlinkedFrom ?? []).sort();
const both = () => [old.id, kept.id].sort();

test("a phone that was linked to a record which became part of another is taken off both", async () => {
  const token = await phone();
  await merge();
  expect(await unlinkedFrom(token)).toEqual([]);
  await unlink(kept.id);
  expect(await unlinkedFrom(token)).toEqual(both());
});

test("and off the record that its own was merged into until that was undone", async () => {
  const token = await phone();
  await merge();
  ok(await staff((db) => undoMerge(db, { patientId: old.id, reason })));
  expect(await unlinkedFrom(token)).toEqual([]);
  await unlink(old.id);
  expect(await unlinkedFrom(token)).toEqual(both());
});

test("signed out from elsewhere after an undoing, it removes what it kept under the name of the other record", async () => {
  const [here, other] = [await phone(), await phone()];
  await merge();
  ok(await staff((db) => undoMerge(db, { patientId: old.id, reason })));
  const current = await resolveSignIn(here);
  if (!current) throw new Error("The sign-in is open");
  ok(await endOtherSignIns(current));
  expect((await resolveRevoked(other))?.sort()).toEqual(both());
});

test("it learns so whatever it acts as by then, and by whatever sign-in that was open; no other person's does", async () => {
  const member = await makeMember(clinic, { user: { ...(await makeUser()), id: userId } });
  const helped = await makePatient(clinic, { lead });
  const helper = await makeHelper(helped, { user: { ...(await makeUser()), id: userId } });
  const [own, asStaff, asHelper] = [
    await phone(),
    await phone({ as: "member", id: member.id }),
    await phone({ as: "helper", id: helper.id }),
  ];
  const left = await phone();
  await endSignIn(left);
  const stranger = await openSignIn(helped.userId as UserId);
  await unlink(old.id);
  for (const token of [own, asStaff, asHelper]) expect(await unlinkedFrom(token)).toEqual([old.id]);
  expect([await unlinkedFrom(stranger), await unlinkedFrom(await phone())]).toEqual([[], []]);
  expect((await resolveSignIn(asHelper))?.actor).toMatchObject({ kind: "helper" });
});

test("linked to the record again, there is nothing of it to remove", async () => {
  const token = await phone();
  await unlink(old.id);
  expect(await unlinkedFrom(token)).toEqual([old.id]);
  const invited = await staff((db) => invitePatient(db, { patientId: old.id }));
  if (!invited.ok) throw new Error("The patient is invited");
  const current = await resolveSignIn(token);
  if (!current) throw new Error("The sign-in is open");
  const { dateOfBirth } = await asSystem(clinic.id, (db) =>
    db.tx.patient.findFirstOrThrow({ where: { id: old.id }, select: { dateOfBirth: true } }),
  );
  const invite = invited.data.link.split("#").at(-1) ?? "";
  const renewed = await acceptInvite(
    current,
    { token: invite, dateOfBirth: dateOfBirth.toISOString().slice(0, 10) },
    "::1",
  );
  if (!renewed.ok) throw new Error(renewed.error);
  expect(await unlinkedFrom(renewed.data)).toEqual([]);
});
