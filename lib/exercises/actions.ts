"use server";

import { therapistAction } from "../auth/action";
import { archiveExercise, createExercise, restoreExercise, reviseExercise } from "./mutations";
import { chooseExerciseSchema, createExerciseSchema, reviseExerciseSchema } from "./schema";

export const createExerciseAction = therapistAction(createExerciseSchema, createExercise);
export const reviseExerciseAction = therapistAction(reviseExerciseSchema, reviseExercise);
export const archiveExerciseAction = therapistAction(chooseExerciseSchema, archiveExercise);
export const restoreExerciseAction = therapistAction(chooseExerciseSchema, restoreExercise);
