import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { memberId, type PatientId, patientId } from "../../ids";
import { column } from "../../stored";

const ledRow = z.object({
  patientId,
  name: column.text,
  lead: memberId.nullable(),
  leadName: column.text.nullable(),
});

/** Who leads each of these patients now, by the patients' names; null for nobody who is here. */
export const listLed = (db: Db<StaffActor>, ids: readonly PatientId[]) =>
  rows(db, ledRow)`
    SELECT p."id" AS "patientId", p."givenName" || ' ' || p."familyName" AS "name", m."id" AS "lead", m."name" AS "leadName"
    FROM "Patient" p
    LEFT JOIN "CareTeam" t ON t."clinicId" = p."clinicId" AND t."patientId" = p."id" AND t."lead"
    LEFT JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId" AND m."leftAt" IS NULL
    WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND p."id" = ANY(${ids}::uuid[])
    ORDER BY p."familyName" COLLATE "en-x-icu", p."givenName" COLLATE "en-x-icu", p."id"`;
