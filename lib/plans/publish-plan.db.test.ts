import { beforeAll, describe, expect, test } from "vitest";
import {
  inPhase,
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { data } from "../../prisma/factories/result";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { DraftId, PatientId, PlanVersionId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { giveReason } from "../patients/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { cardEntry } from "./draft-entries";
import { isFromLibrary } from "./from-library";
import { publishPlan, saveDraft } from "./mutations";
import { getOpenDraft, getVersionContent, listIdentities, listVersions } from "./queries";
import { type PlanContent, type PublishPlan, prescription, publishPlanSchema } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;
let colleague: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/Berlin" });
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
  colleague = await makeMember(clinic, { name: "Omar Said" });
});

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);

const todayOf = (patient: MadePatient) => localDateAt(patient.zones, now());

async function begun(conditions: NonNullable<Parameters<typeof makePatient>[1]>["conditions"] = []) {
  const patient = await makePatient(clinic, { lead: therapist, conditions });
  const content = await planFrom("disc-extension");
  const input: PublishPlan = {
    draftId: newId<DraftId>(),
    patientId: patient.id,
    name: "Disc-dominant",
    content,
    baseVersionId: null,
    effectiveFrom: addDays(todayOf(patient), 1),
    endsOn: null,
    kind: "ordinary",
  };
  return { patient, content, input };
}

/** The plan with its nth prescription of the current phase changed. */
function withEntry(content: PlanContent, at: number, change: object): PlanContent {
  const phases = content.phases.map((phase) =>
    phase.id === content.currentPhaseId
      ? { ...phase, prescriptions: phase.prescriptions.map((p, n) => (n === at ? { ...p, ...change } : p)) }
      : phase,
  );
  return { ...content, phases };
}

describe("publishing", () => {
  test("writes the whole version, marks the draft and leaves one audit row", async () => {
    const { patient, content, input } = await begun();
    const { draftId, name, baseVersionId } = input;
    await as(therapist, (db) =>
      saveDraft(db, { draftId, patientId: patient.id, name, baseVersionId, content, revision: 0 }),
    );
    const result = await as(therapist, (db) => publishPlan(db, input));
    expect(result).toMatchObject({ ok: true, data: { number: 1 } });
    if (!result.ok) return;
    await as(therapist, async (db) => {
      expect(await getVersionContent(db, result.data.versionId)).toEqual(content);
      expect(await listVersions(db, patient.id)).toMatchObject([
        { number: 1, effectiveFrom: input.effectiveFrom, endsOn: null, publishedBy: therapist.id },
      ]);
      expect(await getOpenDraft(db, patient.id, therapist.id)).toBeNull();
      const audited = await db.tx.auditEvent.findMany({
        where: { patientId: patient.id, action: "plan.publish" },
      });
      expect(audited).toMatchObject([{ subjects: [result.data.versionId] }]);
    });
  });

  test("the same draft a second time is already done, also when both arrive at once", async () => {
    const { patient, input } = await begun();
    const both = await Promise.all([0, 1].map(() => as(therapist, (db) => publishPlan(db, input))));
    expect(both.map((r) => (r.ok ? "ok" : r.error)).sort()).toEqual(["already-done", "ok"]);
    expect(await as(therapist, (db) => publishPlan(db, input))).toEqual({ ok: false, error: "already-done" });
    expect(await as(therapist, (db) => listVersions(db, patient.id))).toHaveLength(1);
    const { draftId, patientId, name, baseVersionId, content } = input;
    const late = { draftId, patientId, name, baseVersionId, content, revision: 0 };
    expect(await as(therapist, (db) => saveDraft(db, late))).toEqual({ ok: false, error: "already-done" });
  });

  test("a draft's id that another clinic has used is free here", async () => {
    const { input } = await begun();
    await as(therapist, (db) => publishPlan(db, input));
    const elsewhere = await makeClinic({ zone: "Europe/Berlin" });
    const member = await makeMember(elsewhere);
    const { id: patientId } = await makePatient(elsewhere, { lead: member });
    const content = await planFrom("disc-extension");
    expect(await as(member, (db) => publishPlan(db, { ...input, patientId, content }))).toMatchObject({
      ok: true,
    });
  });

  test("begins today or later in the patient's zone, and ends after it begins", async () => {
    const { patient, input } = await begun();
    const today = todayOf(patient);
    const refused = (change: Partial<PublishPlan>) =>
      as(therapist, (db) => publishPlan(db, { ...input, ...change }));
    expect(await refused({ effectiveFrom: addDays(today, -1) })).toMatchObject({
      error: "invalid",
      fields: { effectiveFrom: "in-the-past" },
    });
    for (const endsOn of [input.effectiveFrom, today])
      expect(await refused({ endsOn })).toMatchObject({
        error: "invalid",
        fields: { endsOn: "plan.errors.ends-before-start" },
      });
    expect(await refused({ effectiveFrom: today, endsOn: addDays(today, 1) })).toMatchObject({ ok: true });
  });

  test.each([
    ["no sets", { sets: 0 }],
    ["a thousand sets", { sets: 1000 }],
  ])("refuses a dose of %s beside its field", async (_, dose) => {
    const { content, input } = await begun();
    const whole = { reps: 10, holdSeconds: 0, restSeconds: 0, ...dose };
    const parsed = publishPlanSchema.safeParse({ ...input, content: withEntry(content, 0, { dose: whole }) });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([
      "content.phases.0.prescriptions.0.dose.sets",
    ]);
  });
});

