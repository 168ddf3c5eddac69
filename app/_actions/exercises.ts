"use server";

import { archiveExercise, createExercise, restoreExercise, reviseExercise } from "@/lib/exercises/mutations";
import { chooseExerciseSchema, createExerciseSchema, reviseExerciseSchema } from "@/lib/exercises/schema";
import { therapistAction } from "@/lib/gates/action";

export const createExerciseAction = therapistAction(createExerciseSchema, createExercise);
export const reviseExerciseAction = therapistAction(reviseExerciseSchema, reviseExercise);
export const archiveExerciseAction = therapistAction(chooseExerciseSchema, archiveExercise);
export const restoreExerciseAction = therapistAction(chooseExerciseSchema, restoreExercise);
