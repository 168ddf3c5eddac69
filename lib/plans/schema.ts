import { z } from "zod";
import { counted } from "../counted";
import { SIDES } from "../exercises/vocabulary";
import {
  draftId,
  exerciseId,
  exerciseRevisionId,
  patientId,
  phaseId,
  planVersionId,
  prescriptionId,
  templateId,
  templateVersionId,
} from "../ids";
import { nameOf, text, wordsOf } from "../text";
import { localDate } from "../time/schema";
import { TEMPLATE_FORMS } from "./chair-and-bed";
import type { DoseLoad } from "./dose-load";
import { LIGHTER_DAYS } from "./lighter/vocabulary";
import {
  BANDS,
  EXERCISE_KINDS,
  type ExerciseKind,
  type Kind,
  LIMIT_POSTURES,
  NSAID_RISKS,
  PARTS_OF_DAY,
  TEMPLATE_SCOPES,
  takesLoad,
} from "./vocabulary";

/** One way of saying a load, and no other beside it. */
export const doseLoad: z.ZodType<DoseLoad> = z.union([
  z.strictObject({ kg: z.number().min(0.5).max(200).multipleOf(0.5) }),
  z.strictObject({ band: z.enum(BANDS) }),
  z.strictObject({ stepCm: z.int().min(5).max(40) }),
  z.strictObject({ text: wordsOf(60, 1, "required") }),
]);

/**
 * Sets × repetitions, hold and rest in seconds. Repetitions of 1 with a hold is a timed dose (walking 10 min is
 * 1 × 1 · 600 s); more repetitions are counted and the hold is only shown.
 */
export const exerciseDose = z.object({
  sets: z.int().min(1).max(20),
  reps: z.int().min(1).max(100),
  holdSeconds: z.int().min(0).max(7200),
  restSeconds: z.int().min(0).max(900),
  /** In-exercise pain, 0–10, above which it is stopped, wherever it is; left out, the limit follows from the place. */
  painLimit: z.int().min(3).max(7).optional(),
  /** What it is done against. It changes nothing of what is counted. */
  load: doseLoad.optional(),
});
export type ExerciseDose = z.infer<typeof exerciseDose>;

/** Days are ISO weekdays, 1 = Monday … 7 = Sunday. */
export const schedule = z.object({
  timesPerDay: z.int().min(1).max(12),
  days: z.discriminatedUnion("type", [
    z.object({
      type: z.literal("weekdays"),
      weekdays: z
        .array(z.int().min(1).max(7))
        .min(1)
        .max(7)
        .refine((days) => new Set(days).size === days.length, "weekdays-unique"),
    }),
    z.object({ type: z.literal("flexible"), perWeek: z.int().min(1).max(7) }),
  ]),
  /** One part of the day a slot; left out, they are spread over the day. */
  parts: z.array(z.enum(PARTS_OF_DAY)).max(12).optional(),
});
export type Schedule = z.infer<typeof schedule>;

/** A built-in card, or the clinic's copy of it, by its slug; one of the clinic's own by its id. Neither says anything of anybody. */
export const cardSlug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);

const common = {
  id: prescriptionId,
  schedule,
  /** Said to the patient with the exercise. */
  note: text.trim().max(500).default(""),
};

/** Why an exercise that a condition asks to modify is safe here: condition code → the therapist's note. */
export const modifyNotes = z.record(text.regex(/^C\d{1,2}$/), wordsOf(300, 3));

const fromLibrary = {
  ...common,
  exerciseId,
  exerciseRevisionId,
  dose: exerciseDose,
  /** Which side is worked; null where the exercise has no sides. */
  side: z.enum(SIDES).nullable(),
  modifyNotes: modifyNotes.default({}),
};

export const prescription = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.enum([...EXERCISE_KINDS, "rest-position"]), ...fromLibrary })
    .refine(({ kind, dose }) => dose.load === undefined || takesLoad(kind), {
      error: "load-none",
      path: ["dose", "load"],
    }),
  z.object({
    kind: z.literal("sitting-limit"),
    ...common,
    /** Minutes at a time at most, of sitting, or of standing and walking. */
    dose: z.object({
      limitMinutes: z.int().min(5).max(240),
      posture: z.enum(LIMIT_POSTURES).default("sitting"),
    }),
  }),
  z.object({
    kind: z.literal("walking-breaks"),
    ...common,
    /** Get up every n minutes; `target` breaks a day make the day whole. */
    dose: z.object({ everyMinutes: z.int().min(5).max(240), target: z.int().min(1).max(48) }),
  }),
  z.object({
    kind: z.literal("medication"),
    ...common,
    /** A record of what was prescribed elsewhere. Never a suggestion. */
    dose: z.object({
      name: nameOf(120),
      instructions: text.trim().max(500),
      prescriber: text.trim().max(120).default(""),
      asNeeded: z.boolean(),
      /** Risks of which a clinician marked that they had seen the prompt to check; no statement about the medicine. */
      seen: z.array(z.enum(NSAID_RISKS)).max(NSAID_RISKS.length).optional(),
    }),
  }),
  z.object({
    kind: z.literal("education"),
    ...common,
    dose: z.object({
      /** Its title, as it was when it was prescribed. */
      card: wordsOf(120, 1, "required"),
      /** Which of the cards it is. Without one it is a text of its own, below. */
      slug: cardSlug.optional(),
      text: text.trim().max(4000),
    }),
  }),
]);
export type Prescription = z.infer<typeof prescription>;
export type PrescriptionOf<K extends Kind> = Extract<Prescription, { kind: K }>;
export type LibraryPrescription = PrescriptionOf<ExerciseKind | "rest-position">;

