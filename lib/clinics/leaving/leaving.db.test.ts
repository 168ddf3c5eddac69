import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  openSignIn,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { data, tokenOf } from "@/prisma/factories/result";
import { countStatements } from "@/prisma/factories/statements";
import { getContacts } from "../../body-charts/queries";
import { readCaseload } from "../../caseload/mutations";
import { refreshCaseload } from "../../caseload/projection/mutations";
import { caseloadFilter } from "../../caseload/schema";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../../identity/current";
import { newId } from "../../new-id";
import { getPatient } from "../../patients/queries";
import { resetMember } from "../../resets/mutations";
import { openReset } from "../../resets/reset";
import { changeRoles, removeMember } from "../mutations";
import { handOver, readLeaving } from "./mutations";
import { countLeft } from "./queries";

let clinic: MadeClinic;
let owner: MadeMember;
let alone: MadeMember;
let hanna: MadeMember;
let tom: MadeMember;
let patients: MadePatient[];

async function addDraft(patient: MadePatient, member: MadeMember) {
  const id = newId<string>();
  await asSystem(clinic.id, (db) =>
    db.tx.planDraft.createMany({
      data: {
        ...{ id, clinicId: clinic.id, patientId: patient.id, memberId: member.id, name: "Draft" },
        ...{ content: {}, updatedAt: new Date(0) },
      },
    }),
  );
  return id;
}

async function addPatients(count: number) {
  const made: MadePatient[] = [];
  for (let n = 0; n < count; n++)
    made.push(await makePatient(clinic, { lead: hanna, givenName: "Ada", familyName: `Berg ${n}` }));
  await asSystem(clinic.id, (db) =>
    refreshCaseload(
      db,
      made.map(({ id }) => id),
    ),
  );
  return made;
}

beforeEach(async () => {
  clinic = await makeClinic();
  owner = await makeMember(clinic, { roles: ["owner", "therapist"], name: "Olga" });
  alone = await makeMember(clinic, { roles: ["owner"], name: "Nadia" });
  hanna = await makeMember(clinic, { name: "Hanna" });
  tom = await makeMember(clinic, { name: "Tom" });
  patients = await addPatients(3);
});

const remove = (handTo: MadeMember["id"] | null = null, by = owner) =>
  runAs(staffActor(by), (db) => removeMember(db, { memberId: hanna.id, handTo }));
const left = (by = owner) => runAs(staffActor(by), countLeft);
const leadless = async (by: MadeMember) => {
  const read = await runAs(staffActor(by), (db) =>
    readCaseload(db, caseloadFilter.parse({ view: "no-lead" })),
  );
  return { rows: read.rows.map((row) => row.patientId).sort(), count: read.counts["no-lead"] };
};
const first = () => {
  const [patient] = patients;
  if (!patient) throw new Error("There are three");
  return patient;
};

describe("before it is confirmed", () => {
  test("the patients and drafts are named to who reads patients, and counted for an owner alone", async () => {
    await addDraft(first(), hanna);
    const ask = (by: MadeMember) => runAs(staffActor(by), (db) => readLeaving(db, { memberId: hanna.id }));
    expect(await ask(owner)).toMatchObject({
      ok: true,
      data: {
        patients: 3,
        drafts: 1,
        names: [
          { name: "Ada Berg 0", visitAt: null, tasks: 0, alerts: 0 },
          { name: "Ada Berg 1" },
          { name: "Ada Berg 2" },
        ],
      },
    });
    expect(await ask(alone)).toEqual({
      ok: true,
      data: { patients: 3, drafts: 1, visits: 0, tasks: 0, names: null },
    });
    expect(await ask(tom)).toMatchObject({ error: "forbidden" });
  });
});

