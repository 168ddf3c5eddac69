import type { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { now } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { DraftId, TemplateId, TemplateVersionId } from "../../ids";
import { newId } from "../../new-id";
import { giveReason } from "../../patients/mutations";
import { updateFollower } from "../following/mutations";
import { countFollowers, loadTemplate } from "../following/queries";
import { startDraft } from "../mutations";
import { getColleaguesTemplate, getPlanOrigin } from "../origins/queries";
import { getOpenDraft } from "../queries";
import type { PlanContent } from "../schema";
import type { TemplateScope } from "../vocabulary";
import {
  archiveTemplate,
  copyTemplate,
  giveTemplate,
  renameTemplate,
  saveTemplate,
  saveTemplateVersion,
} from "./mutations";
import { getTemplate, listTemplates, listTemplateVersions } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let content: PlanContent;

beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Price" });
  content = await planFrom("stenosis-flexion");
});

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);
const missing = { ok: false, error: "not-found" };
const reason = "Two short walks are kept up better.";

async function make(scope: TemplateScope, member = hanna, name = "Stenosis, 75 and older") {
  const templateId = newId<TemplateId>();
  expect(await as(member, (db) => saveTemplate(db, { templateId, scope, name, content }))).toMatchObject({
    ok: true,
  });
  return templateId;
}
const newest = async (templateId: TemplateId, member = hanna): Promise<TemplateVersionId> => {
  const found = await as(member, (db) => getTemplate(db, templateId));
  if (!found) throw new Error("It is there");
  return found.versionId;
};
const revise = (templateId: TemplateId, member = hanna, over = 1) =>
  as(member, (db) => saveTemplateVersion(db, { templateId, content, reason, over }));
const copy = async (versionId: TemplateVersionId, member: MadeMember, name = "Mine") => {
  const templateId = newId<TemplateId>();
  return { templateId, result: await as(member, (db) => copyTemplate(db, { templateId, versionId, name })) };
};
/** Somebody whose plan stands on the newest version of a template. */
async function follow(templateId: TemplateId, lead: MadeMember, author = hanna) {
  const patient = await makePatient(clinic, { lead });
  const version = await makePlanVersion(patient, content, {
    templateVersionId: await newest(templateId, author),
  });
  return { patient, version };
}

