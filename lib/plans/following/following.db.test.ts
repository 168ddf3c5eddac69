import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { now } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { DraftId, PlanVersionId, TemplateId } from "../../ids";
import { newId } from "../../new-id";
import { pausePlan } from "../../pauses/mutations";
import { recordSwaps } from "../../swaps/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { isFromLibrary } from "../from-library";
import { prepareLighter } from "../lighter/mutations";
import { lighterStart } from "../lighter/start";
import { publishPlan, saveDraft, startDraft } from "../mutations";
import { getOpenDraft, getOpenPlan, getVersionContent } from "../queries";
import type { PlanContent, Prescription } from "../schema";
import { saveTemplate, saveTemplateVersion } from "../shelf/mutations";
import { getTemplate } from "../shelf/queries";
import { loadTaking } from "./loads";
import { updateFollower } from "./mutations";
import { compareFollower, countFollowers, type Follower, listFollowers, loadTemplate } from "./queries";

let clinic: MadeClinic;
let therapist: MadeMember;
let colleague: MadeMember;
let content: PlanContent;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/Berlin" });
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
  colleague = await makeMember(clinic, { name: "Omar Said" });
  content = await planFrom("disc-extension");
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);
const tomorrow = (patient: MadePatient) => addDays(localDateAt(patient.zones, now()), 1);
const reason = "Two glides a day were often too much.";

const change = (
  plan: PlanContent,
  make: (entry: Prescription, at: number) => Prescription[],
): PlanContent => ({
  ...plan,
  phases: plan.phases.map((phase) =>
    phase.id === plan.currentPhaseId
      ? { ...phase, prescriptions: phase.prescriptions.flatMap((entry, at) => make(entry, at)) }
      : phase,
  ),
});
/** The first exercise of the current phase in so many sets. */
const inSets = (plan: PlanContent, sets: number): PlanContent =>
  change(plan, (entry, at) => [
    at === 0 && isFromLibrary(entry) ? { ...entry, dose: { ...entry.dose, sets } } : entry,
  ]);
const setsOf = (plan: PlanContent | null) => {
  const first = plan?.phases.find(({ id }) => id === plan.currentPhaseId)?.prescriptions[0];
  return first && isFromLibrary(first) ? first.dose.sets : null;
};

async function makeTemplate(): Promise<TemplateId> {
  const templateId = newId<TemplateId>();
  await as((db) => saveTemplate(db, { templateId, scope: "clinic", name: `Ours ${templateId}`, content }));
  return templateId;
}
const revise = (templateId: TemplateId, to: PlanContent, over = 1) =>
  as((db) => saveTemplateVersion(db, { templateId, content: to, reason, over }));

/** A patient whose published plan was made from the template, with what their therapist changed in it. */
async function follow(templateId: TemplateId, { make = (plan: PlanContent) => plan, lead = therapist } = {}) {
  const patient = await makePatient(clinic, { lead });
  const draftId = newId<DraftId>();
  const begun = await as(
    (db) => startDraft(db, { draftId, patientId: patient.id, source: { type: "template", templateId } }),
    lead,
  );
  expect(begun).toMatchObject({ ok: true });
  const draft = await as((db) => getOpenDraft(db, patient.id, lead.id), lead);
  if (!draft) throw new Error("It was begun");
  const published = await as(
    (db) =>
      publishPlan(db, {
        ...{
          draftId,
          patientId: patient.id,
          name: "Plan",
          content: make(draft.content),
          baseVersionId: null,
        },
        ...{ effectiveFrom: localDateAt(patient.zones, now()), endsOn: null, kind: "ordinary" },
      }),
    lead,
  );
  if (!published.ok) throw new Error(published.error);
  return { patient, versionId: published.data.versionId };
}

async function compare(templateId: TemplateId, patient: MadePatient) {
  return as(async (db) => {
    const template = await loadTemplate(db, templateId);
    return template && compareFollower(db, { patientId: patient.id, template });
  });
}

async function update(templateId: TemplateId, patient: MadePatient, take: string[] = [], member = therapist) {
  const seen = await compare(templateId, patient);
  const newest = await as((db) => getTemplate(db, templateId));
  if (!seen || !newest) throw new Error("It is behind");
  const input = {
    ...{ patientId: patient.id, draftId: newId<DraftId>(), versionId: seen.versionId, take },
    ...{ templateVersionId: newest.versionId, effectiveFrom: tomorrow(patient), shown: seen.digest },
  };
  return { input, send: () => as((db) => updateFollower(db, input), member) };
}

