import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type PatientId, patientId, visitId } from "../../ids";
import { column } from "../../stored";
import { isBlank } from "../queries";

const noteRow = z.object({
  visitId,
  startsAt: column.instant,
  subjective: column.text,
  objective: column.text,
  assessment: column.text,
  plan: column.text,
  savedAt: column.instant,
  /** Who saved it last, or signed it; null for a member whose name is gone. */
  by: column.text.nullable(),
  signedAt: column.instant.nullable(),
  addenda: z.array(
    z.object({ id: column.text, words: column.text, addedAt: column.instant, by: column.text.nullable() }),
  ),
});
export type Note = z.infer<typeof noteRow>;

const noteColumns = Prisma.sql`n."visitId", to_json(v."startsAt") #>> '{}' AS "startsAt", n."subjective", n."objective",
  n."assessment", n."plan", to_json(n."savedAt") #>> '{}' AS "savedAt", to_json(n."signedAt") #>> '{}' AS "signedAt",
  m."name" AS "by", (SELECT coalesce(json_agg(json_build_object('id', a."id", 'words', a."words",
      'addedAt', a."addedAt", 'by', w."name") ORDER BY a."addedAt", a."id"), '[]')
    FROM "NoteAddendum" a LEFT JOIN "Member" w ON w."id" = a."addedBy"
    WHERE a."clinicId" = n."clinicId" AND a."patientId" = n."patientId" AND a."visitId" = n."visitId") AS "addenda"`;
const noteTables = Prisma.sql`"VisitNote" n JOIN "Visit" v
    ON v."clinicId" = n."clinicId" AND v."patientId" = n."patientId" AND v."id" = n."visitId"
  LEFT JOIN "Member" m ON m."id" = coalesce(n."signedBy", n."savedBy")`;

/** The note of a visit; null where nobody has written one. */
export async function getNote(db: Db<StaffActor>, id: string): Promise<Note | null> {
  const [found] = await rows(db, noteRow)`
    SELECT ${noteColumns} FROM ${noteTables} WHERE n."visitId" = ${id}::uuid`;
  return found ?? null;
}

/** Signed notes beside the one that is written. */
const SHOWN = 8;

/**
 * The signed notes of a patient's other visits, the latest visit first.
 * @param records the patient's, and those that were merged into it
 * @param but the visit whose own note is left out
 */
export async function listSignedNotes(
  db: Db<StaffActor>,
  records: readonly PatientId[],
  but: string,
): Promise<{ shown: Note[]; more: boolean }> {
  const found = await rows(db, noteRow)`
    SELECT ${noteColumns} FROM ${noteTables}
    WHERE n."patientId" = ANY(${records}::uuid[]) AND n."signedAt" IS NOT NULL AND n."visitId" <> ${but}::uuid
    ORDER BY v."startsAt" DESC, n."visitId" DESC LIMIT ${SHOWN + 1}`;
  return { shown: found.slice(0, SHOWN), more: found.length > SHOWN };
}

const draftRow = z.object({
  visitId,
  recordId: patientId,
  patient: column.text,
  startsAt: column.instant,
  savedAt: column.instant,
});
export type UnsignedNote = z.infer<typeof draftRow>;

const MOST_UNSIGNED = 50;

/** What a member has written and not signed, the oldest first. */
export const listUnsigned = (db: Db<StaffActor>, memberId: string): Promise<UnsignedNote[]> =>
  rows(db, draftRow)`
    SELECT n."visitId", coalesce(p."mergedIntoId", p."id") AS "recordId", p."givenName" || ' ' || p."familyName" AS "patient",
      to_json(v."startsAt") #>> '{}' AS "startsAt", to_json(n."savedAt") #>> '{}' AS "savedAt"
    FROM "VisitNote" n JOIN "Visit" v ON v."clinicId" = n."clinicId" AND v."patientId" = n."patientId" AND v."id" = n."visitId"
    JOIN "Patient" p ON p."clinicId" = n."clinicId" AND p."id" = n."patientId"
    WHERE n."clinicId" = ${db.actor.clinicId}::uuid AND n."savedBy" = ${memberId}::uuid AND n."signedAt" IS NULL
      AND NOT ${isBlank} AND p."enteredInErrorAt" IS NULL
    ORDER BY v."startsAt", n."visitId" LIMIT ${MOST_UNSIGNED}`;