export const phase = z.object({
  id: phaseId,
  name: nameOf(80),
  /** Planning only: phases never change by date. */
  weeks: z
    .object({ from: z.int().min(0).max(104), to: z.int().min(0).max(104) })
    .refine((w) => w.to >= w.from, "weeks-order")
    .nullable(),
  /** Borg CR10 ceiling for effort, 0–10. */
  effortCeiling: z.int().min(0).max(10),
  prescriptions: z.array(prescription).max(30),
});
export type Phase = z.infer<typeof phase>;

/** What a draft, a published version and a template hold. Exactly one phase is current. */
export const planContent = z
  .object({ phases: z.array(phase).min(1).max(8), currentPhaseId: phaseId })
  .refine((plan) => plan.phases.some((p) => p.id === plan.currentPhaseId), {
    error: "current-phase-missing",
    path: ["currentPhaseId"],
  });
export type PlanContent = z.infer<typeof planContent>;

const planName = nameOf(120);

/** Days that a swap to a lighter plan lasts, the day of the swap included. */
const lighterDays = z.int().min(LIGHTER_DAYS.min).max(LIGHTER_DAYS.max);

/** `revision` is the one the sender last knew, 0 before the first: two tabs of one member don't overwrite each other. */
export const saveDraftSchema = z.object({
  draftId,
  patientId,
  name: planName,
  baseVersionId: planVersionId.nullable(),
  content: planContent,
  lighterDays: lighterDays.nullish(),
  baseLighterId: planVersionId.nullish(),
  revision: counted,
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;

export const draftSource = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("built-in"),
    slug: text.max(80),
    name: planName,
    /** Left out, on the floor. */
    form: z.enum(TEMPLATE_FORMS).optional(),
    /** As the last assessment says. */
    withoutSciaticSliders: z.boolean().optional(),
  }),
  z.object({ type: z.literal("template"), templateId }),
  z.object({ type: z.literal("version"), versionId: planVersionId }),
  z.object({ type: z.literal("blank"), name: planName, phaseName: nameOf(80) }),
]);
export type DraftSource = z.infer<typeof draftSource>;

export const startDraftSchema = z.object({ draftId, patientId, source: draftSource });
export type StartDraft = z.infer<typeof startDraftSchema>;

export const discardDraftSchema = z.object({ draftId });
export type DiscardDraft = z.infer<typeof discardDraftSchema>;

export const publishPlanSchema = z.object({
  draftId,
  patientId,
  name: planName,
  content: planContent,
  /** What the draft began from. */
  baseVersionId: planVersionId.nullable(),
  /** The newer version that the author saw and replaces knowingly. */
  overVersionId: planVersionId.optional(),
  effectiveFrom: localDate,
  /** The first day on which it no longer counts. */
  endsOn: localDate.nullable(),
  kind: z.enum(["ordinary", "flare"]).default("ordinary"),
});
export type PublishPlan = z.infer<typeof publishPlanSchema>;

/** A lighter plan has one phase, and no dates: the patient swaps to it. */
export const prepareLighterSchema = z.object({
  draftId,
  patientId,
  name: planName,
  content: planContent.refine((plan) => plan.phases.length === 1, "lighter-phases"),
  /** What the plan was when the draft began. */
  baseVersionId: planVersionId.nullable(),
  overVersionId: planVersionId.optional(),
  /** The lighter plan that stood when the draft began. */
  baseLighterId: planVersionId.nullable(),
  /** The newer one that the author saw and replaces knowingly; null: that theirs was withdrawn. */
  overLighterId: planVersionId.nullish(),
  lighterDays,
});
export type PrepareLighter = z.infer<typeof prepareLighterSchema>;

export const withdrawLighterSchema = z.object({
  patientId,
  /** The one that the author saw. */
  versionId: planVersionId,
  reason: text.trim().max(300, "tooLong").default(""),
});
export type WithdrawLighter = z.infer<typeof withdrawLighterSchema>;

export const saveTemplateSchema = z.object({
  templateId,
  name: planName,
  scope: z.enum(TEMPLATE_SCOPES),
  content: planContent,
});
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;
/** A template of one's own under a new id, which begins as a version of another. */
export const copyTemplateSchema = z.object({ templateId, versionId: templateVersionId, name: planName });
export type CopyTemplate = z.infer<typeof copyTemplateSchema>;
export const giveTemplateSchema = z.object({ templateId });
export type GiveTemplate = z.infer<typeof giveTemplateSchema>;
/** The next version of a template. `over`: the number of the one that its author saw. */
export const saveTemplateVersionSchema = z.object({
  templateId,
  content: planContent,
  reason: wordsOf(300, 10),
  over: counted.min(1),
});
export type SaveTemplateVersion = z.infer<typeof saveTemplateVersionSchema>;
export const renameTemplateSchema = z.object({ templateId, name: planName });
export type RenameTemplate = z.infer<typeof renameTemplateSchema>;
export const archiveTemplateSchema = z.object({ templateId, archived: z.boolean().default(true) });
export type ArchiveTemplate = z.infer<typeof archiveTemplateSchema>;
