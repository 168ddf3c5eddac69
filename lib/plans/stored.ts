import { z } from "zod";
import { SIDES } from "../exercises/vocabulary";
import { exerciseId, exerciseRevisionId, phaseId, prescriptionId } from "../ids";
import { storedNotes } from "../safety/stored";
import { column, stored } from "../stored";
import type { Phase, PlanContent, Prescription } from "./schema";
import { BANDS, EXERCISE_KINDS, LIMIT_POSTURES, NSAID_RISKS, PARTS_OF_DAY } from "./vocabulary";

/*
 * Plans as the database keeps them. Published ones never change, so they are read by their form alone: a rule that is
 * made stricter later is for what people type from then on.
 */
const { text, int, bool } = column;

export const storedLoad = z.union([
  z.object({ kg: z.number() }),
  z.object({ band: z.enum(BANDS) }),
  z.object({ stepCm: int }),
  z.object({ text }),
]);
const exerciseDose = z.object({
  sets: int,
  reps: int,
  holdSeconds: int,
  restSeconds: int,
  painLimit: int.optional(),
  load: storedLoad.optional(),
});
/** Limits of earlier versions name no posture: they were all of sitting. */
const limitDose = z.object({ limitMinutes: int, posture: z.enum(LIMIT_POSTURES).default("sitting") });
const breaksDose = z.object({ everyMinutes: int, target: int });
const medicationDose = z.object({
  name: text,
  instructions: text,
  prescriber: text.default(""),
  asNeeded: bool,
  seen: z.array(z.enum(NSAID_RISKS)).optional(),
});
/** Cards of earlier versions are texts of their own. */
const educationDose = z.object({ card: text, slug: text.optional(), text });

export const storedSchedule = z.object({
  timesPerDay: int,
  days: z.discriminatedUnion("type", [
    z.object({ type: z.literal("weekdays"), weekdays: z.array(int) }),
    z.object({ type: z.literal("flexible"), perWeek: int }),
  ]),
  parts: z.array(z.enum(PARTS_OF_DAY)).optional(),
});

/** A prescription with the dose of its kind. What it has of the library is left out of what is no exercise. */
export const dosed = <Common extends z.ZodRawShape, Library extends z.ZodRawShape>(
  common: Common,
  library: Library,
) =>
  z.discriminatedUnion("kind", [
    z.object({
      ...{ ...common, ...library },
      kind: z.enum([...EXERCISE_KINDS, "rest-position"]),
      dose: stored(exerciseDose),
    }),
    z.object({ ...common, kind: z.literal("sitting-limit"), dose: stored(limitDose) }),
    z.object({ ...common, kind: z.literal("walking-breaks"), dose: stored(breaksDose) }),
    z.object({ ...common, kind: z.literal("medication"), dose: stored(medicationDose) }),
    z.object({ ...common, kind: z.literal("education"), dose: stored(educationDose) }),
  ]);

const common = { id: prescriptionId, schedule: stored(storedSchedule), note: text.default("") };
const library = {
  exerciseId,
  exerciseRevisionId,
  side: z.enum(SIDES).nullable(),
  modifyNotes: storedNotes,
};

export const storedPrescription: z.ZodType<Prescription> = dosed(common, library);

/** A prescription with other columns beside its own. */
export const prescriptionWith = <Beside extends z.ZodRawShape>(beside: Beside) =>
  dosed({ ...common, ...beside }, library);

const storedPhase: z.ZodType<Phase> = z.object({
  id: phaseId,
  name: text,
  weeks: z.object({ from: int, to: int }).nullable(),
  effortCeiling: int,
  prescriptions: z.array(storedPrescription),
});

/** A version of a plan, a draft, a template. */
export const storedPlan: z.ZodType<PlanContent> = stored(
  z.object({ phases: z.array(storedPhase), currentPhaseId: phaseId }),
);
