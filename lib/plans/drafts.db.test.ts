import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { builtInExerciseId } from "../exercises/identity";
import { getRevisions } from "../exercises/queries";
import { runAs } from "../gates/run";
import type { DraftId, PatientId, PrescriptionId, TemplateId } from "../ids";
import { newId } from "../new-id";
import { cardEntry } from "./draft-entries";
import { isFromLibrary } from "./from-library";
import { discardDraft, startDraft } from "./mutations";
import { getOpenDraft } from "./queries";
import type { DraftSource, LibraryPrescription, PlanContent, Prescription } from "./schema";
import { archiveTemplate, renameTemplate, saveTemplate } from "./shelf/mutations";
import { listTemplates } from "./shelf/queries";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);

const DISC: DraftSource = { type: "built-in", slug: "disc-extension", name: "Disc-dominant" };

async function started(patientId: PatientId, source: DraftSource) {
  const draftId = newId<DraftId>();
  const result = await as((db) => startDraft(db, { draftId, patientId, source }));
  const draft = await as((db) => getOpenDraft(db, patientId, therapist.id));
  if (!result.ok || !draft) throw new Error("The draft was not begun");
  return { draft, leftOut: result.data.leftOut };
}

const library = (content: PlanContent) =>
  content.phases.flatMap((p) => p.prescriptions).filter(isFromLibrary);
const thing = (entry: Prescription) => (isFromLibrary(entry) ? entry.exerciseId : entry.kind);

describe("beginning a draft", () => {
  test("from the chair-and-bed form of a template, nothing is left out for who cannot get to the floor", async () => {
    const patient = await makePatient(clinic, { lead: therapist, conditions: ["C18"] });
    const { leftOut: blocked } = await started(patient.id, { ...DISC, slug: "no-preference" });
    expect(blocked).toEqual([await builtInExerciseId("hip-flexor-stretch")]);
    const { draft, leftOut } = await started(
      (await makePatient(clinic, { lead: therapist, conditions: ["C18"] })).id,
      {
        ...{ type: "built-in", slug: "no-preference", form: "chair-and-bed" },
        name: "No directional preference, chair and bed",
      },
    );
    expect(leftOut).toEqual([]);
    expect(draft.name).toBe("No directional preference, chair and bed");
    const things = library(draft.content).map(thing);
    expect(things).not.toContain(await builtInExerciseId("bird-dog"));
    expect(things).toContain(await builtInExerciseId("quad-stretch-standing"));
    const rest = library(draft.content).find((entry) => entry.kind === "rest-position");
    expect(rest?.modifyNotes).toEqual({ C18: "Do it on a firm bed, not on the floor." });
  });

  test("from a built-in template, on the episode's side, with the library's present revisions", async () => {
    const patient = await makePatient(clinic, { lead: therapist, side: "right" });
    const { draft, leftOut } = await started(patient.id, DISC);
    expect(draft).toMatchObject({ name: "Disc-dominant", baseVersionId: null, revision: 1 });
    expect(draft.content.phases).toHaveLength(4);
    expect(leftOut).toEqual([]);
    const entries = library(draft.content);
    expect(new Set(entries.map((entry) => entry.side))).toEqual(new Set(["right", "both", null]));
    const known = await as((db) =>
      getRevisions(
        db,
        entries.map((entry) => entry.exerciseRevisionId),
      ),
    );
    expect(new Set(known.map((k) => k.id))).toEqual(new Set(entries.map((entry) => entry.exerciseId)));
  });

  test("leaves out what a condition blocks, and names it", async () => {
    const patient = await makePatient(clinic, { lead: therapist, conditions: ["C1"] });
    const { draft, leftOut } = await started(patient.id, DISC);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(library(draft.content).filter((entry) => leftOut.includes(entry.exerciseId))).toEqual([]);
  });

  test("from a template leaves the sciatic sliders out while the nerve is irritable", async () => {
    const patient = await makePatient(clinic, { lead: therapist, conditions: ["C5"] });
    const { draft, leftOut } = await started(patient.id, DISC);
    const sliders = ["sciatic-slider-seated", "sciatic-slider-supine"].map(builtInExerciseId);
    expect([...leftOut].sort()).toEqual((await Promise.all(sliders)).sort());
    expect(draft.content.phases).toHaveLength(4);
  });

  test("a template after a version goes on under the ids the exercises and the cards had", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const content = await planFrom("disc-extension");
    const read = cardEntry({ slug: "nerve-to-knee", title: "Your knee" }, newId<PrescriptionId>());
    content.phases[0]?.prescriptions.push(read);
    const version = await makePlanVersion(patient, content);
    const { draft } = await started(patient.id, DISC);
    expect(draft.baseVersionId).toBe(version.id);
    const ids = (plan: PlanContent) =>
      plan.phases[0]?.prescriptions.map((entry) => [thing(entry), entry.id] as const);
    expect(ids(draft.content)).toEqual(expect.arrayContaining(ids(content) ?? []));
    const cards = draft.content.phases[0]?.prescriptions.filter(({ kind }) => kind === "education") ?? [];
    expect(cards.map((entry) => ["card" in entry.dose && entry.dose.slug, entry.id === read.id])).toEqual([
      ["nerve-to-knee", true],
      ["what-rest-means", false],
      ["warning-signs", false],
    ]);
  });

  test("from the version in force it is that version, from nothing one empty phase", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const content = await planFrom("knee-oa", { phase: 2 });
    const version = await makePlanVersion(patient, content);
    const copy = await started(patient.id, { type: "version", versionId: version.id });
    expect(copy.draft.content).toEqual(content);
    const blank = await started(patient.id, { type: "blank", name: "Plan", phaseName: "First phase" });
    expect(blank.draft.content.phases).toMatchObject([{ name: "First phase", prescriptions: [] }]);
  });

  test("a version of another patient, an unknown template and a foreign draft are not found", async () => {
    const [patient, other] = [
      await makePatient(clinic, { lead: therapist }),
      await makePatient(clinic, { lead: therapist }),
    ];
    const version = await makePlanVersion(other, await planFrom("knee-oa"));
    const start = (source: DraftSource) =>
      as((db) => startDraft(db, { draftId: newId<DraftId>(), patientId: patient.id, source }));
    const missing = { ok: false, error: "not-found" };
    expect(await start({ type: "version", versionId: version.id })).toEqual(missing);
    expect(await start({ type: "template", templateId: newId<TemplateId>() })).toEqual(missing);
    expect(await start({ type: "built-in", slug: "nothing", name: "Plan" })).toEqual(missing);
    const colleague = await makeMember(clinic);
    const { draft } = await started(patient.id, DISC);
    expect(await as((db) => discardDraft(db, { draftId: draft.id }), colleague)).toEqual(missing);
    expect(await as((db) => discardDraft(db, { draftId: draft.id }))).toMatchObject({ ok: true });
    expect(await as((db) => getOpenDraft(db, patient.id, therapist.id))).toBeNull();
  });
});

