import { z } from "zod";
import { alertId, letterId, patientId } from "../ids";
import { text } from "../text";
import { ALONG, FACT_PARTS, LETTER_KINDS, LONGEST, TEXT_PARTS } from "./vocabulary";

const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, text.max(LONGEST[part], "tooLong")])) as {
  [Part in (typeof TEXT_PARTS)[number]]: typeof text;
};
const along: z.ZodType<string> = z.enum([ALONG, ""]);
const facts = Object.fromEntries(FACT_PARTS.map((part) => [part, along])) as {
  [Part in (typeof FACT_PARTS)[number]]: typeof along;
};
const draft = z.object({ ...texts, ...facts });
const someParts = draft.partial();

/** `letterId` is made by the page: pressing twice begins one letter. */
export const beginLetterSchema = z.object({
  letterId,
  patientId,
  kind: z.enum(LETTER_KINDS),
  alertId: alertId.nullable().default(null),
  /** The issued letter that the new one corrects, with whose words it begins. */
  replacesId: letterId.nullable().default(null),
});
export type BeginLetter = z.infer<typeof beginLetterSchema>;

/** What was typed since the last save, and what stood there as far as the page knows. */
export const saveLetterSchema = z.object({ letterId, changes: someParts, before: someParts });
export type SaveLetter = z.infer<typeof saveLetterSchema>;

const digest = text.max(64);
const digests = z.record(z.enum(FACT_PARTS), digest);

/** The parts of the record as they were shown: the words have been held against them. */
export const checkLetterSchema = z.object({ letterId, seen: digests });
export type CheckLetter = z.infer<typeof checkLetterSchema>;

/** The letter as whoever issues it sees it, with what stands around the parts: what is issued is what was seen. */
export const issueLetterSchema = z.object({ letterId, draft, seen: digests, seenFrame: digest });
export type IssueLetter = z.infer<typeof issueLetterSchema>;

export const discardLetterSchema = z.object({ letterId });
export type DiscardLetter = z.infer<typeof discardLetterSchema>;