describe("a therapist who is removed", () => {
  test("is nobody at once, is named on no phone, and leaves patients that every clinician sees", async () => {
    const token = await openSignIn(hanna.userId);
    await addDraft(first(), hanna);
    expect(await left()).toEqual({ patients: 0, drafts: 0, visits: 0, tasks: 0 });
    expect(await remove(null, alone)).toMatchObject({ ok: true });
    expect((await resolveSignIn(token))?.actor).toBeNull();

    const self = patientActor(first());
    expect(await runAs(self, getContacts)).toMatchObject({ therapist: null });
    expect((await runAs(self, (db) => getPatient(db, first().id)))?.careTeam).toEqual([]);

    const ids = patients.map(({ id }) => id).sort();
    for (const clinician of [tom, owner]) expect(await leadless(clinician)).toEqual({ rows: ids, count: 3 });
    expect(await left(alone)).toEqual({ patients: 3, drafts: 1, visits: 0, tasks: 0 });
    const events = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action: "care.leave" } }),
    );
    expect(events).toMatchObject([{ codes: { patients: 3, drafts: 1 } }]);
    expect(events[0]?.subjects.slice(1).sort()).toEqual(ids);
  });

  test("hands over to a colleague all at once, drafts too where the colleague has none", async () => {
    const [one, two] = patients as [MadePatient, MadePatient];
    const draft = await addDraft(one, hanna);
    await addDraft(two, hanna);
    const own = await addDraft(two, tom);
    expect(await remove(tom.id)).toMatchObject({ ok: true });
    expect(await left()).toEqual({ patients: 0, drafts: 1, visits: 0, tasks: 0 });
    expect(await leadless(tom)).toEqual({ rows: [], count: 0 });
    expect(await runAs(patientActor(one), getContacts)).toMatchObject({ therapist: "Tom" });
    const drafts = await runAs(staffActor(tom), (db) =>
      db.tx.planDraft.findMany({ where: { memberId: tom.id }, select: { id: true } }),
    );
    expect(drafts.map(({ id }) => id).sort()).toEqual([draft, own].sort());
  });

  test("hands over to nobody who can't take it, and stays then", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const foreign = await makeMember(await makeClinic());
    for (const to of [assistant.id, foreign.id, hanna.id])
      expect(await remove(to)).toMatchObject({ error: "invalid", fields: { handTo: "unknown" } });
    expect(await left()).toEqual({ patients: 0, drafts: 0, visits: 0, tasks: 0 });
    expect(await runAs(patientActor(first()), getContacts)).toMatchObject({ therapist: "Hanna" });
  });

  test("takes their open reset links with them", async () => {
    await runAs(staffActor(owner), (db) =>
      changeRoles(db, { memberId: hanna.id, roles: ["owner", "therapist"] }),
    );
    const actor = staffActor({ ...hanna, roles: ["owner", "therapist"] });
    const made = await runAs(actor, (db) =>
      resetMember(db, { memberId: tom.id, reason: "Standing in front of me" }),
    );
    const token = tokenOf(data(made));
    expect(await openReset({ token }, "a")).toMatchObject({ ok: true });
    await remove();
    expect(await openReset({ token }, "a")).toEqual({ ok: false, error: "expired" });
  });
});

test("whoever loses the therapist's role goes off the teams as if they left", async () => {
  const change = (roles: MadeMember["roles"]) =>
    runAs(staffActor(owner), (db) => changeRoles(db, { memberId: hanna.id, roles }));
  expect(await change(["therapist", "assistant"])).toMatchObject({ ok: true });
  expect(await left()).toEqual({ patients: 0, drafts: 0, visits: 0, tasks: 0 });
  expect(await change(["assistant"])).toMatchObject({ ok: true });
  expect(await left()).toEqual({ patients: 3, drafts: 0, visits: 0, tasks: 0 });
  expect(await runAs(patientActor(first()), getContacts)).toMatchObject({ therapist: null });
});

test("an owner alone hands all that is left to one therapist, and reads none of it", async () => {
  const draft = await addDraft(first(), hanna);
  await remove();
  const give = (by: MadeMember, to: MadeMember) =>
    runAs(staffActor(by), (db) => handOver(db, { memberId: to.id }));
  expect(await give(tom, tom)).toMatchObject({ error: "forbidden" });
  expect(await give(alone, alone)).toMatchObject({ error: "invalid" });
  expect(await give(alone, tom)).toEqual({ ok: true, data: { patients: 3, drafts: 1, visits: 0, tasks: 0 } });
  expect(await left(alone)).toEqual({ patients: 0, drafts: 0, visits: 0, tasks: 0 });
  expect(await give(alone, tom)).toMatchObject({ error: "already-done" });
  const taken = await runAs(staffActor(tom), (db) =>
    db.tx.planDraft.count({ where: { id: draft, memberId: tom.id } }),
  );
  expect(taken).toBe(1);
  expect(await runAs(staffActor(alone), (db) => db.tx.patient.count())).toBe(0);
});

test("takes as many statements for many patients as for a few", async () => {
  const count = () => countStatements(async () => expect(await remove(tom.id)).toMatchObject({ ok: true }));
  const few = await count();
  hanna = await makeMember(clinic, { name: "Hanna" });
  await addPatients(25);
  expect(await count()).toBe(few);
});
