import { z } from "zod";
import { text } from "../../text";
import { localDate as date } from "../../time/schema";
import { ANSWER_DAYS, WITHIN_CHOICES } from "./care";

const time = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "clinic.errors.time");

/** One day of the week as the form has it: times count only where it is ticked. */
const day = z.object({ open: z.boolean(), opens: text, closes: text }).transform((given, context) => {
  if (!given.open) return null;
  const [opens, closes] = [time.safeParse(given.opens), time.safeParse(given.closes)];
  if (!opens.success) context.addIssue({ code: "custom", message: "clinic.errors.time", path: ["opens"] });
  if (!closes.success) context.addIssue({ code: "custom", message: "clinic.errors.time", path: ["closes"] });
  if (!opens.success || !closes.success) return z.NEVER;
  if (opens.data < closes.data) return { opens: opens.data, closes: closes.data };
  context.addIssue({ code: "custom", message: "clinic.errors.closesLater", path: ["closes"] });
  return z.NEVER;
});

const oneOf = (choices: readonly number[]) =>
  z.coerce.number().refine((value) => choices.includes(value), "required");

/** All seven days closed is a clinic that has not said when it is open. */
export const careSchema = z.object({
  week: z
    .array(day)
    .length(7)
    .transform((week) => (week.every((one) => one === null) ? null : week)),
  within: z.object({
    emergency: oneOf(WITHIN_CHOICES.emergency),
    "same-day": oneOf(WITHIN_CHOICES["same-day"]),
    week: oneOf(WITHIN_CHOICES.week),
  }),
  answerDays: oneOf(ANSWER_DAYS),
});
export type CareInput = z.infer<typeof careSchema>;

export const closedDatesSchema = z
  .object({ from: date, to: date, note: text.trim().max(80).default("") })
  .refine(({ from, to }) => from <= to, { message: "clinic.errors.order", path: ["to"] });
export type ClosedDatesInput = z.infer<typeof closedDatesSchema>;

export const openAgainSchema = z.object({ from: date, to: date });
export type OpenAgain = z.infer<typeof openAgainSchema>;
