import { z } from "zod";
import { uuid } from "../ids";
import { PARTS_OF_DAY } from "../plans/vocabulary";
import { isQuietAt } from "./quiet";
import { MINUTES_OF_A_DAY, REMINDER_ANSWERS, REMINDER_CHANNELS } from "./vocabulary";

const minute = z
  .int()
  .min(0)
  .max(MINUTES_OF_A_DAY - 1);
const time = minute.nullable();

/** When and how the patient wants to be reminded: as a whole, so that what stands is what was seen. */
export const choiceSchema = z
  .object({
    times: z.object({ morning: time, midday: time, afternoon: time, evening: time }),
    quiet: z.object({ from: minute, to: minute }),
    channel: z.enum(REMINDER_CHANNELS).nullable(),
  })
  .superRefine(({ times, quiet, channel }, context) => {
    // Turned off, nothing comes at any time: what is typed beside it holds nobody back.
    if (channel === null) return;
    for (const part of PARTS_OF_DAY) {
      const own = times[part];
      if (own !== null && isQuietAt(quiet, own))
        context.addIssue({ code: "custom", path: ["times", part], message: "quiet" });
    }
  });
export type ChoiceInput = z.infer<typeof choiceSchema>;

/** What `POST /api/v1/reminders` takes: an answer that was tapped on a notification. */
export const answerSchema = z.object({ id: uuid, answer: z.enum(REMINDER_ANSWERS) });
export type AnswerInput = z.infer<typeof answerSchema>;

export const outcomeSchema = z.object({ id: uuid });
export type OutcomeOf = z.infer<typeof outcomeSchema>;
