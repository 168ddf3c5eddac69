import { expect, it } from "vitest";
import { makeClinic, makeMember, makePatient, patientActor, staffActor } from "../../prisma/factories";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { inviteMember, invitePatient, revokeInvite } from "./mutations";
import { getPatientInvite, listInvites } from "./queries";

async function people() {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner"] });
  const therapist = await makeMember(clinic, { roles: ["therapist"] });
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  const patient = await makePatient(clinic, { lead: therapist, user: null });
  return { clinic, owner, therapist, assistant, patient };
}

const newcomer = { name: "Ada Berg", roles: ["assistant" as const] };

it("lets owners invite members, and nobody else", async () => {
  const { owner, therapist, assistant } = await people();
  for (const member of [therapist, assistant])
    expect(await runAs(staffActor(member), (db) => inviteMember(db, newcomer))).toEqual({
      ok: false,
      error: "forbidden",
    });
  const made = await runAs(staffActor(owner), (db) => inviteMember(db, newcomer));
  expect(made).toMatchObject({ ok: true, data: { qr: { path: expect.stringMatching(/^M/) } } });
});

it("keeps a hash, and puts the token into the fragment of the clinic's own address", async () => {
  const { clinic, owner } = await people();
  const made = await runAs(staffActor(owner), (db) => inviteMember(db, newcomer));
  if (!made.ok) throw new Error(made.error);
  const link = new URL(made.data.link);
  expect(link.pathname).toBe("/invite");
  expect(link.search).toBe("");
  const token = link.hash.slice(1);
  expect(token).toMatch(/^[\w-]{43}$/);
  const rows = await asSystem(clinic.id, (db) => db.tx.invite.findMany());
  expect(JSON.stringify(rows)).not.toContain(token);
});

it("lets her care team and assistants invite a patient; a second link voids the first", async () => {
  const { clinic, owner, therapist, assistant, patient } = await people();
  const outsider = await makeMember(clinic);
  const input = { patientId: patient.id };
  expect(await runAs(staffActor(outsider), (db) => invitePatient(db, input))).toMatchObject({
    error: "reason-needed",
  });
  // An owner alone reads no patient, so there is none to invite.
  expect(await runAs(staffActor(owner), (db) => invitePatient(db, input))).toMatchObject({
    error: "not-found",
  });
  const first = await runAs(staffActor(therapist), (db) => invitePatient(db, input));
  const second = await runAs(staffActor(assistant), (db) => invitePatient(db, input));
  if (!first.ok || !second.ok) throw new Error("Both may");
  const shown = await runAs(staffActor(therapist), (db) => getPatientInvite(db, patient.id));
  expect(shown).toMatchObject({ id: second.data.inviteId, state: "open", name: "Marta Ruiz" });
  expect(await runAs(staffActor(owner), (db) => listInvites(db))).toEqual([]);
});

it("leaves one open link of a patient, however many are made at once", async () => {
  const { clinic, therapist, patient } = await people();
  const made = await Promise.all(
    Array.from({ length: 4 }, () =>
      runAs(staffActor(therapist), (db) => invitePatient(db, { patientId: patient.id })),
    ),
  );
  expect(made.every((result) => result.ok)).toBe(true);
  const open = await asSystem(clinic.id, (db) =>
    db.tx.invite.count({ where: { patientId: patient.id, revokedAt: null } }),
  );
  expect(open).toBe(1);
});

it("does not invite who has a sign-in, nor a patient of another clinic", async () => {
  const { clinic, therapist } = await people();
  const signedUp = await makePatient(clinic, { lead: therapist });
  expect(
    await runAs(staffActor(therapist), (db) => invitePatient(db, { patientId: signedUp.id })),
  ).toMatchObject({ error: "already-done" });
  const foreign = await makePatient(await makeClinic(), { user: null });
  expect(
    await runAs(staffActor(therapist), (db) => invitePatient(db, { patientId: foreign.id })),
  ).toMatchObject({ error: "not-found" });
});

it("takes a link back once, by who may make one, in its own clinic", async () => {
  const { clinic, owner, therapist } = await people();
  const made = await runAs(staffActor(owner), (db) => inviteMember(db, newcomer));
  if (!made.ok) throw new Error(made.error);
  const input = { inviteId: made.data.inviteId };
  const elsewhere = await makeMember(await makeClinic(), { roles: ["owner"] });
  expect(await runAs(staffActor(elsewhere), (db) => revokeInvite(db, input))).toMatchObject({
    error: "not-found",
  });
  expect(await runAs(staffActor(therapist), (db) => revokeInvite(db, input))).toMatchObject({
    error: "forbidden",
  });
  expect(await runAs(staffActor(owner), (db) => revokeInvite(db, input))).toMatchObject({ ok: true });
  expect(await runAs(staffActor(owner), (db) => revokeInvite(db, input))).toMatchObject({
    error: "already-done",
  });
  expect(await runAs(staffActor(owner), (db) => listInvites(db))).toEqual([]);
  const patient = await makePatient(clinic);
  expect(await runAs(patientActor(patient), (db) => db.tx.invite.findMany())).toEqual([]);
});
