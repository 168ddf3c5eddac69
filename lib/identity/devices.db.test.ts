import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, it } from "vitest";
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
} from "../../prisma/factories";
import { asAuth, asSystem } from "../db/scope";
import { resolveRevoked } from "../gates/revoked";
import { runAs } from "../gates/run";
import type { UserId } from "../ids";
import { unlinkSignIn } from "../patients/correct/mutations";
import { done } from "../result";
import { changePassword, endOtherSignIn, endOtherSignIns, getAccount, signOutEverywhere } from "./account";
import { type Current, resolveSignIn } from "./current";
import { authorize } from "./options";
import { endSignIn } from "./sign-in";

const reason = "somebody else joined";
const PASSWORD = "a long enough password";
const PHONE =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

async function current(token: string): Promise<Current> {
  const found = await resolveSignIn(token);
  if (!found) throw new Error("The sign-in is open");
  return found;
}

const signInsOf = async (token: string) => {
  const here = await current(token);
  return (await asAuth(here.userId, (db) => getAccount(db, here)))?.signIns ?? [];
};

let clinic: MadeClinic;
let lead: MadeMember;
let patient: MadePatient;
let userId: UserId;
beforeEach(async () => {
  const user = await makeUser({ password: PASSWORD });
  clinic = await makeClinic();
  lead = await makeMember(clinic);
  patient = await makePatient(clinic, { user, lead });
  userId = user.id;
});

describe("the devices somebody is signed in on", () => {
  it("are told apart by coarse words alone, this one first", async () => {
    const user = await makeUser({ password: PASSWORD });
    const identifier = user.loginName ?? user.address;
    const made = await authorize({ identifier, password: PASSWORD }, { agent: PHONE });
    const here = await openSignIn(user.id);
    const rows = await signInsOf(here);
    expect(made).not.toBeNull();
    expect(rows.map(({ device, browser, here: isHere }) => [device, browser, isHere])).toEqual([
      [null, null, true],
      ["phone", "chrome", false],
    ]);
  });

  it("say to the hour when they were used last, which is written once an hour", async () => {
    const token = await openSignIn(userId);
    const [row] = await signInsOf(token);
    const used = Temporal.Instant.from(row?.used ?? "");
    expect([used.epochMilliseconds % 3_600_000, row?.id]).toEqual([0, (await current(token)).signInId]);
    const write = (usedAt: Date | null) =>
      asAuth(userId, (db) => db.tx.signIn.updateMany({ where: { id: row?.id ?? "" }, data: { usedAt } }));
    await write(new Date(Date.now() - 3 * 3_600_000));
    expect((await signInsOf(token))[0]?.used).toBe(row?.used);
    const recent = new Date(Date.now() - 50 * 60_000);
    await write(recent);
    expect(Date.parse((await signInsOf(token))[0]?.used ?? "")).toBe(recent.getTime());
    await write(null);
    expect((await signInsOf(token))[0]?.used).not.toBeNull();
  });

  it("can be signed out one by one, at once, and no other person's", async () => {
    const [here, other, third] = [
      await openSignIn(userId),
      await openSignIn(userId),
      await openSignIn(userId),
    ] as const;
    const stranger = await openSignIn((await makeUser()).id);
    const idOf = async (token: string) => (await current(token)).signInId;
    const me = await current(here);
    expect(await endOtherSignIn(me, { id: await idOf(other) })).toMatchObject({ ok: true });
    expect(await endOtherSignIn(me, { id: await idOf(stranger) })).toMatchObject({ ok: true });
    expect(await endOtherSignIn(me, { id: me.signInId })).toMatchObject({ ok: false, error: "invalid" });
    expect(await resolveSignIn(other)).toBeNull();
    expect(await resolveSignIn(stranger)).not.toBeNull();
    expect((await signInsOf(here)).length).toBe(2);
    expect(await endOtherSignIns(me)).toMatchObject({ ok: true });
    expect(await resolveSignIn(third)).toBeNull();
    expect((await signInsOf(here)).map((row) => row.here)).toEqual([true]);
  });
});

describe("a device that was signed out from elsewhere", () => {
  it("learns whose it must remove, merged records among them", async () => {
    const [here, other] = [await openSignIn(userId), await openSignIn(userId)];
    const old = await makePatient(clinic, { user: null });
    await asSystem(patient.clinicId, (db) =>
      db.tx.patient.update({
        where: { id: old.id },
        data: { mergedIntoId: patient.id, mergedAt: new Date() },
      }),
    );
    expect(await resolveRevoked(other)).toBeNull();
    await endOtherSignIns(await current(here));
    expect((await resolveRevoked(other))?.sort()).toEqual([patient.id, old.id].sort());
    expect(await resolveRevoked(here)).toBeNull();
    expect(await resolveRevoked("no such token")).toBeNull();
  });

  it("learns of a record as well that the sign-in was taken off before", async () => {
    const [here, other] = [await openSignIn(userId), await openSignIn(userId)];
    const unlinked = async () => (await resolveSignIn(other))?.unlinkedFrom;
    expect(await unlinked()).toEqual([]);
    const change = (data: object) =>
      asSystem(clinic.id, (db) => db.tx.patient.update({ where: { id: patient.id }, data }));
    await change({ diedOn: new Date("2026-07-01") });
    expect(await unlinked()).toEqual([]);
    await change({ diedOn: null });
    expect(
      await runAs(staffActor(lead), (db) => unlinkSignIn(db, { patientId: patient.id, reason })),
    ).toEqual(done);
    expect(await unlinked()).toEqual([patient.id]);
    await endOtherSignIns(await current(here));
    expect(await resolveRevoked(other)).toEqual([patient.id]);
  });

  it("learns by whose leave it kept something, of leave that has ended as well", async () => {
    const [helper, helped] = [await makeUser(), await makePatient(clinic)];
    const { id } = await makeHelper(helped, { user: helper });
    const [here, other] = [await openSignIn(helper.id), await openSignIn(helper.id)];
    await endOtherSignIns(await current(here));
    expect(await resolveRevoked(other)).toEqual([id]);
    const at = new Date();
    await asSystem(helped.clinicId, (db) =>
      db.tx.helper.update({ where: { id }, data: { endedAt: at, endedBy: helper.id } }),
    );
    expect(await resolveRevoked(other)).toEqual([id]);
  });

  it("is every one but that on which all of them were signed out", async () => {
    const [here, other] = [await openSignIn(userId), await openSignIn(userId)];
    expect(await signOutEverywhere(await current(here))).toMatchObject({ ok: true });
    expect([await resolveSignIn(here), await resolveSignIn(other)]).toEqual([null, null]);
    expect(await resolveRevoked(here)).toBeNull();
    expect(await resolveRevoked(other)).toEqual([patient.id]);
  });

  it("is one whose password was changed, and none that signed out itself or whose time was over", async () => {
    const [here, other, left, over] = [
      await openSignIn(userId),
      await openSignIn(userId),
      await openSignIn(userId),
      await openSignIn(userId),
    ] as const;
    const { signInId } = await current(over);
    await asAuth(userId, (db) =>
      db.tx.signIn.updateMany({ where: { id: signInId }, data: { expiresAt: new Date(0) } }),
    );
    await endSignIn(left);
    const changed = { present: PASSWORD, password: "another long password" };
    expect(await changePassword(await current(here), changed)).toMatchObject({ ok: true });
    expect(await resolveRevoked(other)).toEqual([patient.id]);
    expect(await resolveRevoked(left)).toBeNull();
  });
});