describe("a template of one's own", () => {
  test("is listed, used and changed by oneself alone: for a colleague it is one that doesn't exist", async () => {
    const templateId = await make("personal");
    const unknown = newId<TemplateId>();
    const ids = async (member: MadeMember) => (await as(member, listTemplates)).map(({ id }) => id);
    expect(await ids(hanna)).toContain(templateId);
    expect(await ids(tom)).not.toContain(templateId);
    const patient = await makePatient(clinic, { lead: tom });
    const versionId = await newest(templateId);
    for (const id of [templateId, unknown]) {
      expect(await as(tom, (db) => getTemplate(db, id))).toBeNull();
      expect(await as(tom, (db) => listTemplateVersions(db, id))).toEqual([]);
      expect(await as(tom, (db) => getColleaguesTemplate(db, id))).toBeNull();
      expect(await as(tom, (db) => renameTemplate(db, { templateId: id, name: "Ours" }))).toEqual(missing);
      expect(await as(tom, (db) => archiveTemplate(db, { templateId: id, archived: true }))).toEqual(missing);
      expect(await as(tom, (db) => giveTemplate(db, { templateId: id }))).toEqual(missing);
      expect(await revise(id, tom)).toEqual(missing);
      const source = { type: "template" as const, templateId: id };
      const draft = { draftId: newId<DraftId>(), patientId: patient.id, source };
      expect(await as(tom, (db) => startDraft(db, draft))).toEqual(missing);
    }
    for (const id of [versionId, newId<TemplateVersionId>()])
      expect((await copy(id, tom)).result).toEqual(missing);
    expect(
      await as(hanna, (db) => renameTemplate(db, { templateId, name: "Stenosis, gently" })),
    ).toMatchObject({ ok: true });
    expect(await revise(templateId)).toEqual({ ok: true, data: { number: 2 } });
    expect(await as(hanna, (db) => archiveTemplate(db, { templateId, archived: true }))).toMatchObject({
      ok: true,
    });
    expect((await as(hanna, (db) => listTemplates(db, true))).map(({ id }) => id)).toContain(templateId);
    expect((await as(tom, (db) => listTemplates(db, true))).map(({ id }) => id)).not.toContain(templateId);
  });

  test("of somebody in two clinics stays in the clinic it was saved in", async () => {
    const user = await makeUser();
    const [here, there] = [
      await makeMember(clinic, { user }),
      await makeMember(await makeClinic(), { user }),
    ];
    const templateId = await make("personal", here);
    expect(await as(there, (db) => getTemplate(db, templateId))).toBeNull();
    expect((await copy(await newest(templateId, here), there)).result).toEqual(missing);
  });

  test("is written by therapists alone, and so is the clinic's", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const clinics = await make("clinic");
    expect(await as(assistant, (db) => getTemplate(db, clinics))).toMatchObject({ memberId: null });
    const refused = { ok: false, error: "forbidden" };
    for (const scope of ["personal", "clinic"] as const) {
      const template = { templateId: newId<TemplateId>(), scope, name: "Mine", content };
      expect(await as(assistant, (db) => saveTemplate(db, template))).toEqual(refused);
    }
    expect((await copy(await newest(clinics), assistant)).result).toEqual(refused);
    expect(await revise(clinics, assistant)).toEqual(refused);
    expect(await as(assistant, (db) => renameTemplate(db, { templateId: clinics, name: "X" }))).toEqual(
      refused,
    );
    const own = await make("personal");
    const noLongerTherapist: MadeMember = { ...hanna, roles: ["assistant"] };
    expect(await as(noLongerTherapist, (db) => giveTemplate(db, { templateId: own }))).toEqual(refused);
  });

  test("that is put away while somebody begins a plan from it begins no other, and the plan begun goes on", async () => {
    const templateId = await make("personal");
    const [one, other] = [
      await makePatient(clinic, { lead: hanna }),
      await makePatient(clinic, { lead: hanna }),
    ];
    const begin = (patientId: typeof one.id) =>
      as(hanna, (db) =>
        startDraft(db, { draftId: newId<DraftId>(), patientId, source: { type: "template", templateId } }),
      );
    expect(await begin(one.id)).toMatchObject({ ok: true });
    await as(hanna, (db) => archiveTemplate(db, { templateId, archived: true }));
    expect(await begin(other.id)).toEqual(missing);
    expect(await as(hanna, (db) => getOpenDraft(db, one.id, hanna.id))).not.toBeNull();
  });
});

