import type { Actor } from "../db/actor";

/** Clinicians write the clinic's exercises; assistants, owners and patients read. */
export const mayWriteExercises = (actor: Actor): boolean =>
  actor.kind === "clinician" || actor.kind === "system";

/** The program's own exercises change with the program alone; a clinic makes a variant. */
export const mayChangeExercise = (actor: Actor, exercise: { own: boolean }): boolean =>
  exercise.own && mayWriteExercises(actor);
