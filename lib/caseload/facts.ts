import type { PlanHistory } from "../adherence/history";
import type { Db } from "../db/scope";
import type { PatientId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import type { StatusFacts, VersionFacts } from "./status";

type FactRow = {
  patientId: PatientId;
  planSince: LocalDate | null;
  lastLogAt: Date | null;
  startPain: number[] | null;
  openAlerts: string[] | null;
};

/** Patients with an open episode: when the plan began, the last log, the first three pain scores, open alerts. */
const loadRows = (db: Db, ids: readonly PatientId[]): Promise<FactRow[]> =>
  db.tx.$queryRaw<FactRow[]>`
    SELECT e."patientId",
      (SELECT min(v."effectiveFrom")::text FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId"
        WHERE p."episodeId" = e."id") AS "planSince",
      (SELECT l."loggedAt" FROM "DoseLog" l WHERE l."clinicId" = e."clinicId" AND l."patientId" = e."patientId"
        ORDER BY l."loggedAt" DESC LIMIT 1) AS "lastLogAt",
      (SELECT array_agg(first."pain") FROM (
        SELECT (coalesce(c."body", l."body") ->> 'pain')::int AS "pain"
        FROM "DoseLog" l LEFT JOIN LATERAL (
          SELECT k."kind", k."body" FROM "LogCorrection" k
          WHERE k."clinicId" = l."clinicId" AND k."patientId" = l."patientId" AND k."logId" = l."id"
          ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) c ON true
        WHERE l."clinicId" = e."clinicId" AND l."patientId" = e."patientId" AND l."localDate" >= e."startDate"
          AND c."kind" IS DISTINCT FROM 'undo' AND coalesce(c."body", l."body") ? 'pain'
        ORDER BY l."loggedAt" LIMIT 3) first) AS "startPain",
      (SELECT array_agg(a."kind") FROM "Alert" a WHERE a."clinicId" = e."clinicId" AND a."patientId" = e."patientId"
        AND a."acknowledgedAt" IS NULL) AS "openAlerts"
    FROM "Episode" e WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL`;

async function loadVersions(db: Db, ids: readonly string[]): Promise<Map<string, VersionFacts>> {
  const rows = await db.tx.$queryRaw<({ id: string; kind: string } & Omit<VersionFacts, "inFlare">)[]>`
    SELECT v."id", v."kind", v."number" AS "planNumber", p."name" AS "planName", f."name" AS "phase",
      f."position" + 1 AS "phaseNumber"
    FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId" JOIN "Phase" f ON f."versionId" = v."id" AND f."current"
    WHERE v."id" = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, kind, ...facts }) => [id, { ...facts, inFlare: kind === "flare" }]));
}

/** What the read model needs of each patient with an open episode; two statements, however many patients. */
export async function loadFacts(
  db: Db,
  ids: readonly PatientId[],
  histories: ReadonlyMap<PatientId, PlanHistory>,
): Promise<Map<PatientId, StatusFacts>> {
  const rows = await loadRows(db, ids);
  const versions = await loadVersions(
    db,
    [...histories.values()].flatMap((h) => h.versions.map((v) => v.id)),
  );
  const facts = new Map<PatientId, StatusFacts>();
  for (const row of rows) {
    const history = histories.get(row.patientId);
    if (!history) continue;
    const { openAlerts, startPain, lastLogAt, planSince } = row;
    facts.set(row.patientId, {
      history,
      versions,
      openAlerts: openAlerts ?? [],
      startPain: startPain ?? [],
      lastLogAt,
      planSince,
    });
  }
  return facts;
}
