import { z } from "zod";
import { counted } from "../counted";
import { exerciseId, exerciseRevisionId } from "../ids";
import { nameOf, text, wordsOf } from "../text";
import {
  CAUTIONS,
  EQUIPMENT,
  LATERALITIES,
  LIBRARY_KINDS,
  LISTED_STOPS,
  POSITIONS,
  TARGETS,
} from "./vocabulary";

/** `error`: what a form says beside the field, whatever is wrong with the list as a whole. */
const distinct = <T extends z.ZodType>(item: T, max: number, error?: string) =>
  z
    .array(item, error)
    .max(max, error)
    .refine((list) => new Set(list).size === list.length, "not-unique");

const equipmentList = distinct(z.enum(EQUIPMENT), 6)
  .min(1, "exercises.error.equipment")
  .refine((list) => list.length === 1 || !list.includes("none"), "none-stands-alone");

/** The usual dose: hold and rest in seconds, times a day, days a week. Repetitions of 1 with a hold are timed. */
export const catalogueDose = z
  .strictObject({
    sets: z.int().min(1).max(20),
    reps: z.int().min(1).max(100),
    hold: z.int().min(0).max(7200),
    rest: z.int().min(0).max(900),
    perDay: z.int().min(1).max(12),
    days: z.int().min(1).max(7),
  })
  .refine((dose) => dose.sets > 1 || dose.reps > 1 || dose.hold > 0, "dose-empty");
export type CatalogueDose = z.infer<typeof catalogueDose>;

const plainLine = wordsOf(140, 3);

/** The same exercise in words that a twelve-year-old can follow. */
const patientWords = z.strictObject({
  steps: z.array(plainLine).min(2, "exercises.error.patientSteps").max(6),
  /** Where it is felt, and what goes wrong most often. */
  feel: plainLine,
  mistake: plainLine,
  /** How it is done on a bed, where it can be. */
  bed: plainLine.optional(),
  /** What is fine, and what is not. */
  note: plainLine.optional(),
  /** Which leg or side, by what is where: "left leg on top". */
  side: z.strictObject({ left: plainLine, right: plainLine }).optional(),
});
export type PatientWords = z.infer<typeof patientWords>;

export const exerciseText = z.strictObject({
  /** For therapists. */
  name: nameOf(80, 2),
  /** For patients, reading age 11. */
  plainName: nameOf(40, 2),
  target: wordsOf(80, 2),
  equipmentNote: wordsOf(80, 2).optional(),
  steps: z.array(wordsOf(120, 3)).min(1, "exercises.error.steps").max(8),
  /** A caption for each key pose of the drawing. */
  poseLabels: z.array(wordsOf(120, 3)).max(6),
  /** Left out, a patient reads the steps above. */
  patient: patientWords.optional(),
});
export type ExerciseText = z.infer<typeof exerciseText>;

const locale = text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "locale");
export const localizedText = z
  .record(locale, exerciseText)
  .refine((texts) => Object.keys(texts).length > 0, "text-missing");
export type LocalizedText = z.infer<typeof localizedText>;

/** Nothing of a drawing is deeper; what is sent may be, as deep as nobody can follow it. */
const DEEPEST = 8;

/** JSON that can be followed to its end, with texts that the database can keep. */
function isKeepable(value: unknown, left = DEEPEST): boolean {
  if (typeof value === "string") return text.safeParse(value).success;
  if (typeof value !== "object" || value === null) return true;
  return (
    left > 0 &&
    Object.entries(value)
      .flat()
      .every((part) => isKeepable(part, left - 1))
  );
}

const drawnThing = z.record(
  text,
  z
    .unknown()
    .refine((value) => isKeepable(value), "unkept")
    .pipe(z.json()),
);

/**
 * What the drawing engine draws from. The engine owns the meaning: here only the outer shape is checked, and
 * `drawing.ts` has the engine look at what a clinic sends.
 */
export const drawing = z.strictObject({
  view: z.enum(["side", "raised", "three-quarter"]),
  base: z.enum(["stand", "sit", "half-kneel", "supine", "long-sit", "prone", "quad", "side-lying"]),
  camera: z.enum(["side", "raised", "high", "foot"]),
  shoes: z.boolean().optional(),
  poses: z.array(text.min(2).max(200)).min(1).max(6),
  props: z.array(drawnThing).max(8),
  anchors: z.array(drawnThing).max(32),
  highlight: z.array(text.max(40)).max(6),
  arrow: z.array(drawnThing).max(12),
  /** Order of the poses, from 1; `2s` is pose 2 with the sides swapped. */
  play: z
    .array(z.union([counted.min(1), text.regex(/^[1-9]s$/)]))
    .min(1)
    .max(12),
  tempo: drawnThing,
});
export type Drawing = z.infer<typeof drawing>;

const content = {
  kind: z.enum(LIBRARY_KINDS),
  targets: distinct(z.enum(TARGETS), 6, "exercises.error.targets").min(1, "exercises.error.targets"),
  position: z.enum(POSITIONS),
  equipment: equipmentList,
  optionalEquipment: distinct(z.enum(EQUIPMENT).exclude(["none"]), 6),
  laterality: z.enum(LATERALITIES),
  dose: catalogueDose,
  /** Slugs of harder and easier exercises; the first is preferred. */
  harder: distinct(text.min(1).max(80), 6),
  easier: distinct(text.min(1).max(80), 6),
  /** Has to be said, even where it is empty: leaving it out is no statement. */
  cautions: distinct(z.enum(CAUTIONS), CAUTIONS.length, "exercises.error.cautions"),
  stops: distinct(z.enum(LISTED_STOPS), 5),
  text: localizedText,
};

const labelsFitPoses = (entry: { drawing?: Drawing | null; text: LocalizedText }): boolean =>
  !entry.drawing ||
  Object.values(entry.text).every((text) => text.poseLabels.length === entry.drawing?.poses.length);

export const exerciseSlug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);

/** One of the program's own exercises: always drawn, always in English. */
export const catalogueEntry = z
  .strictObject({ slug: exerciseSlug, ...content, drawing })
  .refine((entry) => "en" in entry.text, { error: "english-missing", path: ["text"] })
  .refine(labelsFitPoses, { error: "pose-labels", path: ["text"] });
export type CatalogueEntry = z.infer<typeof catalogueEntry>;

/** A clinic's own exercise. */
export const ownExercise = z
  .strictObject({
    ...content,
    harder: content.harder.default([]),
    easier: content.easier.default([]),
    optionalEquipment: content.optionalEquipment.default([]),
    drawing: drawing.nullable().default(null),
  })
  .refine(labelsFitPoses, { error: "pose-labels", path: ["text"] });
export type OwnExercise = z.infer<typeof ownExercise>;

/**
 * Names of a form's fields are paths in this, such as `content.dose.sets`. The page makes the id, so that a form that
 * is sent twice makes no second exercise.
 */
export const createExerciseSchema = z.object({
  exerciseId,
  /** The exercise it is a variant of. */
  variantOf: exerciseId.nullable().default(null),
  content: ownExercise,
});
export type CreateExercise = z.infer<typeof createExerciseSchema>;

export const reviseExerciseSchema = z.object({
  exerciseId,
  /** The revision the form was opened with. */
  baseRevisionId: exerciseRevisionId,
  content: ownExercise,
});
export type ReviseExercise = z.infer<typeof reviseExerciseSchema>;

export const chooseExerciseSchema = z.object({ exerciseId });
export type ChooseExercise = z.infer<typeof chooseExerciseSchema>;
