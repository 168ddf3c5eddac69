"use server";

import { staffAction, therapistAction } from "@/lib/gates/action";
import {
  archiveMeasure,
  correctResult,
  defineMeasure,
  enterResults,
  scheduleMeasure,
} from "@/lib/measures/mutations";
import {
  archiveMeasureSchema,
  correctResultSchema,
  defineMeasureSchema,
  enterResultsSchema,
  scheduleMeasureSchema,
} from "@/lib/measures/schema";

export const enterResultsAction = staffAction(enterResultsSchema, enterResults);
export const correctResultAction = staffAction(correctResultSchema, correctResult);
export const scheduleMeasureAction = therapistAction(scheduleMeasureSchema, scheduleMeasure);
export const defineMeasureAction = therapistAction(defineMeasureSchema, defineMeasure);
export const archiveMeasureAction = therapistAction(archiveMeasureSchema, archiveMeasure);