describe("a copy", () => {
  test("is one's own, changes apart, and says that the clinic's has a newer version", async () => {
    const clinics = await make("clinic", tom, "Stenosis");
    const { templateId, result } = await copy(await newest(clinics), hanna);
    expect(result).toEqual({ ok: true, data: templateId });
    const mine = () => as(hanna, (db) => getTemplate(db, templateId));
    const from = { templateId: clinics, name: "Stenosis", number: 1 };
    expect(await mine()).toMatchObject({
      ...{ memberId: hanna.id, number: 1 },
      copiedFrom: { ...from, newest: 1, behind: false },
    });
    expect(await as(tom, (db) => getTemplate(db, templateId))).toBeNull();
    await revise(clinics, tom);
    expect(await mine()).toMatchObject({ number: 1, copiedFrom: { ...from, newest: 2, behind: true } });
    // Whoever saved the copy again after that has seen to it.
    await revise(templateId);
    expect(await mine()).toMatchObject({ number: 2, copiedFrom: { ...from, newest: 2, behind: false } });
    await revise(clinics, tom, 2);
    expect(await mine()).toMatchObject({ copiedFrom: { ...from, newest: 3, behind: true } });
    expect(await as(tom, (db) => getTemplate(db, clinics))).toMatchObject({ number: 3, copiedFrom: null });
  });

  test("whose answer was lost is there once when it is sent again, and told once", async () => {
    const versionId = await newest(await make("clinic"));
    const templateId = newId<TemplateId>();
    const send = (name: string, member = hanna) =>
      as(member, (db) => copyTemplate(db, { templateId, versionId, name }));
    for (const _ of ["sent", "sent again"])
      expect(await send("Mine")).toEqual({ ok: true, data: templateId });
    expect(await as(hanna, (db) => listTemplateVersions(db, templateId))).toHaveLength(1);
    const told = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.count({ where: { action: "template.copy", subjects: { has: templateId } } }),
    );
    expect(told).toBe(1);
    const taken = { ok: false, error: "already-done" };
    expect([await send("Another name"), await send("Mine", tom)]).toEqual([taken, taken]);
  });

  test("takes none of the plans along that follow what it was copied from", async () => {
    const clinics = await make("clinic");
    const { patient } = await follow(clinics, hanna);
    const { templateId } = await copy(await newest(clinics), hanna);
    await revise(templateId);
    expect(await as(hanna, (db) => countFollowers(db, templateId))).toEqual({ own: 0, others: 0 });
    await revise(clinics);
    expect(await as(hanna, (db) => countFollowers(db, clinics))).toEqual({ own: 1, others: 0 });
    expect(patient.lead.id).toBe(hanna.id);
  });
});

describe("giving it to the clinic", () => {
  test("takes its versions and followers along, says who did it, and is done once and not undone", async () => {
    const templateId = await make("personal");
    const { version } = await follow(templateId, hanna);
    await revise(templateId);
    const versions = await as(hanna, (db) => listTemplateVersions(db, templateId));
    expect(await as(hanna, (db) => giveTemplate(db, { templateId }))).toMatchObject({ ok: true });
    expect(await as(tom, (db) => getTemplate(db, templateId))).toMatchObject({ memberId: null, number: 2 });
    expect(await as(tom, (db) => listTemplateVersions(db, templateId))).toEqual(versions);
    expect(await as(hanna, (db) => countFollowers(db, templateId))).toEqual({ own: 1, others: 0 });
    expect(await as(hanna, (db) => getPlanOrigin(db, version.id))).toMatchObject({
      number: 1,
      colleague: null,
    });
    const again = { ok: false, error: "already-done" };
    for (const member of [hanna, tom])
      expect(await as(member, (db) => giveTemplate(db, { templateId }))).toEqual(again);
    const audited = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.findMany({ where: { action: "template.give", subjects: { has: templateId } } }),
    );
    expect(audited.map(({ userId }) => userId)).toEqual([hanna.userId]);
    expect(await revise(templateId, tom, 2)).toEqual({ ok: true, data: { number: 3 } });
  });
});

