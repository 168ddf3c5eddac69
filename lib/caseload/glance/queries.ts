import { z } from "zod";
import { instantColumn } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { SIDES } from "../../exercises/vocabulary";
import { type PatientId, patientId } from "../../ids";
import { CONTACT_WAYS } from "../../patients/background/vocabulary";
import { IN_USE } from "../../patients/queries";
import { column } from "../../stored";
import { notOver } from "../../visits/queries";
import { caseloadRow, present } from "../queries";

const personRow = z.object({
  patientId,
  givenName: column.text,
  familyName: column.text,
  dateOfBirth: column.date,
  phone: column.text.nullable(),
  contactBy: z.enum(CONTACT_WAYS).nullable(),
  hasSignIn: column.bool,
  /** Of the last episode; null where there was none yet. */
  side: z.enum(SIDES).nullable(),
  since: column.date.nullable(),
  until: column.date.nullable(),
  lead: column.text.nullable(),
  zone: column.text,
  /** When the next visit begins, or the one that is under way began. */
  nextVisit: column.instant.nullable(),
});
export type GlancePerson = z.infer<typeof personRow>;

/** Who somebody is and how they are reached; null for an unknown, foreign or unused record. */
export async function getGlancePerson(db: Db, id: PatientId): Promise<GlancePerson | null> {
  if (db.actor.kind === "auth") return null;
  const [found] = await rows(db, personRow)`
    SELECT p."id" AS "patientId", p."givenName", p."familyName", p."dateOfBirth"::text, p."phone", p."contactBy",
      p."userId" IS NOT NULL AS "hasSignIn", e."side", e."startDate"::text AS "since", e."endDate"::text AS "until", c."zone",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."clinicId" = t."clinicId" AND m."id" = t."memberId" AND m."leftAt" IS NULL
        WHERE t."clinicId" = p."clinicId" AND t."patientId" = p."id" ORDER BY t."lead" DESC, t."since" LIMIT 1) AS "lead",
      (SELECT to_json(v."startsAt") #>> '{}' FROM "Visit" v WHERE v."clinicId" = p."clinicId" AND v."patientId" = p."id"
        AND ${notOver(db)}
        ORDER BY v."startsAt", v."id" LIMIT 1) AS "nextVisit"
    FROM "Patient" p JOIN "Clinic" c ON c."id" = p."clinicId"
    LEFT JOIN LATERAL (SELECT e.* FROM "Episode" e WHERE e."clinicId" = p."clinicId" AND e."patientId" = p."id"
      ORDER BY e."endDate" DESC NULLS FIRST, e."startDate" DESC LIMIT 1) e ON true
    WHERE p."clinicId" = ${db.actor.clinicId}::uuid AND p."id" = ${id}::uuid
      AND ${IN_USE}`;
  return found ?? null;
}

const standingRow = caseloadRow.pick({
  ...{ percent: true, band: true, meanOf: true, flags: true, quiet: true, painNow: true, lastLogAt: true },
  ...{ phaseNumber: true, planNumber: true, planName: true, planSince: true, paused: true },
  stale: true,
});
export type GlanceStanding = z.infer<typeof standingRow>;

/** How somebody stands on the caseload; null for whoever is on none. */
export async function getGlanceStanding(db: Db, id: PatientId): Promise<GlanceStanding | null> {
  if (db.actor.kind === "auth") return null;
  const [found] = await rows(db, standingRow)`
    SELECT s."percent", s."band", s."meanOf", s."flags", s."quiet", s."painNow", s."lastLogAt", s."phaseNumber",
      s."planNumber", s."planName", s."planSince"::text, s."paused",
      coalesce(s."staleFrom" <= ${instantColumn(db.now)}, false) AS "stale"
    FROM "CaseloadStatus" s
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."patientId" = ${id}::uuid AND ${present(db)}`;
  return found ?? null;
}
