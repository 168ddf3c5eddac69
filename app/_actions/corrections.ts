"use server";

import { answerCorrection, askCorrection } from "@/lib/corrections/mutations";
import { answerCorrectionSchema, askCorrectionSchema } from "@/lib/corrections/schema";
import { patientAction, staffAction } from "@/lib/gates/action";

export const askCorrectionAction = patientAction(askCorrectionSchema, askCorrection);
export const answerCorrectionAction = staffAction(answerCorrectionSchema, answerCorrection);
