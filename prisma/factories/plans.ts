import { readFile } from "node:fs/promises";
import { now } from "../../lib/clock";
import { asSystem } from "../../lib/db/scope";
import { parseCatalogue } from "../../lib/exercises/catalogue";
import { builtInExerciseId, builtInRevisionId, contentHash } from "../../lib/exercises/identity";
import type { CatalogueEntry } from "../../lib/exercises/schema";
import type { Caution, Side } from "../../lib/exercises/vocabulary";
import type { MemberId, PlanVersionId } from "../../lib/ids";
import { isFromLibrary } from "../../lib/plans/from-library";
import { type PlanContent, type Prescription, planContent } from "../../lib/plans/schema";
import { findTemplate, instantiateTemplate, type TemplateExercise } from "../../lib/plans/templates";
import { checkExercise, type Reason } from "../../lib/safety/contraindications";
import type { LocalDate } from "../../lib/time/calendar-date";
import { localDateAt } from "../../lib/time/local-day";
import type { MadePatient } from "./people";
import { freshRandom, type Random } from "./random";
import { insertRows, type Rows } from "./rows";

/** A built-in exercise with the ids it has in every installation. */
export type LibraryEntry = TemplateExercise & { slug: string; entry: CatalogueEntry };
export type Library = ReadonlyMap<string, LibraryEntry>;

let library: Promise<Library> | undefined;

/** The built-in exercises by slug, read once. Needs no database; its rows come from the migration. */
export function loadLibrary(): Promise<Library> {
  library ??= readLibrary();
  return library;
}

async function readLibrary(): Promise<Library> {
  const source = new URL("../../lib/exercises/catalogue.yaml", import.meta.url);
  const entries = parseCatalogue(await readFile(source, "utf8"));
  const made = entries.map(async (entry): Promise<[string, LibraryEntry]> => {
    const { slug, kind, laterality, dose } = entry;
    const exerciseId = await builtInExerciseId(slug);
    const revisionId = await builtInRevisionId(slug, await contentHash(entry));
    return [slug, { slug, exerciseId, revisionId, kind, laterality, dose, entry }];
  });
  return new Map(await Promise.all(made));
}

const indexes = new WeakMap<Library, ReadonlyMap<string, LibraryEntry>>();

/** The exercise a prescription points at; undefined where it points at none, or at a clinic's own. */
export function entryOf(known: Library, p: Prescription): LibraryEntry | undefined {
  const index = indexes.get(known) ?? new Map([...known.values()].map((entry) => [entry.exerciseId, entry]));
  indexes.set(known, index);
  return isFromLibrary(p) ? index.get(p.exerciseId) : undefined;
}

/** What these conditions do to a prescription, gravest first. */
export function reasonsAgainst(known: Library, p: Prescription, codes: readonly Caution[]): Reason[] {
  const found = entryOf(known, p);
  if (!found) return [];
  const { position, cautions } = found.entry;
  const conditions = codes.map((code) => ({ code, clearedAt: null, endedAt: null }));
  const exercise = { slug: found.slug, own: false, position, cautions };
  return checkExercise(exercise, { conditions, redFlagOpen: false }).reasons;
}

type FromTemplate = {
  /** 1–4, the current phase. */
  phase?: number;
  side?: Side;
  withoutSciaticSliders?: boolean;
  random?: Random;
};

/** A template's plan from a library at hand. @throws for an unknown template or phase */
export function planOf(known: Library, templateSlug: string, given: FromTemplate = {}): PlanContent {
  const template = findTemplate(templateSlug);
  if (!template) throw new Error(`No such template: ${templateSlug}`);
  const content = instantiateTemplate(template, {
    symptomaticSide: given.side ?? "left",
    lookup: (slug) => known.get(slug),
    newId: (given.random ?? freshRandom).uuid,
    locale: "en",
    withoutSciaticSliders: given.withoutSciaticSliders,
  });
  return inPhase(content, given.phase ?? 1);
}

/** The same plan with its nth phase current, 1 being the first. */
export function inPhase(content: PlanContent, number: number): PlanContent {
  const current = content.phases[number - 1];
  if (!current) throw new Error(`No such phase: ${number}`);
  return { ...content, currentPhaseId: current.id };
}

/** disc-extension, stenosis-flexion, knee-oa or no-preference as a plan, its first phase current. */
export const planFrom = async (templateSlug: string, given: FromTemplate = {}): Promise<PlanContent> =>
  planOf(await loadLibrary(), templateSlug, given);