describe("who may publish", () => {
  test("off the care team a reason is needed first", async () => {
    const { patient, input } = await begun();
    expect(await as(colleague, (db) => publishPlan(db, input))).toEqual({
      ok: false,
      error: "reason-needed",
    });
    await as(colleague, (db) =>
      giveReason(db, { patientId: patient.id, reason: "Hanna is away this week." }),
    );
    expect(await as(colleague, (db) => publishPlan(db, input))).toMatchObject({ ok: true });
  });

  test("strangers' ids are not found: a patient or a draft of another clinic, a colleague's draft", async () => {
    const other = await makeClinic();
    const stranger = await makeMember(other);
    const foreign = await makePatient(other, { lead: stranger });
    const { patient, content, input } = await begun();
    const missing = { ok: false, error: "not-found" };
    expect(await as(stranger, (db) => publishPlan(db, input))).toEqual(missing);
    expect(await as(therapist, (db) => publishPlan(db, { ...input, patientId: foreign.id }))).toEqual(
      missing,
    );
    expect(await as(therapist, (db) => publishPlan(db, { ...input, patientId: newId<PatientId>() }))).toEqual(
      missing,
    );

    const draft = { patientId: patient.id, name: "Plan", baseVersionId: null, content, revision: 0 };
    const draftId = newId<DraftId>();
    expect(await as(therapist, (db) => saveDraft(db, { ...draft, draftId }))).toMatchObject({ ok: true });
    const theirs = await makePatient(other, { lead: stranger });
    expect(await as(stranger, (db) => saveDraft(db, { ...draft, draftId, patientId: theirs.id }))).toEqual(
      missing,
    );
    await as(colleague, (db) => giveReason(db, { patientId: patient.id, reason: "Standing in today." }));
    expect(await as(colleague, (db) => saveDraft(db, { ...draft, draftId }))).toEqual(missing);
    expect(await as(colleague, (db) => publishPlan(db, { ...input, draftId }))).toEqual(missing);
  });
});

describe("two therapists on one plan", () => {
  test("the later one is told who and when, keeps her draft, and may publish over it", async () => {
    const { patient, content, input } = await begun();
    const first = await makePlanVersion(patient, content);
    await as(colleague, (db) => giveReason(db, { patientId: patient.id, reason: "Standing in today." }));
    const mine = { ...input, baseVersionId: first.id };
    const { draftId, name, baseVersionId } = mine;
    await as(therapist, (db) =>
      saveDraft(db, { draftId, patientId: patient.id, name, baseVersionId, content, revision: 0 }),
    );
    const theirs = await as(colleague, (db) =>
      publishPlan(db, { ...mine, draftId: newId<DraftId>(), effectiveFrom: todayOf(patient) }),
    );
    if (!theirs.ok) throw new Error(theirs.error);

    const told = await as(therapist, (db) => publishPlan(db, mine));
    expect(told).toMatchObject({
      error: "conflict",
      fields: { overVersionId: theirs.data.versionId, number: "2", publisherName: "Omar Said" },
    });
    expect(await as(therapist, (db) => getOpenDraft(db, patient.id, therapist.id))).toMatchObject({
      id: draftId,
      content,
    });
    const overVersionId = theirs.data.versionId;
    expect(await as(therapist, (db) => publishPlan(db, { ...mine, overVersionId: first.id }))).toMatchObject({
      error: "conflict",
    });
    expect(await as(therapist, (db) => publishPlan(db, { ...mine, overVersionId }))).toMatchObject({
      data: { number: 3 },
    });
  });

  test("two tabs of one therapist: the older revision is refused with the newer one's number", async () => {
    const { patient, content, input } = await begun();
    const draft = { draftId: input.draftId, patientId: patient.id, baseVersionId: null, content };
    const save = (name: string, revision: number) =>
      as(therapist, (db) => saveDraft(db, { ...draft, name, revision }));
    expect(await save("One", 0)).toEqual({ ok: true, data: { revision: 1 } });
    expect(await save("Two", 1)).toEqual({ ok: true, data: { revision: 2 } });
    expect(await save("Late", 1)).toEqual({ ok: false, error: "conflict", fields: { revision: "2" } });
    expect(await as(therapist, (db) => getOpenDraft(db, patient.id, therapist.id))).toMatchObject({
      name: "Two",
      revision: 2,
    });
  });
});