const listed = (templateId: TemplateId, member = therapist): Promise<Follower[]> =>
  as(async (db) => {
    const template = await loadTemplate(db, templateId);
    return template ? listFollowers(db, { templateId, template, page: 1 }) : [];
  }, member);

describe("versions of a template", () => {
  test("are numbered, and a second author of the same one is told", async () => {
    const templateId = await makeTemplate();
    expect(await revise(templateId, inSets(content, 5))).toEqual({ ok: true, data: { number: 2 } });
    expect(setsOf((await as((db) => getTemplate(db, templateId)))?.content ?? null)).toBe(5);
    expect(await revise(templateId, inSets(content, 6))).toMatchObject({
      ...{ ok: false, error: "conflict", fields: { number: "2", publisherName: "Hanna Lind" } },
    });
    const both = await Promise.all([7, 8].map((sets) => revise(templateId, inSets(content, sets), 2)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("stay as they were saved, and another clinic has none of them", async () => {
    const templateId = await makeTemplate();
    const stranger = await makeMember(await makeClinic());
    const foreign = (db: Db<StaffActor>) => saveTemplateVersion(db, { templateId, content, reason, over: 1 });
    expect(await as(foreign, stranger)).toEqual({ ok: false, error: "not-found" });
    await expect(
      as((db) => db.tx.planTemplateVersion.updateMany({ where: { templateId }, data: { number: 9 } })),
    ).rejects.toThrow(/permission denied/);
    await expect(as((db) => db.tx.planTemplateVersion.deleteMany({ where: { templateId } }))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("which plans follow a template", () => {
  test("those made from it, through later versions, until one is begun from something else", async () => {
    const templateId = await makeTemplate();
    const { patient, versionId } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    const names = async () => (await listed(templateId)).map(({ patientId }) => patientId);
    expect(await names()).toEqual([patient.id]);
    const next = (plan: PlanContent, baseVersionId: PlanVersionId, draftId = newId<DraftId>()) =>
      as((db) =>
        publishPlan(db, {
          ...{ draftId, patientId: patient.id, name: "Plan", content: plan, baseVersionId },
          ...{ effectiveFrom: localDateAt(patient.zones, now()), endsOn: null, kind: "ordinary" as const },
        }),
      );
    const own = await as((db) => getVersionContent(db, versionId));
    const second = own && (await next(own, versionId));
    if (!second?.ok) throw new Error("It was published");
    expect(await names()).toEqual([patient.id]);
    const draftId = newId<DraftId>();
    const source = { type: "blank" as const, name: "Plan", phaseName: "First" };
    await as((db) => startDraft(db, { draftId, patientId: patient.id, source }));
    expect(await next(content, second.data.versionId, draftId)).toMatchObject({ ok: true });
    expect(await names()).toEqual([]);
  });

  test("a colleague's patients are counted, and not listed", async () => {
    const templateId = await makeTemplate();
    await follow(templateId);
    await follow(templateId, { lead: colleague });
    await revise(templateId, inSets(content, 5));
    expect(await as((db) => countFollowers(db, templateId))).toEqual({ own: 1, others: 1 });
    expect(await listed(templateId)).toHaveLength(1);
  });
});

describe("bringing a plan up to its template", () => {
  test("publishes what was shown, from the day that was chosen, and says which template it stands on", async () => {
    const templateId = await makeTemplate();
    const { patient } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    expect((await compare(templateId, patient))?.next).toBe(2);
    const { send, input } = await update(templateId, patient);
    expect(await send()).toEqual({ ok: true, data: { number: 2 } });
    const open = await as((db) => getOpenPlan(db, patient.id));
    expect(open?.latest).toMatchObject({
      ...{ number: 2, effectiveFrom: tomorrow(patient), templateVersionId: input.templateVersionId },
    });
    const published = await as(async (db) => open?.latest && getVersionContent(db, open.latest.id));
    expect(setsOf(published ?? null)).toBe(5);
    expect(await listed(templateId)).toEqual([]);
    // Sent twice, it is done once.
    expect(await send()).toMatchObject({ ok: false });
    expect((await as((db) => getOpenPlan(db, patient.id)))?.latest?.number).toBe(2);
  });

  test("a dose of the patient's own stays unless its therapist takes the template's", async () => {
    const templateId = await makeTemplate();
    const made = await Promise.all(
      [2, 2].map((sets) => follow(templateId, { make: (plan) => inSets(plan, sets) })),
    );
    const to = inSets(
      change(content, (entry, at) => (at === 1 ? [] : [entry])),
      5,
    );
    await revise(templateId, to);
    const [kept, taken] = made.map(({ patient }) => patient);
    if (!kept || !taken) throw new Error("Two were made");
    const seen = await compare(templateId, kept);
    expect(seen).toMatchObject({ left: null, looks: ["conflict"], changes: [{ after: null }] });
    for (const [patient, take, sets] of [
      [kept, [], 2],
      [taken, [seen?.conflicts[0]?.key ?? ""], 5],
    ] as const) {
      const { send } = await update(templateId, patient, [...take]);
      expect(await send()).toMatchObject({ ok: true });
      const plan = await as(async (db) => {
        const latest = (await getOpenPlan(db, patient.id))?.latest;
        return latest ? getVersionContent(db, latest.id) : null;
      });
      expect(setsOf(plan)).toBe(sets);
    }
  });

  test("whoever published meanwhile is not overwritten, and nothing is published unseen", async () => {
    const templateId = await makeTemplate();
    const { patient, versionId } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    const mine = await update(templateId, patient);
    // A third version of the template: what was shown is not what would come.
    await revise(templateId, inSets(content, 6), 2);
    expect(await mine.send()).toMatchObject({ ok: false, error: "conflict", fields: { why: "changed" } });
    const other = await update(templateId, patient);
    const own = await as((db) => getVersionContent(db, versionId));
    if (!own) throw new Error("It was published");
    await as((db) =>
      publishPlan(db, {
        ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", content: inSets(own, 2) },
        ...{ baseVersionId: versionId, effectiveFrom: tomorrow(patient), endsOn: null, kind: "ordinary" },
      }),
    );
    expect(await other.send()).toMatchObject({
      ...{
        ok: false,
        error: "conflict",
        fields: { why: "version", number: "2", publisherName: "Hanna Lind" },
      },
    });
  });

  test("is not done over a draft, a stop, a plan for some days, or by somebody off the care team", async () => {
    const templateId = await makeTemplate();
    const [drafted, stopped, flaring, plain] = await Promise.all([0, 1, 2, 3].map(() => follow(templateId)));
    if (!drafted || !stopped || !flaring || !plain) throw new Error("Four were made");
    await revise(templateId, inSets(content, 5));
    const waiting = await Promise.all(
      [drafted, stopped, flaring].map(({ patient }) => update(templateId, patient)),
    );
    const { versionId } = drafted;
    const begun = { patientId: drafted.patient.id, name: "Plan", content, baseVersionId: versionId };
    await as((db) => saveDraft(db, { ...begun, draftId: newId<DraftId>(), revision: 0 }));
    await makeAlert(stopped.patient, { kind: "stop-S1", facts: { rule: "S1" } });
    const whole = await as((db) => getVersionContent(db, flaring.versionId));
    const today = localDateAt(flaring.patient.zones, now());
    await as(
      async (db) =>
        whole &&
        publishPlan(db, {
          ...{ draftId: newId<DraftId>(), patientId: flaring.patient.id, name: "Plan", content: whole },
          ...{
            baseVersionId: flaring.versionId,
            effectiveFrom: today,
            endsOn: addDays(today, 3),
            kind: "flare",
          },
        }),
    );
    const why = Object.fromEntries((await listed(templateId)).map((one) => [one.patientId, one.left]));
    expect(why[drafted.patient.id]).toMatchObject({ why: "draft", by: "Hanna Lind" });
    expect(why[stopped.patient.id]).toMatchObject({ why: "alert" });
    expect(why[flaring.patient.id]).toMatchObject({ why: "temporary" });
    expect(why[plain.patient.id]).toBeNull();
    for (const { send } of waiting) expect(await send()).toMatchObject({ ok: false, error: "conflict" });
    const { send } = await update(templateId, plain.patient, [], colleague);
    expect(await send()).toEqual({ ok: false, error: "reason-needed" });
  });

  test("what is taken counts towards the load, and the load is part of what was shown", async () => {
    const templateId = await makeTemplate();
    // It is counted among the exercises, as a rest position is not.
    const isGlide = ({ kind }: Prescription) => kind === "nerve-glide";
    const { patient } = await follow(templateId, {
      make: (plan) => change(plan, (entry) => (isGlide(entry) ? [] : [entry])),
    });
    const more = (entry: Prescription) =>
      isGlide(entry) ? { ...entry, schedule: { ...entry.schedule, timesPerDay: 4 } } : entry;
    await revise(
      templateId,
      change(content, (entry) => [more(entry)]),
    );
    const seen = await compare(templateId, patient);
    const key = seen?.conflicts[0]?.key ?? "";
    expect(seen?.conflicts).toMatchObject([{ why: "absent" }]);
    expect(seen?.loads.taking[key]).toMatchObject({ tracked: 1 });
    const taken = await as(async (db) => {
      const template = await loadTemplate(db, templateId);
      return template && compareFollower(db, { patientId: patient.id, template, take: [key] });
    });
    if (!seen || !taken) throw new Error("It is behind");
    expect(loadTaking(seen.loads, [key])).toEqual(taken.loads.after);
    expect(loadTaking(seen.loads, [])).toEqual(seen.loads.after);
    expect(seen.digest).toContain(JSON.stringify(seen.loads));
  });

  test("a lighter plan that would end is to be seen first, and ends for nobody who is on it", async () => {
    const templateId = await makeTemplate();
    const { patient, versionId } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    const before = await update(templateId, patient);
    const own = await as((db) => getVersionContent(db, versionId));
    if (!own) throw new Error("It was published");
    const prepared = await as((db) =>
      prepareLighter(db, {
        ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", lighterDays: 3 },
        ...{ baseVersionId: versionId, baseLighterId: null, content: lighterStart(own, () => false) },
      }),
    );
    expect(prepared).toMatchObject({ ok: true });
    expect(await compare(templateId, patient)).toMatchObject({ left: null, looks: ["lighter"] });
    expect(await before.send()).toMatchObject({ ok: false, error: "conflict", fields: { why: "changed" } });
    const seen = await update(templateId, patient);
    const item = {
      ...{ type: "swap", to: "lighter", id: newId<string>() },
      ...{ zone: patient.zones[0]?.zone, deviceAt: now().toString() },
    };
    await runAs(patientActor(patient), (db) =>
      recordSwaps(db, patient.id, { sentAt: now().toString(), items: [item] }),
    );
    expect((await compare(templateId, patient))?.left).toEqual({ why: "swapped" });
    expect(await seen.send()).toMatchObject({ ok: false, error: "conflict", fields: { why: "swapped" } });
  });

  test("what began after the page was opened is looked at before it is published", async () => {
    const templateId = await makeTemplate();
    const { patient } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    const { send } = await update(templateId, patient);
    const today = localDateAt(patient.zones, now());
    const pause = {
      ...{ patientId: patient.id, fromDate: today, toDate: addDays(today, 3) },
      reason: "Ill",
    };
    expect(await as((db) => pausePlan(db, pause))).toMatchObject({ ok: true });
    expect((await compare(templateId, patient))?.looks).toEqual(["paused"]);
    expect(await send()).toMatchObject({ ok: false, error: "conflict", fields: { why: "changed" } });
  });

  test("figures that are out of date say nothing of proposals, and that is to be seen first", async () => {
    const templateId = await makeTemplate();
    const { patient } = await follow(templateId);
    await revise(templateId, inSets(content, 5));
    expect((await compare(templateId, patient))?.looks).toEqual([]);
    const staleFrom = new Date(now().epochMilliseconds - 1000);
    await asSystem(patient.clinicId, (db) =>
      db.tx.caseloadStatus.updateMany({ where: { patientId: patient.id }, data: { staleFrom } }),
    );
    expect((await compare(templateId, patient))?.looks).toEqual(["stale"]);
  });

  test("what is on record blocks it as it blocks every version, and the exercise is named", async () => {
    const templateId = await makeTemplate();
    const knees = await planFrom("knee-oa");
    const squat = knees.phases.flatMap(({ prescriptions }) => prescriptions);
    const { patient } = await follow(templateId);
    // Every exercise of another template in the current phase: what a recorded pregnancy or osteoporosis blocks is among them.
    const there = new Set(content.phases[0]?.prescriptions.filter(isFromLibrary).map((p) => p.exerciseId));
    const added = squat.filter(isFromLibrary).filter(({ exerciseId }) => !there.has(exerciseId));
    const once = [...new Map(added.map((entry) => [entry.exerciseId, entry])).values()];
    await revise(
      templateId,
      change(content, (entry, at) => (at === 0 ? [entry, ...once] : [entry])),
    );
    const free = await compare(templateId, patient);
    expect(free).toMatchObject({ left: null, looks: ["too-many"] });
    const { send } = await update(templateId, patient);
    await as((db) =>
      db.tx.condition.createMany({
        data: {
          ...{ id: newId(), clinicId: clinic.id, patientId: patient.id, code: "C9", note: "" },
          ...{ recordedAt: new Date(now().epochMilliseconds), recordedBy: therapist.id },
        },
      }),
    );
    const blocked = await compare(templateId, patient);
    expect(["blocked", "note"]).toContain(blocked?.left?.why);
    expect(blocked?.left?.exercises?.length).toBeGreaterThan(0);
    expect(await send()).toMatchObject({ ok: false, error: "conflict" });
  });
});
