"use server";

import { answerCorrection, askCorrection } from "@/lib/corrections/mutations";
import { answerCorrectionSchema, askCorrectionSchema } from "@/lib/corrections/schema";
import { phoneAction, staffAction } from "@/lib/gates/action";

export const askCorrectionAction = phoneAction("own")(askCorrectionSchema, askCorrection);
export const answerCorrectionAction = staffAction(answerCorrectionSchema, answerCorrection);