export type VersionGiven = {
  planId: string;
  number: number;
  kind?: "ordinary" | "flare";
  effectiveFrom: LocalDate;
  endsOn?: LocalDate | null;
  /** Of one prepared for bad days. */
  lighterDays?: number;
  /** The version of a template that it stands on. */
  templateVersionId?: string | null;
  /** Instant. */
  publishedAt: string;
  publishedBy: MemberId;
};

/** The rows of one published version, its phases and prescriptions. */
export function versionRows(
  patient: Pick<MadePatient, "id" | "clinicId">,
  content: PlanContent,
  given: VersionGiven,
  random: Random,
): { id: PlanVersionId; rows: Rows } {
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const id = random.uuid<PlanVersionId>();
  const phases = content.phases.map((phase, position) => ({ phase, position, rowId: random.uuid<string>() }));
  return {
    id,
    rows: {
      PlanVersion: [
        {
          id,
          ...own,
          planId: given.planId,
          number: given.number,
          kind: given.kind ?? "ordinary",
          effectiveFrom: given.effectiveFrom,
          endsOn: given.endsOn ?? null,
          lighterDays: given.lighterDays ?? null,
          templateVersionId: given.templateVersionId ?? null,
          publishedAt: given.publishedAt,
          publishedBy: given.publishedBy,
        },
      ],
      Phase: phases.map(({ phase, position, rowId }) => ({
        id: rowId,
        ...own,
        versionId: id,
        phaseId: phase.id,
        position,
        name: phase.name,
        weekFrom: phase.weeks?.from ?? null,
        weekTo: phase.weeks?.to ?? null,
        effortCeiling: phase.effortCeiling,
        current: phase.id === content.currentPhaseId,
      })),
      Prescription: phases.flatMap(({ phase, rowId }) =>
        phase.prescriptions.map((p, position) => ({
          id: random.uuid<string>(),
          ...own,
          versionId: id,
          phaseRowId: rowId,
          prescriptionId: p.id,
          position,
          kind: p.kind,
          exerciseId: "exerciseId" in p ? p.exerciseId : null,
          exerciseRevisionId: "exerciseId" in p ? p.exerciseRevisionId : null,
          side: "exerciseId" in p ? p.side : null,
          dose: p.dose,
          schedule: p.schedule,
          note: p.note,
          modifyNotes: "exerciseId" in p ? p.modifyNotes : {},
        })),
      ),
    },
  };
}

type MakeVersion = Partial<VersionGiven> & { name?: string; random?: Random };
export type MadeVersion = { id: PlanVersionId; planId: string; number: number; content: PlanContent };

/**
 * Publishes `content`. Left out: effective today in the patient's zone, published at 08:00 UTC of that day or now,
 * whichever is earlier, by their lead, in the plan they have (else a new one), with the next number.
 */
export async function makePlanVersion(
  patient: MadePatient,
  content: PlanContent,
  given: MakeVersion = {},
): Promise<MadeVersion> {
  const { random = freshRandom, name = "Plan" } = given;
  const checked = planContent.parse(content);
  const present = now().toString();
  const effectiveFrom = given.effectiveFrom ?? localDateAt(patient.zones, now());
  const morning = `${effectiveFrom}T08:00:00Z`;
  return asSystem(patient.clinicId, async (db) => {
    const own = { clinicId: patient.clinicId, patientId: patient.id };
    const plan = await db.tx.plan.findFirst({
      where: { ...own, id: given.planId },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    const planId = plan?.id ?? given.planId ?? random.uuid<string>();
    const last = await db.tx.planVersion.aggregate({ where: { ...own, planId }, _max: { number: true } });
    const number = given.number ?? (last._max.number ?? 0) + 1;
    const publishedAt = given.publishedAt ?? (morning < present ? morning : present);
    const version = { ...given, planId, number, effectiveFrom, publishedAt };
    const { id, rows } = versionRows(
      patient,
      checked,
      { ...version, publishedBy: given.publishedBy ?? patient.lead.id },
      random,
    );
    const made = plan
      ? {}
      : { Plan: [{ id: planId, ...own, episodeId: patient.episodeId, name, createdAt: publishedAt }] };
    await insertRows(db, { ...made, ...rows });
    return { id, planId, number, content: checked };
  });
}
