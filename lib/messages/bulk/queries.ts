import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type PatientId, patientId } from "../../ids";
import { column } from "../../stored";

const addressedRow = z.object({
  patientId,
  name: column.text,
  hasPhone: column.bool,
  /** The last message there is; 0: none. */
  seen: column.int,
  /** A message of theirs, or of a record that was merged into theirs, waits for an answer. */
  waits: column.bool,
});

/** Whom a message would be written to, by name, and where their messages stand. */
export const listAddressed = (db: Db<StaffActor>, ids: readonly PatientId[]) =>
  rows(db, addressedRow)`
    SELECT p."id" AS "patientId", p."givenName" || ' ' || p."familyName" AS "name", p."userId" IS NOT NULL AS "hasPhone",
      coalesce(t."lastNumber", 0)::int AS "seen",
      EXISTS (SELECT 1 FROM "MessageThread" w JOIN "Patient" q ON q."clinicId" = w."clinicId" AND q."id" = w."patientId"
        WHERE w."clinicId" = p."clinicId" AND w."waitingNumber" IS NOT NULL
          AND (q."id" = p."id" OR q."mergedIntoId" = p."id")) AS "waits"
    FROM "Patient" p LEFT JOIN "MessageThread" t ON t."clinicId" = p."clinicId" AND t."patientId" = p."id"
    WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND p."id" = ANY(${ids}::uuid[])
    ORDER BY p."familyName" COLLATE "en-x-icu", p."givenName" COLLATE "en-x-icu", p."id"`;
