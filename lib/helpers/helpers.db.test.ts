import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  openSignIn,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { data, tokenOf } from "@/prisma/factories/result";
import { listAlerts } from "../alerts/queries";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { recordOwnBatch } from "../dose-logs/merged/mutations";
import { runAs } from "../gates/run";
import { resolveSignIn } from "../identity/current";
import { signIn } from "../identity/sign-in";
import type { HelperId, UserId } from "../ids";
import { acceptInvite, confirmBirth, join, openInvite } from "../invites/join";
import { invitePatient } from "../invites/mutations";
import { unlinkSignIn } from "../patients/correct/mutations";
import { recordDeath, undoDeath } from "../patients/retire/mutations";
import { resetPatient } from "../resets/mutations";
import { recordScreenings } from "../screenings/mutations";
import { listScreenings, listWeeklyDue } from "../screenings/queries";
import { WORDING } from "../screenings/vocabulary";
import { getToday } from "../today/queries";
import { endHelp, endHelpFor, inviteHelper, recordHelper } from "./mutations";
import { listHelpers } from "./queries";

const DOB = "1967-03-14";
const PASSWORD = "a long enough password";
const from = `network-${process.pid}-helpers`;
let count = 0;
const named = (word: string) => `${word}${++count}-${process.pid}`;
const ana = { name: "Ana", relation: "daughter" };

let clinic: MadeClinic;
let lead: MadeMember;
let patient: MadePatient;
beforeEach(async () => {
  clinic = await makeClinic({ name: "Elm Road" });
  lead = await makeMember(clinic, { roles: ["owner", "therapist"] });
  patient = await makePatient(clinic, { lead, dateOfBirth: DOB, givenName: "Rana", familyName: "Saleh" });
});

const byPatient = <T>(work: Parameters<typeof runAs<ReturnType<typeof patientActor>, T>>[1]) =>
  runAs(patientActor(patient), work);
const byStaff = <T>(work: Parameters<typeof runAs<ReturnType<typeof staffActor>, T>>[1]) =>
  runAs(staffActor(lead), work);
const joinAs = (token: string, loginName: string, dateOfBirth = DOB) =>
  join({ way: "name", token, loginName, address: null, password: PASSWORD, dateOfBirth }, from);

const currentOf = async (userId: string, wear?: { as: "helper"; id: string }) => {
  const current = await resolveSignIn(await openSignIn(userId as UserId, wear));
  if (!current) throw new Error("Just signed in");
  return current;
};

const audited = (action: string) =>
  asSystem(clinic.id, (db) => db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action } }));

