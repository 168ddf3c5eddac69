import { z } from "zod";
import { isoDate } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type PatientId, uuid } from "../../ids";
import { column } from "../../stored";
import type { Details } from "./changes";

/** What a correction may change, as it is now; null for an unknown or foreign id. */
export async function getDetails(db: Db, id: PatientId): Promise<Details | null> {
  if (db.actor.kind === "auth") return null;
  const row = await db.tx.patient.findFirst({
    where: { id, clinicId: db.actor.clinicId },
    select: {
      ...{ givenName: true, familyName: true, dateOfBirth: true, phone: true, pronouns: true },
      episodes: { where: { endDate: null }, select: { side: true }, take: 1 },
      careTeam: { where: { lead: true, member: { leftAt: null } }, select: { memberId: true }, take: 1 },
    },
  });
  if (!row) return null;
  const { episodes, careTeam, dateOfBirth, ...rest } = row;
  return {
    ...rest,
    dateOfBirth: isoDate(dateOfBirth),
    side: episodes[0]?.side ?? null,
    lead: careTeam[0]?.memberId ?? null,
  };
}

const correction = z.object({
  id: uuid,
  field: column.text,
  before: column.text.nullable(),
  after: column.text.nullable(),
  reason: column.text,
  by: column.text.nullable(),
  at: column.instant,
});
/** `at` is an instant; a lead is shown by name, a sign-in not at all. */
export type Correction = z.infer<typeof correction>;

/** What `correctionsOf` answers. */
export const correctionList = z.array(correction);
const listed = z.object({ corrections: correctionList });

const SHOWN = 20;

/** The last corrections of a record as JSON, the latest first: an expression for a statement that names the patient `p`. */
export const correctionsOf = Prisma.sql`
  (SELECT coalesce(json_agg(c ORDER BY c."at" DESC, c."id" DESC), '[]') FROM (
    SELECT k."id", k."field", k."reason", to_json(k."at") #>> '{}' AS "at", m."name" AS "by",
      CASE k."field" WHEN 'signIn' THEN NULL WHEN 'lead' THEN b."name" ELSE k."before" END AS "before",
      CASE k."field" WHEN 'signIn' THEN NULL WHEN 'lead' THEN a."name" ELSE k."after" END AS "after"
    FROM "RecordCorrection" k
    LEFT JOIN "Member" m ON m."clinicId" = k."clinicId" AND m."id" = k."authorId"
    LEFT JOIN "Member" b ON k."field" = 'lead' AND b."clinicId" = k."clinicId" AND b."id"::text = k."before"
    LEFT JOIN "Member" a ON k."field" = 'lead' AND a."clinicId" = k."clinicId" AND a."id"::text = k."after"
    WHERE k."clinicId" = p."clinicId" AND k."patientId" = p."id" ORDER BY k."at" DESC, k."id" DESC LIMIT ${SHOWN}) c)`;

/** The last corrections of a record, the latest first. */
export async function listCorrections(db: Db, id: PatientId): Promise<Correction[]> {
  const [row] = await rows(db, listed)`
    SELECT ${correctionsOf} AS "corrections" FROM "Patient" p WHERE p."id" = ${id}::uuid`;
  return row?.corrections ?? [];
}
