import { z } from "zod";
import { patientId, uuid } from "../ids";
import { text } from "../text";
import { BAND_FILTERS, COLUMNS, type Column, HANDLED_FILTERS, SORTS, VIEWS } from "./vocabulary";

const columns = (words: readonly string[]): Column[] => COLUMNS.filter((column) => words.includes(column));

/** The page's address parameters. Anything malformed falls back; names are never part of an address. */
export const caseloadFilter = z.object({
  view: z.enum(VIEWS).catch("open"),
  /** `me`, `all` or a member's id. */
  therapist: z.union([z.literal("me"), z.literal("all"), uuid]).catch("me"),
  phase: z.coerce.number().int().min(1).max(8).optional().catch(undefined),
  flag: text
    .regex(/^[a-z-]{2,40}$/)
    .optional()
    .catch(undefined),
  band: z.enum(BAND_FILTERS).optional().catch(undefined),
  handled: z.enum(HANDLED_FILTERS).optional().catch(undefined),
  /** Only those of whom something is different from the day before. */
  since: z.literal("yesterday").optional().catch(undefined),
  /** Columns that are left out: a list, or as the address has it, "weeks.pain". */
  hide: z
    .union([
      z.array(z.enum(COLUMNS)).max(COLUMNS.length),
      text.max(80).transform((words) => columns(words.split("."))),
    ])
    .optional()
    .catch(undefined),
  sort: z.enum(SORTS).catch("need"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type CaseloadFilter = z.infer<typeof caseloadFilter>;

/** Looking a patient up travels in a request's body: a name never stands in an address. */
export const findPatientSchema = z.object({
  text: text.trim().max(80),
  /** More than the first ten. */
  all: z.boolean().default(false),
});
export type FindPatient = z.infer<typeof findPatientSchema>;

/** Records that somebody opened last, whose names a list of them shows. */
export const recentPatientsSchema = z.object({ ids: z.array(patientId).max(12) });
export type RecentPatients = z.infer<typeof recentPatientsSchema>;