describe("joining", () => {
  test("a helper whom the patient invites has a sign-in of their own, for this patient's phone", async () => {
    const made = data(await byPatient((db) => inviteHelper(db, ana)));
    const token = tokenOf(made);
    expect(await openInvite({ token }, from)).toEqual({
      ok: true,
      data: { kind: "helper", clinicName: "Elm Road", name: "", roles: [] },
    });
    expect(await confirmBirth({ token, dateOfBirth: "1967-03-15" }, from)).toMatchObject({ ok: false });
    expect(await confirmBirth({ token, dateOfBirth: DOB }, from)).toEqual({
      ok: true,
      data: { givenName: "Rana" },
    });
    const name = named("ana");
    expect(await joinAs(token, name)).toMatchObject({ ok: true });
    const current = await resolveSignIn(data(await signIn(name, PASSWORD, from)));
    expect(current).toMatchObject({
      ...{ name: "Ana", helps: "Rana", clinicName: "Elm Road" },
      actor: { kind: "helper", patientId: patient.id, helperId: made.helperId },
      record: { name: "Rana Saleh", dateOfBirth: DOB },
    });
    expect(await joinAs(token, named("again"))).toEqual({ ok: false, error: "already-done" });
    expect(await audited("helper.invite")).toMatchObject([{ patientId: patient.id, actorKind: "patient" }]);
    expect((await byStaff((db) => listHelpers(db, patient.id)))[0]).toMatchObject({
      ...{ ...ana, state: "joined", source: "phone", recordedBy: null },
    });
  });

  test("leave that was given to staff says how, and who wrote it down", async () => {
    data(await byStaff((db) => recordHelper(db, { patientId: patient.id, source: "word", ...ana })));
    expect(await byPatient((db) => listHelpers(db, patient.id))).toMatchObject([
      { ...ana, source: "word", recordedBy: lead.name, state: "invited" },
    ]);
    const stranger = staffActor(await makeMember(await makeClinic()));
    const foreign = { patientId: patient.id, source: "word" as const, ...ana };
    expect(await runAs(stranger, (db) => recordHelper(db, foreign))).toEqual({
      ok: false,
      error: "not-found",
    });
  });

  test("somebody with a sign-in helps as well, and it is neither the patient's own nor twice the same", async () => {
    const other = await makePatient(clinic, { lead });
    const link = async () => tokenOf(data(await byPatient((db) => inviteHelper(db, ana))));
    const accept = async (user: string, token: string) =>
      acceptInvite(await currentOf(user), { token, dateOfBirth: DOB }, from);
    expect(await accept(patient.userId ?? "", await link())).toEqual({ ok: false, error: "already-done" });
    expect(await accept(other.userId ?? "", await link())).toMatchObject({ ok: true });
    expect(await accept(other.userId ?? "", await link())).toEqual({ ok: false, error: "already-done" });
  });

  test("three stand at once, and no more", async () => {
    for (const name of ["Ana", "Ben", "Cai"])
      data(await byPatient((db) => inviteHelper(db, { name, relation: "" })));
    const fourth = { name: "Dee", relation: "" };
    const full = { ok: false, error: "invalid", fields: { name: "helpers.errors.most" } };
    expect(await byPatient((db) => inviteHelper(db, fourth))).toEqual(full);
    const [first] = await byPatient((db) => listHelpers(db, patient.id));
    data(await byPatient((db) => endHelp(db, { helperId: first?.id as HelperId })));
    expect(await byPatient((db) => inviteHelper(db, fourth))).toMatchObject({ ok: true });
  });

  test("a new link for the patient leaves a helper's link good", async () => {
    const paper = await makePatient(clinic, { lead, user: null, dateOfBirth: DOB });
    const given = { patientId: paper.id, source: "paper" as const, ...ana };
    const made = data(await byStaff((db) => recordHelper(db, given)));
    data(await byStaff((db) => invitePatient(db, { patientId: paper.id })));
    expect(await openInvite({ token: tokenOf(made) }, from)).toMatchObject({ ok: true });
  });
});

describe("leave ends at once", () => {
  const session = async () => {
    const helper = await makeHelper(patient);
    const token = await openSignIn(helper.user.id);
    return { ...helper, actorNow: async () => (await resolveSignIn(token))?.actor ?? null };
  };

  test("by the patient, by the helper and by staff", async () => {
    const [one, two, three] = [await session(), await session(), await session()];
    expect(await one.actorNow()).toMatchObject({ kind: "helper" });
    data(await byPatient((db) => endHelp(db, { helperId: one.id })));
    const notTheirs = await runAs(two.actor, (db) => endHelp(db, { helperId: three.id }));
    expect(notTheirs).toEqual({ ok: false, error: "not-found" });
    data(await runAs(two.actor, (db) => endHelp(db, { helperId: two.id })));
    data(await byStaff((db) => endHelpFor(db, { helperId: three.id })));
    for (const each of [one, two, three]) expect(await each.actorNow()).toBeNull();
    expect((await audited("helper.end")).map((row) => row.actorKind).sort()).toEqual([
      "clinician",
      "helper",
      "patient",
    ]);
    expect(await byPatient((db) => endHelp(db, { helperId: one.id }))).toMatchObject({
      error: "already-done",
    });
  });

  test("a link that nobody has used opens nothing from then on", async () => {
    const made = data(await byPatient((db) => inviteHelper(db, ana)));
    data(await byPatient((db) => endHelp(db, { helperId: made.helperId })));
    expect(await openInvite({ token: tokenOf(made) }, from)).toEqual({ ok: false, error: "expired" });
  });

  test("with a death, and not where that was a mistake", async () => {
    const helper = await session();
    data(await byStaff((db) => recordDeath(db, { patientId: patient.id, diedOn: "2026-01-02" })));
    expect(await helper.actorNow()).toBeNull();
    data(await byStaff((db) => undoDeath(db, { patientId: patient.id, reason: "another Rana" })));
    expect(await helper.actorNow()).toMatchObject({ kind: "helper" });
  });

  test("with the sign-in that gave it, where that was never the patient's", async () => {
    const helper = await session();
    const made = data(
      await byStaff((db) => recordHelper(db, { patientId: patient.id, source: "word", ...ana })),
    );
    data(await byStaff((db) => unlinkSignIn(db, { patientId: patient.id, reason: "somebody else joined" })));
    expect(await helper.actorNow()).toBeNull();
    expect(await openInvite({ token: tokenOf(made) }, from)).toMatchObject({ ok: true });
  });
});

