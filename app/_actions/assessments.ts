"use server";

import { concludeAssessment, discardAssessment, saveAssessment } from "@/lib/assessments/mutations";
import {
  concludeAssessmentSchema,
  discardAssessmentSchema,
  saveAssessmentSchema,
} from "@/lib/assessments/schema";
import { therapistAction } from "@/lib/gates/action";

// What is typed is in the page already: reading it anew would take the place of what is typed meanwhile.
export const saveAssessmentAction = therapistAction(saveAssessmentSchema, saveAssessment, { changes: false });
export const concludeAssessmentAction = therapistAction(concludeAssessmentSchema, concludeAssessment);
export const discardAssessmentAction = therapistAction(discardAssessmentSchema, discardAssessment);