describe("a plan that was made from a colleague's own template", () => {
  test("says which, to whoever looks after the patient now, who may copy what it stands on and nothing else", async () => {
    const templateId = await make("personal");
    const { patient, version } = await follow(templateId, tom);
    const followed = await newest(templateId);
    await revise(templateId);
    await as(hanna, (db) => renameTemplate(db, { templateId, name: "Renamed since" }));
    const named = { templateId, name: "Stenosis, 75 and older", number: 1, colleague: "Hanna Lind" };
    expect(await as(tom, (db) => getPlanOrigin(db, version.id))).toMatchObject({ readable: true, ...named });
    expect(await as(tom, (db) => getColleaguesTemplate(db, templateId))).toMatchObject({
      ...{ name: "Stenosis, 75 and older", ownerName: "Hanna Lind" },
      versions: [{ id: followed, number: 1, publisherName: "Hanna Lind" }],
    });
    // It is read, and that is all.
    expect(await as(tom, (db) => getTemplate(db, templateId))).toBeNull();
    expect(await as(tom, (db) => loadTemplate(db, templateId))).toBeNull();
    expect(await revise(templateId, tom, 2)).toEqual(missing);
    const update = {
      ...{ patientId: patient.id, draftId: newId<DraftId>(), versionId: version.id, take: [], shown: "x" },
      ...{ templateVersionId: followed, effectiveFrom: "2026-12-01" },
    };
    expect(await as(tom, (db) => updateFollower(db, update))).toEqual(missing);
    expect((await copy(await newest(templateId), tom)).result).toEqual(missing);
    const { templateId: copied, result } = await copy(followed, tom);
    expect(result).toMatchObject({ ok: true });
    expect(await as(tom, (db) => getTemplate(db, copied))).toMatchObject({
      memberId: tom.id,
      copiedFrom: null,
    });
    // Its owner is told its name as it is now.
    expect(await as(hanna, (db) => getPlanOrigin(db, version.id))).toMatchObject({
      name: "Renamed since",
      colleague: null,
    });
  });

  test("says to others of the clinic that it is a colleague's, until they give a reason for the record", async () => {
    const omar = await makeMember(clinic);
    const templateId = await make("personal");
    const { patient, version } = await follow(templateId, tom);
    expect(await as(omar, (db) => getPlanOrigin(db, version.id))).toEqual({ readable: false });
    expect(await as(omar, (db) => getColleaguesTemplate(db, templateId))).toBeNull();
    await as(omar, (db) => giveReason(db, { patientId: patient.id, reason: "Covering while Tom is away" }));
    expect(await as(omar, (db) => getPlanOrigin(db, version.id))).toMatchObject({
      readable: true,
      number: 1,
    });
    expect((await copy(await newest(templateId), omar)).result).toMatchObject({ ok: true });
  });

  test("is a colleague's again once that reason has run out, also for what only the database holds back", async () => {
    const omar = await makeMember(clinic);
    const templateId = await make("personal");
    const { patient, version } = await follow(templateId, tom);
    const reads = () => as(omar, (db) => db.tx.planTemplateVersion.count({ where: { templateId } }));
    const giveUntil = (until: Temporal.Instant) =>
      as(omar, ({ tx, now }) =>
        tx.accessReason.createMany({
          data: {
            ...{ id: newId(), clinicId: clinic.id, patientId: patient.id, memberId: omar.id },
            ...{ reason: "Covering while Tom is away", at: instantColumn(now), until: instantColumn(until) },
          },
        }),
      );
    await giveUntil(now().subtract({ seconds: 1 }));
    expect(await as(omar, (db) => getPlanOrigin(db, version.id))).toEqual({ readable: false });
    expect(await as(omar, (db) => getColleaguesTemplate(db, templateId))).toBeNull();
    expect(await reads()).toBe(0);
    await giveUntil(now().add({ hours: 1 }));
    expect(await as(omar, (db) => getPlanOrigin(db, version.id))).toMatchObject({ readable: true });
    expect(await reads()).toBe(1);
  });

  test("goes on when the colleague has left, and says whose it was", async () => {
    const leaver = await makeMember(clinic, { name: "Ines Roth" });
    const templateId = await make("personal", leaver);
    const { version } = await follow(templateId, tom, leaver);
    await asSystem(clinic.id, (db) =>
      db.tx.member.updateMany({ where: { id: leaver.id }, data: { leftAt: new Date(0) } }),
    );
    expect(await as(tom, (db) => getPlanOrigin(db, version.id))).toMatchObject({
      colleague: "Ines Roth",
      number: 1,
    });
    expect(await as(tom, (db) => getColleaguesTemplate(db, templateId))).toMatchObject({
      ownerName: "Ines Roth",
    });
  });

  test("stands on nothing where it was made by hand", async () => {
    const patient = await makePatient(clinic, { lead: hanna });
    const { id } = await makePlanVersion(patient, content);
    expect(await as(hanna, (db) => getPlanOrigin(db, id))).toBeNull();
  });
});
