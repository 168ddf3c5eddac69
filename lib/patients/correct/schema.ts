import { z } from "zod";
import { SIDES } from "../../exercises/vocabulary";
import { memberId, patientId } from "../../ids";
import { nameOf, phoneNumber, text, wordsOf } from "../../text";
import { localDate } from "../../time/schema";

const optional = text
  .trim()
  .max(40)
  .transform((written) => written || null);

const details = z.object({
  givenName: nameOf(80),
  familyName: nameOf(80),
  dateOfBirth: localDate.refine((date) => date >= "1900-01-01", "date-too-early"),
  phone: optional,
  pronouns: optional,
  side: z.enum(SIDES).nullable().default(null),
  lead: memberId.nullable().default(null),
});

/**
 * `opened` is what the form began with: two who correct at once don't overwrite each other. It is compared with what is
 * stored, so its phone is read as it stands there; the new one must be dialled.
 */
export const correctRecordSchema = z.object({
  patientId,
  opened: details,
  ...details.shape,
  phone: phoneNumber.transform((written) => written || null),
  reason: text.trim().max(300, "tooLong").default(""),
});
export type CorrectRecord = z.infer<typeof correctRecordSchema>;

export const unlinkSchema = z.object({
  patientId,
  reason: wordsOf(300, 3),
});
export type Unlink = z.infer<typeof unlinkSchema>;
