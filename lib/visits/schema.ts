import { z } from "zod";
import { memberId, noteTemplateId, patientId, visitId } from "../ids";
import { nameOf, text, wordsOf } from "../text";
import { localDate, wallTime } from "../time/schema";
import {
  LONGEST_ADDENDUM,
  LONGEST_LINK,
  LONGEST_PART,
  LONGEST_TEMPLATE_NAME,
  NOTE_PARTS,
  VISIT_MINUTES,
  VISIT_PLACES,
  VISIT_STATES,
} from "./vocabulary";

/** Where a video visit takes place; nothing, or an address that a browser opens without running anything. */
const link = text
  .trim()
  .max(LONGEST_LINK, "tooLong")
  .refine((written) => written === "" || /^https:\/\/[^\s/]/i.test(written), "visits.errors.link")
  .refine((written) => written === "" || URL.canParse(written), "visits.errors.link")
  // The database knows it by its first letters.
  .transform((written) => written.replace(/^https/i, "https") || null);

/** When, with whom and where; date and time are those of the clinic's wall clock. */
const appointment = z.object({
  memberId,
  date: localDate,
  time: wallTime,
  minutes: z.coerce.number("visits.errors.minutes").int().min(VISIT_MINUTES.least).max(VISIT_MINUTES.most),
  place: z.enum(VISIT_PLACES),
  link: link.default(null),
});

/** The visit that ended the page before. A malformed one falls back to the first page. */
export const visitFilter = z.object({ before: visitId.optional().catch(undefined) });

export const bookVisitSchema = appointment.extend({ visitId, patientId });
export type BookVisit = z.infer<typeof bookVisitSchema>;

/** `version`: when it was last changed as far as the page knows, so that two who move it at once don't overwrite each other. */
const version = z.iso.datetime().nullable();

export const moveVisitSchema = appointment.extend({ visitId, version });
export type MoveVisit = z.infer<typeof moveVisitSchema>;

export const markVisitSchema = z.object({ visitId, state: z.enum(VISIT_STATES), version });
export type MarkVisit = z.infer<typeof markVisitSchema>;

/** A visit that is under way, with whoever begins it. */
export const beginVisitSchema = z.object({ visitId, patientId });
export type BeginVisit = z.infer<typeof beginVisitSchema>;

/** null: no longer planned. */
export const setReviewSchema = z.object({ patientId, reviewOn: localDate.nullable() });
export type SetReview = z.infer<typeof setReviewSchema>;

const part = text.max(LONGEST_PART, "tooLong");
const parts = z.object({ subjective: part, objective: part, assessment: part, plan: part });
const noteText = parts.partial();

/** What was typed since the last save, and what stood there as far as the page knows. */
export const saveNoteSchema = z.object({ visitId, changes: noteText, before: noteText });
export type SaveNote = z.infer<typeof saveNoteSchema>;

/** The note as whoever signs it sees it: what is signed is what was seen. */
export const signNoteSchema = z
  .object({ visitId, note: parts })
  .refine(({ note }) => NOTE_PARTS.some((name) => note[name].trim() !== ""), "visits.errors.empty");
export type SignNote = z.infer<typeof signNoteSchema>;

export const addendumSchema = z.object({ visitId, words: wordsOf(LONGEST_ADDENDUM, 1, "required") });
export type Addendum = z.infer<typeof addendumSchema>;

export const noteTemplateSchema = parts
  .extend({ templateId: noteTemplateId, name: nameOf(LONGEST_TEMPLATE_NAME) })
  .refine((given) => NOTE_PARTS.some((name) => given[name].trim() !== ""), {
    path: ["subjective"],
    message: "visits.errors.emptyTemplate",
  });
export type SaveNoteTemplate = z.infer<typeof noteTemplateSchema>;

export const removeNoteTemplateSchema = z.object({ templateId: noteTemplateId });
export type RemoveNoteTemplate = z.infer<typeof removeNoteTemplateSchema>;

/** Whose visits, and a date of the week that is shown. A malformed choice falls back to one's own, and to this week. */
export const agendaFilter = z.object({
  who: z.enum(["mine", "all"]).catch("mine"),
  week: localDate.optional().catch(undefined),
});
