import { z } from "zod";
import { correctionRequestId } from "../ids";
import { text, wordsOf } from "../text";
import { ABOUT, ANSWERED, WORDS_LENGTH } from "./vocabulary";

export const askCorrectionSchema = z.object({
  id: correctionRequestId,
  about: z.enum(ABOUT),
  words: wordsOf(WORDS_LENGTH, 3),
});
export type AskCorrection = z.infer<typeof askCorrectionSchema>;

/** Why something was not changed is told to the patient; of what was, a word is enough or none. */
export const answerCorrectionSchema = z
  .object({
    id: correctionRequestId,
    answered: z.enum(ANSWERED),
    answer: text.trim().max(WORDS_LENGTH, "tooLong").default(""),
  })
  .superRefine(({ answered, answer }, context) => {
    if (answered === "unchanged" && !wordsOf(WORDS_LENGTH, 3).safeParse(answer).success)
      context.addIssue({ code: "custom", path: ["answer"], message: "required" });
  });
export type AnswerCorrection = z.infer<typeof answerCorrectionSchema>;