describe("contraindications", () => {
  test("a block holds in any phase", async () => {
    const { input, content } = await begun(["C1"]);
    const found = await as(therapist, (db) => publishPlan(db, input));
    expect(found).toMatchObject({ error: "blocked" });
    // prone-press-up is the second of the first phase, which is the current one, and the first of the next.
    for (const path of ["content.phases.0.prescriptions.1", "content.phases.1.prescriptions.0"])
      expect(found.ok ? null : [path, found.fields?.[path]]).toEqual([path, "plan.errors.blocked"]);
    const noted = withEntry(content, 1, { modifyNotes: { C1: "Only half the range, twice a day" } });
    expect(await as(therapist, (db) => publishPlan(db, { ...input, content: noted }))).toMatchObject({
      error: "blocked",
    });
  });

  test("what needs a note is asked for it in the current phase", async () => {
    const { patient, content, input } = await begun(["C2"]);
    const second = inPhase(content, 2);
    const slider =
      second.phases[1]?.prescriptions.findIndex((p) => isFromLibrary(p) && p.modifyNotes.C2) ?? -1;
    const bare = withEntry(second, slider, { modifyNotes: {} });
    expect(await as(therapist, (db) => publishPlan(db, { ...input, content: bare }))).toMatchObject({
      error: "invalid",
      fields: { [`content.phases.1.prescriptions.${slider}.modifyNotes`]: "plan.errors.note-needed" },
    });
    expect(await as(therapist, (db) => publishPlan(db, { ...input, content: second }))).toMatchObject({
      ok: true,
    });
    expect(await as(therapist, (db) => listVersions(db, patient.id))).toHaveLength(1);
  });
});

