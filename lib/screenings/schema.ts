import { z } from "zod";
import { patientId, screeningId } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";
import {
  branches,
  FORM_IDS,
  FORMS,
  isClear,
  OCCASIONS,
  RED_FLAG_IDS,
  type RedFlag,
  yesesOf,
} from "./vocabulary";

/** Yes or no to one question, and to its second one where a yes branches; null where that was not answered. */
export const answer = z
  .object({ flag: z.enum(RED_FLAG_IDS), yes: z.boolean(), acute: z.boolean().nullable().default(null) })
  .refine(({ flag, yes, acute }) => acute === null || (yes && branches(flag)), "no-such-question");

const isOf = (form: keyof typeof FORMS, flag: RedFlag): boolean =>
  (FORMS[form] as readonly RedFlag[]).includes(flag);

/**
 * A screening as it is sent: a yes ends it at once, and without one every question of the form has its no. The id is
 * the client's, and the clock its own word, which the server puts right.
 */
const screening = z
  .object({
    type: z.literal("screening"),
    id: screeningId,
    deviceAt: instant,
    zone: text.min(1).max(64),
    occasion: z.enum(OCCASIONS),
    form: z.enum(FORM_IDS),
    /** The edition of the words that the person read. */
    wording: text.regex(/^\d{4}-\d{2}$/),
    answers: z
      .array(answer)
      .min(1)
      .max(RED_FLAG_IDS.length)
      .refine((list) => new Set(list.map(({ flag }) => flag)).size === list.length, "twice"),
  })
  .refine(({ form, answers }) => answers.every(({ flag }) => isOf(form, flag)), {
    error: "other-form",
    path: ["answers"],
  })
  .refine(({ form, answers }) => yesesOf(answers).length > 0 || isClear(form, answers), {
    error: "incomplete",
    path: ["answers"],
  });
export type ScreeningItem = z.infer<typeof screening>;

/** "I tapped yes by mistake": a note beside the record, which stays as it is and unlocks nothing. */
const mistake = z.object({
  type: z.literal("mistake"),
  id: screeningId,
  screeningId,
  deviceAt: instant,
  zone: text.min(1).max(64),
});
export type MistakeItem = z.infer<typeof mistake>;

export const screeningItem = z.union([screening, mistake]);

/** The ISO weekday on which a patient wants to be asked. */
export const weekdaySchema = z.object({ weekday: z.int().min(1).max(7) });
export type Weekday = z.infer<typeof weekdaySchema>;

/** The envelope of `POST /api/v1/screenings`. Items are parsed one by one, so that a bad one loses only itself. */
export const screeningEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type ScreeningEnvelope = z.infer<typeof screeningEnvelope>;

/** A screening that staff ask in the room, or by telephone. */
export const staffScreeningSchema = z.object({ patientId, sentAt: instant, screening });
export type StaffScreening = z.infer<typeof staffScreeningSchema>;
