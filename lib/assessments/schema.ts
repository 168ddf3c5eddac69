import { z } from "zod";
import { assessmentId, patientId } from "../ids";
import { stored } from "../stored";
import { text } from "../text";
import { type Answers, type Changes, type FieldId, NOT_TESTED } from "./answers";
import {
  CHOICES,
  CONCLUSIONS,
  GRADES,
  LONGEST_NOTE,
  MANY,
  MEASURES,
  NOTES,
  REVIEWED,
  strengthIds,
} from "./form.data";
import { ACUTE } from "./weakness";

const orNotTested = (type: z.ZodType) => z.union([z.literal(NOT_TESTED), type]);
const whole = (max: number) => orNotTested(z.int().min(0).max(max));
const someOf = (options: readonly string[]) =>
  z
    .array(z.enum(options))
    .max(options.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, "twice");

const BY_FIELD = Object.fromEntries<z.ZodType>([
  ...Object.entries(CHOICES).map(([id, options]) => [id, orNotTested(z.enum(options))] as const),
  ...Object.entries(MANY).map(([id, options]) => [id, orNotTested(someOf(options))] as const),
  ...Object.entries(MEASURES).map(([id, { max }]) => [id, whole(max)] as const),
  ...Object.entries(GRADES).map(([id, max]) => [id, whole(max)] as const),
  [REVIEWED, someOf(strengthIds)] as const,
  ...Object.values(NOTES).map((id) => [id, text.max(LONGEST_NOTE)] as const),
]);
export const FIELD_IDS = Object.keys(BY_FIELD) as FieldId[];

const fields = (as: (type: z.ZodType) => z.ZodType) =>
  z.strictObject(Object.fromEntries(FIELD_IDS.map((id) => [id, as(BY_FIELD[id] ?? z.never())])));

const changes = fields((type) => type.nullable().optional()).transform((given) => given as Changes);

const answered = fields((type) => type.optional());
const seen = answered.transform((given) => given as Answers);

/** As the database keeps them. */
export const storedAnswers = stored(answered).transform((given) => given as Answers);

/**
 * What was typed since the last save. `before`: what stood there as far as this page knows, so that nobody overwrites unseen
 * what somebody else found meanwhile. The id is the page's, and taken where none is open.
 */
export const saveAssessmentSchema = z.object({
  assessmentId,
  patientId,
  /** The page knows that there is a row by this id: another one is not written in in its place. */
  exists: z.boolean(),
  changes,
  before: changes,
});
export type SaveAssessment = z.infer<typeof saveAssessmentSchema>;

/**
 * `answers`: as the therapist sees them; what is concluded is what was seen. `acute`: whether a weakness came within two
 * days, or keeps the foot or the leg from working; what nobody knows counts as yes.
 */
export const concludeAssessmentSchema = z.object({
  assessmentId,
  answers: seen,
  conclusion: z.enum(CONCLUSIONS, "required"),
  acute: z.enum(ACUTE),
});
export type ConcludeAssessment = z.infer<typeof concludeAssessmentSchema>;

export const discardAssessmentSchema = z.object({ assessmentId });
export type DiscardAssessment = z.infer<typeof discardAssessmentSchema>;

/** Before which one a page of them begins; anything malformed is left out. */
export const assessmentFilter = z.object({ before: assessmentId.optional().catch(undefined) });