describe("what a helper writes", () => {
  test("counts as the patient's, under the helper's name; after the end nothing is taken", async () => {
    const content = await planFrom("knee-oa");
    await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
    const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
    if (!prescriptionId) throw new Error("The template has prescriptions");
    await makeLog(patient, { prescriptionId });
    const helper = await makeHelper(patient);
    const log = await asSystem(clinic.id, (db) =>
      db.tx.doseLog.findFirst({ where: { patientId: patient.id }, select: { id: true, deviceAt: true } }),
    );
    const clock = { deviceAt: log?.deviceAt.toISOString() ?? "", zone: "Europe/London" };
    const edit = () => ({
      ...{ type: "correction", kind: "edit", id: crypto.randomUUID(), logId: log?.id, ...clock },
      body: { quick: true, pain: 2 },
    });
    const send = () =>
      runAs(helper.actor, (db) => recordOwnBatch(db, { sentAt: clock.deviceAt, items: [edit()] }));
    expect(await send()).toMatchObject([{ status: 201 }]);
    const [written] = await asSystem(clinic.id, (db) =>
      db.tx.logCorrection.findMany({ where: { patientId: patient.id } }),
    );
    expect(written).toMatchObject({ source: "patient", authorId: helper.user.id });
    expect(await audited("dose-log.record")).toMatchObject([{ actorKind: "helper", userId: helper.user.id }]);
    data(await byPatient((db) => endHelp(db, { helperId: helper.id })));
    await expect(send()).rejects.toThrow();
    expect(
      await asSystem(clinic.id, (db) => db.tx.logCorrection.count({ where: { patientId: patient.id } })),
    ).toBe(1);
  });
});

test("a helper's yes to a warning sign locks the plan as the patient's would, and the alert says who answered", async () => {
  await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: "2026-01-01" });
  const { actor } = await makeHelper(patient);
  const at = now().toString();
  const item = {
    ...{ type: "screening", id: crypto.randomUUID(), deviceAt: at, zone: "Europe/London" },
    ...{ occasion: "wrong", form: "nerves", wording: WORDING },
    answers: [{ flag: "rf-bladder", yes: true }],
  };
  const sent = await runAs(actor, (db) =>
    recordScreenings(db, patient.id, "patient", { sentAt: at, items: [item] }),
  );
  expect(sent).toMatchObject([{ status: 201 }]);
  expect((await byPatient(getToday))?.stopped).toMatchObject({ rule: null });
  expect((await byStaff((db) => listAlerts(db, patient.id))).open).toMatchObject([
    { kind: "red-flag", helper: "Ana" },
  ]);
  expect((await byStaff((db) => listScreenings(db, patient.id)))[0]).toMatchObject({ helper: "Ana" });
});

test("a clinic resets no password that opens a patient who gave leave to that person", async () => {
  const other = await makePatient(clinic, { lead });
  await makeHelper(patient, { user: { id: other.userId as UserId } });
  const reset = await byStaff((db) =>
    resetPatient(db, { patientId: other.id, reason: "they showed a passport" }),
  );
  expect(reset).toMatchObject({ ok: false, fields: { reason: "reset.errors.notHere" } });
});

test("who helps two people, or is a patient too, chooses whom the phone is about", async () => {
  const user = await makeUser();
  const own = await makePatient(clinic, { lead, user, givenName: "Omar" });
  const helper = await makeHelper(patient, { user });
  expect((await currentOf(user.id)).actor).toMatchObject({ kind: "patient", patientId: own.id });
  const current = await currentOf(user.id, { as: "helper", id: helper.id });
  expect(current).toMatchObject({ helps: "Rana", actor: { kind: "helper", patientId: patient.id } });
});

test("a patient on paper is asked the weekly questions for as long as a helper can be", async () => {
  const paper = await makePatient(clinic, { lead, user: null, startDate: "2026-01-01" });
  const due = () => byStaff(async (db) => (await listWeeklyDue(db, [paper.id])).size);
  expect(await due()).toBe(0);
  const helper = await makeHelper(paper);
  expect(await due()).toBe(1);
  data(await byStaff((db) => endHelpFor(db, { helperId: helper.id })));
  expect(await due()).toBe(0);
});