describe("identity", () => {
  test("an anti-inflammatory from 65 on is published once somebody has seen the prompt, which the version keeps", async () => {
    const patient = await makePatient(clinic, { lead: therapist, dateOfBirth: "1950-01-01" });
    const { input } = await begun();
    const { schedule } = input.content.phases[0]?.prescriptions[0] ?? {};
    const withNaproxen = (seen: readonly string[]) => {
      const dose = { name: "Naproxen 250 mg", instructions: "", prescriber: "", asNeeded: false, seen };
      const medicine = prescription.parse({ id: newId(), kind: "medication", schedule, dose });
      const phases = input.content.phases.map((phase, at) =>
        at === 0 ? { ...phase, prescriptions: [...phase.prescriptions, medicine] } : phase,
      );
      const at = (phases[0]?.prescriptions.length ?? 0) - 1;
      const sent = { ...input, patientId: patient.id, content: { ...input.content, phases } };
      return { at, publish: () => as(therapist, (db) => publishPlan(db, sent)) };
    };
    const unseen = withNaproxen([]);
    expect(await unseen.publish()).toEqual({
      ok: false,
      error: "invalid",
      fields: { [`content.phases.0.prescriptions.${unseen.at}.seen`]: "plan.errors.prompt-unseen" },
    });
    const { versionId } = data(await withNaproxen(["age"]).publish());
    const stored = await as(therapist, (db) => getVersionContent(db, versionId));
    expect(stored?.phases[0]?.prescriptions.at(-1)?.dose).toMatchObject({ seen: ["age"] });
  });

  test("an id keeps its exercise and kind through versions; a changed dose is the same prescription", async () => {
    const { patient, content, input } = await begun();
    const first = await makePlanVersion(patient, content);
    const [one, two] = content.phases[0]?.prescriptions ?? [];
    if (!one || !two || !isFromLibrary(one) || !isFromLibrary(two)) throw new Error("The template has them");
    const next = { ...input, baseVersionId: first.id as PlanVersionId };
    const { exerciseId, exerciseRevisionId, kind, side } = two;
    const another = withEntry(content, 0, { exerciseId, exerciseRevisionId, kind, side });
    expect(await as(therapist, (db) => publishPlan(db, { ...next, content: another }))).toMatchObject({
      error: "invalid",
      fields: { "content.phases.0.prescriptions.0.id": "plan.errors.identity" },
    });
    const twice = withEntry(content, 1, { id: one.id });
    expect(await as(therapist, (db) => publishPlan(db, { ...next, content: twice }))).toMatchObject({
      fields: { "content.phases.0.prescriptions.1.id": "plan.errors.not-unique" },
    });
    const dosed = withEntry(content, 0, { dose: { ...one.dose, sets: 2 } });
    expect(await as(therapist, (db) => publishPlan(db, { ...next, content: dosed }))).toMatchObject({
      data: { number: 2 },
    });
  });

  test("an id keeps its card: what was read is not another card’s", async () => {
    const { patient, content, input } = await begun();
    const readId = newId<PrescriptionId>();
    const given = (slug: string) => cardEntry({ slug, title: slug }, readId);
    const withCard = (slug: string): PlanContent => ({
      ...content,
      phases: content.phases.map((phase, at) =>
        at === 0 ? { ...phase, prescriptions: [...phase.prescriptions, given(slug)] } : phase,
      ),
    });
    await makePlanVersion(patient, withCard("sleep"));
    const [read] = await as(therapist, (db) => listVersions(db, patient.id));
    const next = { ...input, baseVersionId: read?.id as PlanVersionId };
    const publish = (slug: string) =>
      as(therapist, (db) => publishPlan(db, { ...next, content: withCard(slug) }));
    expect(await publish("flares")).toMatchObject({ error: "invalid" });
    expect(await publish("sleep")).toMatchObject({ data: { number: 2 } });
  });

  test("an id keeps the posture of its limit, which tells what was answered under it", async () => {
    const { patient, content, input } = await begun();
    await makePlanVersion(patient, content);
    const limits = content.phases[0]?.prescriptions ?? [];
    const at = limits.findIndex(({ kind }) => kind === "sitting-limit");
    const dose = { limitMinutes: 10, posture: "standing" };
    const [sat] = await as(therapist, (db) => listVersions(db, patient.id));
    const next = { ...input, baseVersionId: sat?.id as PlanVersionId };
    expect(
      await as(therapist, (db) => publishPlan(db, { ...next, content: withEntry(content, at, { dose }) })),
    ).toMatchObject({
      error: "invalid",
      fields: { [`content.phases.0.prescriptions.${at}.id`]: "plan.errors.identity" },
    });
    const other = withEntry(content, at, { dose, id: newId() });
    expect(await as(therapist, (db) => publishPlan(db, { ...next, content: other }))).toMatchObject({
      data: { number: 2 },
    });
    const known = await as(therapist, (db) => listIdentities(db, patient.id));
    const kindOf = (id: string | undefined) => known.find((one) => one.id === id)?.kind;
    expect(kindOf(limits[at]?.id)).toBe("sitting-limit");
    expect(kindOf(other.phases[0]?.prescriptions[at]?.id)).toBe("standing-limit");
  });

  test("an exercise of another clinic, an unknown one and an empty phase are refused", async () => {
    const { content, input } = await begun();
    const unknown = withEntry(content, 0, { exerciseRevisionId: newId() });
    expect(await as(therapist, (db) => publishPlan(db, { ...input, content: unknown }))).toMatchObject({
      fields: { "content.phases.0.prescriptions.0.exerciseRevisionId": "plan.errors.unknown-exercise" },
    });
    const phases = content.phases.map((p, at) => (at === 0 ? { ...p, prescriptions: [] } : p));
    expect(
      await as(therapist, (db) => publishPlan(db, { ...input, content: { ...content, phases } })),
    ).toMatchObject({ fields: { "content.phases.0.prescriptions": "plan.errors.phase-empty" } });
    const sided = withEntry(content, 0, { id: newId<PrescriptionId>(), side: "left" });
    expect(await as(therapist, (db) => publishPlan(db, { ...input, content: sided }))).toMatchObject({
      fields: { "content.phases.0.prescriptions.0.side": "plan.errors.side-none" },
    });
  });
});
