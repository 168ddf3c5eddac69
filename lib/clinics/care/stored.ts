import { z } from "zod";
import { column, readStored, stored } from "../../stored";
import { type Care, DEFAULT_CARE } from "./care";

const openFrom = z.object({ opens: column.text, closes: column.text });

const storedCare = stored(
  z.object({
    week: z.array(openFrom.nullable()).length(7).nullable(),
    closed: z.array(z.object({ from: column.date, to: column.date, note: column.text })),
    within: z.object({ emergency: column.int, "same-day": column.int, week: column.int }),
    // Not there in what was stored before messages were.
    answerDays: column.int.default(DEFAULT_CARE.answerDays),
  }),
);

/** What the clinic's owner chose, or what holds until then. */
export const careOf = (json: unknown): Care =>
  json === null ? DEFAULT_CARE : readStored("care", storedCare, json);
