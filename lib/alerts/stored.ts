import { z } from "zod";
import { memberId, prescriptionId, uuid } from "../ids";
import { column, stored } from "../stored";

const { text, int, bool } = column;

/** What alerts of any kind are about, as the database keeps it: an alert has the facts of its kind. */
export const storedFacts = stored(
  z.object({
    rule: text.optional(),
    logId: uuid.optional(),
    screeningId: uuid.optional(),
    assessmentId: uuid.optional(),
    memberId: memberId.optional(),
    flags: z.array(text).optional(),
    urgency: text.optional(),
    toldAt: column.instant.optional(),
    hold: bool.optional(),
    pain: int.optional(),
    code: text.optional(),
    prescriptionIds: z.array(prescriptionId).optional(),
    requestId: uuid.optional(),
    chartId: uuid.optional(),
    date: column.date.optional(),
    places: z.array(text).optional(),
    symptoms: z.array(text).optional(),
    from: text.optional(),
    to: text.optional(),
  }),
);
export type StoredFacts = z.infer<typeof storedFacts>;
