import { haystackOf } from "@/lib/education/search";
import type { Card } from "@/lib/education/shelf";
import type { LibraryExercise } from "@/lib/exercises/queries";
import type { LocalizedText } from "@/lib/exercises/schema";
import { textIn } from "@/lib/exercises/text";
import type { Equipment, ListedStop, Position, Side, Target } from "@/lib/exercises/vocabulary";
import type { DraftId, ExerciseId, PatientId, PlanVersionId, TemplateVersionId } from "@/lib/ids";
import type { AddedExercise } from "@/lib/plans/draft-entries";
import type { KnownIdentity } from "@/lib/plans/draft-identities";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { LighterBeginning } from "@/lib/plans/lighter/queries";
import { tempoSeconds } from "@/lib/plans/load";
import type { PlanContent, Prescription } from "@/lib/plans/schema";
import type { SavedTemplate } from "@/lib/plans/shelf/queries";
import { scopeOf } from "@/lib/plans/shelf/scope";
import type { TemplateScope } from "@/lib/plans/vocabulary";
import { type CheckedExercise, checkedFrom } from "@/lib/safety/contraindications";
import type { KnownSafety } from "@/lib/safety/queries";

/** An exercise as the builder needs it: everything but the drawing and the patient's instructions. */
export type BuilderExercise = AddedExercise & {
  name: string;
  position: Position;
  targets: Target[];
  equipment: Equipment[];
  optionalEquipment: Equipment[];
  stops: ListedStop[];
  text: LocalizedText;
  /** A built-in's slug; null for a clinic's own. */
  builtIn: string | null;
  variants: string[];
  tempoSeconds: number;
  checked: CheckedExercise;
};

/** A card to read, and what is looked through for it. */
export type BuilderCard = { slug: string; title: string; minutes: number; own: boolean; haystack: string };

export const builderCard = (card: Card): BuilderCard => ({
  ...{ slug: card.slug, title: card.title, minutes: card.minutes, own: card.own !== null },
  haystack: haystackOf(card),
});

/** A template of the clinic or of one's own, of which the plan may become the next version. */
export type BuilderTemplate = Pick<SavedTemplate, "id" | "name" | "number" | "versionId"> & {
  scope: TemplateScope;
};

export const builderTemplate = (template: SavedTemplate): BuilderTemplate => {
  const { id, name, number, versionId } = template;
  return { id, name, number, versionId, scope: scopeOf(template) };
};

export type LatestVersion = {
  id: PlanVersionId;
  templateVersionId: TemplateVersionId | null;
  number: number;
  publisherName: string;
  /** Instant. */
  publishedAt: string;
  content: PlanContent;
};

export type KeptDraft = {
  id: DraftId;
  name: string;
  baseVersionId: PlanVersionId | null;
  content: PlanContent;
  lighterDays: number | null;
  baseLighterId: PlanVersionId | null;
  revision: number;
  /** Instant. */
  updatedAt: string;
};

export type BuilderData = {
  patient: { id: PatientId; givenName: string; name: string; side: Side };
  /** The patient's local date, and the clinic's zone for times of day. */
  today: string;
  zone: string;
  locale: string;
  library: BuilderExercise[];
  /** Exercises of the plan in an edition that the library no longer shows. */
  others: BuilderExercise[];
  /** The clinic's own first. */
  cards: BuilderCard[];
  templates: BuilderTemplate[];
  identities: KnownIdentity[];
  safety: KnownSafety;
  /** When they were born, for what an anti-inflammatory is checked for. */
  dateOfBirth: string;
  latest: LatestVersion | null;
  nextNumber: number;
  /** Of a lighter plan: the days it is to last, what it begins as, and what stands or was withdrawn. Null for the plan itself. */
  lighter: LighterBeginning | null;
  /** There is one, which ends with the version that is written here. */
  endsLighter: boolean;
  /** The episode's versions in order of publication: which counts today, and which returns when this one ends. */
  published: { number: number; effectiveFrom: string; endsOn: string | null }[];
  draft: KeptDraft | null;
};

export function builderExercise(exercise: LibraryExercise, locale: string): BuilderExercise {
  const { id, revisionId, slug, kind, laterality, dose, position, targets, stops, own } = exercise;
  const { equipment, optionalEquipment, easier, harder, drawing } = exercise;
  const text = textIn(exercise.text, locale);
  return {
    ...{ id, revisionId, slug, kind, laterality, dose, position, targets, stops },
    ...{ equipment, optionalEquipment },
    name: text.name,
    // Steps and captions are for the patient: the builder searches names alone.
    text: { [locale]: { ...text, steps: [], poseLabels: [] } },
    builtIn: own ? null : slug,
    variants: [...easier, ...harder],
    tempoSeconds: tempoSeconds(drawing?.tempo),
    checked: checkedFrom(exercise),
  };
}

export type Shelves = { byId: Map<ExerciseId, BuilderExercise>; byRevision: Map<string, BuilderExercise> };

export const shelvesOf = ({ library, others }: Pick<BuilderData, "library" | "others">): Shelves => ({
  byId: new Map([...others, ...library].map((exercise) => [exercise.id, exercise])),
  byRevision: new Map([...others, ...library].map((exercise) => [exercise.revisionId, exercise])),
});

/** The edition an entry names; undefined for what is no exercise. */
export function exerciseOf(shelves: Shelves, entry: Prescription): BuilderExercise | undefined {
  if (!isFromLibrary(entry)) return undefined;
  return shelves.byRevision.get(entry.exerciseRevisionId) ?? shelves.byId.get(entry.exerciseId);
}