describe("a clinic's templates", () => {
  test("keep doses, days and safety notes, and nothing of the person", async () => {
    const patient = await makePatient(clinic, { lead: therapist, side: "left" });
    const content = await planFrom("disc-extension", { side: "left" });
    const [phase] = content.phases;
    if (!phase) throw new Error("The template has phases");
    const medication: Prescription = {
      kind: "medication",
      id: newId(),
      note: "",
      schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1] } },
      dose: { name: "Ibuprofen", instructions: "400 mg", prescriber: "Dr Vey", asNeeded: false },
    };
    const noted = phase.prescriptions.map((p) => ({ ...p, note: "Marta, let the belly sag." }));
    const own = {
      ...content,
      phases: [{ ...phase, prescriptions: [...noted, medication] }, ...content.phases.slice(1)],
    };
    const templateId = newId<TemplateId>();
    expect(
      await as((db) =>
        saveTemplate(db, { templateId, scope: "clinic", name: "Our disc plan", content: own }),
      ),
    ).toMatchObject({ ok: true });
    const saved = (await as((db) => listTemplates(db))).find((t) => t.id === templateId);
    const text = JSON.stringify(saved?.content);
    for (const personal of ["Marta", "Ibuprofen", "left", phase.id, phase.prescriptions[0]?.id])
      expect(text).not.toContain(personal);

    const right = await makePatient(clinic, { lead: therapist, side: "right" });
    const { draft } = await started(right.id, { type: "template", templateId });
    const facts = ({ exerciseId, dose, schedule, side, modifyNotes }: LibraryPrescription) => ({
      ...{ exerciseId, dose, schedule, modifyNotes },
      side: side === "left" ? "right" : side,
    });
    expect(library(draft.content).map(facts)).toEqual(library(content).map(facts));
    expect(new Set(library(draft.content).map((p) => p.side))).not.toContain("left");
    expect(patient.side).toBe("left");
  });

  test("are renamed and put away, by members of their clinic alone", async () => {
    const templateId = newId<TemplateId>();
    const content = await planFrom("knee-oa");
    await as((db) => saveTemplate(db, { templateId, scope: "clinic", name: "Knees", content }));
    const stranger = await makeMember(await makeClinic());
    const save =
      (name = "Knees") =>
      (db: Db<StaffActor>) =>
        saveTemplate(db, { templateId, scope: "clinic", name, content });
    // An answer that was lost is sent for again: it is there once.
    expect(await as(save())).toEqual({ ok: true, data: templateId });
    const taken = { ok: false, error: "already-done" };
    expect(await as(save("Hips"))).toEqual(taken);
    expect(await as(save(), stranger)).toEqual(taken);
    const all = await as((db) => listTemplates(db));
    expect(all.filter(({ name }) => name === "Knees" || name === "Hips")).toHaveLength(1);
    const missing = { ok: false, error: "not-found" };
    expect(await as((db) => renameTemplate(db, { templateId, name: "Mine" }), stranger)).toEqual(missing);
    expect(await as((db) => archiveTemplate(db, { templateId, archived: true }), stranger)).toEqual(missing);
    await as((db) => renameTemplate(db, { templateId, name: "Knees, gently" }));
    const names = async (archived = false) =>
      (await as((db) => listTemplates(db, archived))).map((t) => t.name);
    expect(await names()).toContain("Knees, gently");
    await as((db) => archiveTemplate(db, { templateId, archived: true }));
    expect(await names()).not.toContain("Knees, gently");
    expect(await names(true)).toContain("Knees, gently");
  });
});
