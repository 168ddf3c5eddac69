import { z } from "zod";
import { OPERATED, RECORDABLE, SIDED, SIDES } from "../exercises/vocabulary";
import { memberId, patientId } from "../ids";
import { nameOf, phoneNumber, reasonOf, text } from "../text";
import { localDate } from "../time/schema";
import { LOCALES } from "./vocabulary";

const zones = new Set(Intl.supportedValuesOf("timeZone").concat("UTC"));

export const zone = text.refine((name) => zones.has(name), "unknown");

/**
 * A zone as a browser names it. Browsers disagree on which of a zone's names they give (Asia/Kolkata, Asia/Calcutta); it
 * is kept by the one name this server lists. An offset such as +05:30 is no zone.
 */
const namedZone = text
  .max(64)
  .transform((name) => canonical(name) ?? name)
  .pipe(zone);

function canonical(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const name = nameOf(80);

/** What is on record from the first day; of what has a side, the leg; of an operation, its date and the surgeon's limits. */
const conditionAtIntake = z
  .object({
    code: z.enum(RECORDABLE),
    side: z.enum(SIDES).nullable().default(null),
    onDate: localDate.nullable().default(null),
    limits: text.trim().max(500).default(""),
  })
  .refine(({ code, side }) => !SIDED.includes(code) || side !== null, {
    error: "safety.errors.side-needed",
    path: ["side"],
  })
  .refine(({ code, side }) => SIDED.includes(code) || side === null, { error: "side-none", path: ["side"] })
  .refine(({ code, onDate, limits }) => OPERATED.includes(code) || (onDate === null && limits === ""), {
    error: "not-operated",
    path: ["limits"],
  });

export const createPatientSchema = z.object({
  patientId,
  givenName: name,
  familyName: name,
  dateOfBirth: localDate.refine((date) => date >= "1900-01-01", "date-too-early"),
  pronouns: text.trim().max(40).default(""),
  phone: phoneNumber.default(""),
  locale: z.enum(LOCALES).default("en"),
  zone,
  /** The leg with symptoms, or both. */
  side: z.enum(SIDES),
  conditions: z.array(conditionAtIntake).max(RECORDABLE.length).default([]),
  /** The therapist who leads; left out, it is the clinician who enters the patient. */
  leadId: memberId.optional(),
});
export type CreatePatient = z.infer<typeof createPatientSchema>;

export const moveDaySchema = z.object({ zone: namedZone });
export type MoveDay = z.infer<typeof moveDaySchema>;

export const correctZoneSchema = z.object({ patientId, zone: namedZone, fromDate: localDate });
export type CorrectZone = z.infer<typeof correctZoneSchema>;

export const accessReasonSchema = z.object({
  patientId,
  reason: reasonOf(500, "reason-short"),
});
export type AccessReasonInput = z.infer<typeof accessReasonSchema>;

export const careTeamSchema = z.object({ patientId, memberId, on: z.boolean() });
export type CareTeamInput = z.infer<typeof careTeamSchema>;
