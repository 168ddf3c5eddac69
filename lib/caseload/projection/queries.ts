import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { startPainOf } from "../../adherence/flags/start-pain";
import type { SourcedCorrection } from "../../adherence/history/accepted";
import type { PlanHistory } from "../../adherence/history/history";
import { roughToday } from "../../adherence/history/queries";
import { ALERT_KINDS } from "../../alerts/vocabulary";
import { listLegPain } from "../../body-charts/queries";
import { listSignals } from "../../checkins/queries";
import { NO_SIGNALS } from "../../checkins/signals";
import { withdrewAtOf } from "../../consents/queries";
import { instantColumn } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { storedBody } from "../../dose-logs/stored";
import { LOG_SOURCES } from "../../dose-logs/vocabulary";
import { doseLogId, type PatientId, type PrescriptionId, patientId, planVersionId, uuid } from "../../ids";
import { EXERCISE_KINDS } from "../../plans/vocabulary";
import { listSources, RECORDS } from "../../progression/queries";
import { NO_SOURCES } from "../../progression/sources";
import { listOpenQuestions, listWeeklyDue } from "../../screenings/queries";
import { column } from "../../stored";
import { localDateAt, type ZoneFrom } from "../../time/local-day";
import { missedInARow } from "../../visits/state";
import { VISIT_STATES } from "../../visits/vocabulary";
import { listQuiet } from "../handling/queries";
import type { Quiet } from "../handling/worse";
import { present } from "../queries";
import { storedReasons } from "../stored-reasons";
import type { StatusFacts, VersionFacts } from "./status";

const patientRow = z.object({ patientId });

/** Patients with an open episode for whom no row holds now: none was written yet, or the clock was moved. At most `limit`. */
export async function findMissing(db: Db, limit: number): Promise<PatientId[]> {
  if (db.actor.kind === "auth") return [];
  const found = await rows(db, patientRow)`
    SELECT e."patientId" FROM "Episode" e WHERE e."clinicId" = ${db.actor.clinicId}::uuid AND e."endDate" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "CaseloadStatus" s
        WHERE s."clinicId" = e."clinicId" AND s."patientId" = e."patientId" AND ${present(db)})
    ORDER BY e."patientId" LIMIT ${limit}`;
  return found.map((row) => row.patientId);
}

type Ending = { until: Date; after: PatientId | null; limit: number };

/** Patients with an open episode whose rows are out of date before `until`, by id from `after` on; at most `limit`. */
export async function findEnding(db: Db, { until, after, limit }: Ending): Promise<PatientId[]> {
  if (db.actor.kind === "auth") return [];
  const from = after ? Prisma.sql`e."patientId" > ${after}::uuid` : Prisma.sql`true`;
  const found = await rows(db, patientRow)`
    SELECT e."patientId" FROM "Episode" e WHERE e."clinicId" = ${db.actor.clinicId}::uuid AND e."endDate" IS NULL AND ${from}
      AND NOT EXISTS (SELECT 1 FROM "CaseloadStatus" s
        WHERE s."clinicId" = e."clinicId" AND s."patientId" = e."patientId" AND s."staleFrom" >= ${until})
    ORDER BY e."patientId" LIMIT ${limit}`;
  return found.map((row) => row.patientId);
}

/** Visits that were kept or missed: nobody counts further. */
const MOST_MISSED = 12;

/** More than the three that count, for those that were taken back or lost their score since. */
const FIRST_SCORED = 24;

const at = column.instant.transform((written) => Temporal.Instant.from(written));
const scoredLog = z.object({
  id: doseLogId,
  source: z.enum(LOG_SOURCES),
  localDate: column.date,
  loggedAt: at,
  body: storedBody,
  corrections: z
    .array(
      z.object({
        id: uuid,
        kind: z.enum(["edit", "undo"]),
        source: z.enum(LOG_SOURCES),
        correctedAt: at,
        body: storedBody.nullable(),
      }),
    )
    .nullable(),
});

const factRow = z.object({
  patientId,
  planSince: column.date.nullable(),
  lastLogAt: column.timestamp.nullable(),
  firstScored: z.array(scoredLog).nullable(),
  openAlerts: z.array(z.enum(ALERT_KINDS)).nullable(),
  withdrewAt: at.nullable(),
  reviewOn: column.date.nullable(),
  kept: z.array(z.object({ state: z.enum(VISIT_STATES), startsAt: at })).nullable(),
});
type FactRow = z.infer<typeof factRow>;

/** The first pain scores of the episode, by the one definition there is. */
function startPainFrom(scored: readonly z.infer<typeof scoredLog>[], zones: readonly ZoneFrom[]): number[] {
  const logs = scored.map(({ corrections: _, ...log }) => ({
    ...log,
    prescriptionId: "" as PrescriptionId,
    receivedAt: log.loggedAt,
  }));
  const corrections = scored.flatMap(({ id: logId, corrections }) =>
    (corrections ?? []).flatMap(({ kind, body, ...rest }): SourcedCorrection[] => {
      if (kind === "undo") return [{ ...rest, logId, kind }];
      return body ? [{ ...rest, logId, kind, body }] : [];
    }),
  );
  return startPainOf(logs, corrections, zones);
}

/** Patients with an open episode: when the plan began, the last log that stands, the first scored logs, open alerts, a withdrawal. */
const loadRows = (db: Db, ids: readonly PatientId[]): Promise<FactRow[]> =>
  rows(db, factRow)`
    SELECT e."patientId",
      (SELECT min(v."effectiveFrom")::text FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId"
        WHERE p."episodeId" = e."id" AND v."lighterDays" IS NULL) AS "planSince",
      (SELECT l."loggedAt" FROM "DoseLog" l WHERE l."clinicId" = e."clinicId" AND l."patientId" = e."patientId"
          AND (SELECT k."kind" FROM "LogCorrection" k
            WHERE k."clinicId" = l."clinicId" AND k."patientId" = l."patientId" AND k."logId" = l."id"
              AND (k."source" <> 'patient' OR l."source" = 'patient')
            ORDER BY k."correctedAt" DESC, k."id" DESC LIMIT 1) IS DISTINCT FROM 'undo'
        ORDER BY l."loggedAt" DESC LIMIT 1) AS "lastLogAt",
      (SELECT json_agg(first) FROM (
        SELECT l."id", l."source", l."localDate", l."loggedAt", l."body",
          (SELECT json_agg(json_build_object('id', k."id", 'kind', k."kind", 'source', k."source",
              'correctedAt', k."correctedAt", 'body', k."body"))
            FROM "LogCorrection" k WHERE k."clinicId" = l."clinicId" AND k."patientId" = l."patientId"
              AND k."logId" = l."id") AS "corrections"
        FROM "DoseLog" l
        WHERE l."clinicId" = e."clinicId" AND l."patientId" = e."patientId" AND l."localDate" >= e."startDate"
          AND (l."body" ? 'pain' OR EXISTS (SELECT 1 FROM "LogCorrection" k WHERE k."clinicId" = l."clinicId"
            AND k."patientId" = l."patientId" AND k."logId" = l."id" AND k."body" ? 'pain'))
          AND EXISTS (SELECT 1 FROM "Prescription" r WHERE r."clinicId" = l."clinicId" AND r."patientId" = l."patientId"
            AND r."prescriptionId" = l."prescriptionId" AND r."kind" = ANY(${[...EXERCISE_KINDS]}))
        ORDER BY l."localDate", l."loggedAt", l."id" LIMIT ${FIRST_SCORED}) first) AS "firstScored",
      (SELECT array_agg(a."kind") FROM "Alert" a WHERE a."clinicId" = e."clinicId" AND a."patientId" = e."patientId"
        AND a."acknowledgedAt" IS NULL) AS "openAlerts", e."reviewOn"::text,
      (SELECT json_agg(kept) FROM (SELECT v."state", v."startsAt" FROM "Visit" v
        WHERE v."clinicId" = e."clinicId" AND v."startsAt" >= e."startDate" AND v."state" IN ('attended', 'missed')
          AND v."patientId" = ${RECORDS}
        ORDER BY v."startsAt" DESC LIMIT ${MOST_MISSED}) kept) AS "kept", ${withdrewAtOf} AS "withdrewAt"
    FROM "Episode" e JOIN "Patient" p ON p."clinicId" = e."clinicId" AND p."id" = e."patientId" WHERE e."patientId" = ANY(${ids}::uuid[]) AND e."endDate" IS NULL`;

const versionRow = z.object({
  id: planVersionId,
  kind: z.enum(["ordinary", "flare"]),
  planNumber: column.int,
  planName: column.text,
  phase: column.text,
  phaseNumber: column.int,
  phaseCount: column.int,
  effortCeiling: column.int,
  phaseSince: column.date,
  weekFrom: column.int.nullable(),
  weekTo: column.int.nullable(),
});

/**
 * Since when a phase is current: the first day of the versions in a row that have it, flares left out.
 */
async function loadVersions(db: Db, ids: readonly string[]): Promise<Map<string, VersionFacts>> {
  const versions = await rows(db, versionRow)`
    SELECT v."id", v."kind", v."number" AS "planNumber", p."name" AS "planName", f."name" AS "phase",
      f."position" + 1 AS "phaseNumber", f."effortCeiling", f."weekFrom", f."weekTo",
      (SELECT count(*)::int FROM "Phase" a WHERE a."versionId" = v."id") AS "phaseCount", coalesce((SELECT min(w."effectiveFrom")
        FROM "PlanVersion" w JOIN "Phase" g ON g."clinicId" = w."clinicId" AND g."versionId" = w."id" AND g."current"
        WHERE w."clinicId" = v."clinicId" AND w."patientId" = v."patientId" AND w."planId" = v."planId"
          AND w."kind" = 'ordinary' AND w."number" <= v."number" AND w."number" > coalesce((SELECT max(x."number")
            FROM "PlanVersion" x JOIN "Phase" h ON h."clinicId" = x."clinicId" AND h."versionId" = x."id" AND h."current"
            WHERE x."clinicId" = v."clinicId" AND x."patientId" = v."patientId" AND x."planId" = v."planId"
              AND x."kind" = 'ordinary' AND x."number" < v."number" AND h."phaseId" <> f."phaseId"), 0)),
        v."effectiveFrom")::text AS "phaseSince"
    FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId" JOIN "Phase" f ON f."versionId" = v."id" AND f."current"
    WHERE v."id" = ANY(${ids}::uuid[])`;
  return new Map(
    versions.map(({ id, kind, phaseSince: since, weekFrom: from, weekTo: to, ...facts }) => {
      const weeks = from === null || to === null ? null : { from, to };
      return [id, { ...facts, inPhase: kind === "flare" ? null : { since, weeks } }];
    }),
  );
}

const yesterdayRow = z.object({
  patientId,
  lastDay: column.date,
  flags: storedReasons,
  quiet: z.array(column.text),
});

/** What was shown last before the present day began, where it is kept. */
async function listYesterday(db: Db, ids: readonly PatientId[]) {
  const found = await rows(db, yesterdayRow)`
    SELECT DISTINCT ON (s."patientId") s."patientId", s."lastDay"::text, s."flags", s."quiet" FROM "CaseloadStatus" s
    WHERE s."patientId" = ANY(${ids}::uuid[]) AND s."validUntil" <= ${instantColumn(db.now)}
    ORDER BY s."patientId", s."validUntil" DESC`;
  return new Map(
    found.map(({ patientId: id, flags, ...rest }) => [id, { ...rest, reasons: flags }] as const),
  );
}

const NOTHING_QUIET = new Map<string, Quiet>();

/** What the read model needs of each patient with an open episode; a fixed number of statements, however many patients. */
export async function loadFacts(
  db: Db,
  ids: readonly PatientId[],
  histories: ReadonlyMap<PatientId, PlanHistory>,
): Promise<Map<PatientId, StatusFacts>> {
  const found = await loadRows(db, ids);
  const versions = await loadVersions(
    db,
    [...histories.values()].flatMap((h) => h.versions.map((v) => v.id)),
  );
  const legPains = await listLegPain(db, ids);
  const asked = await listWeeklyDue(db, ids);
  const open = await listOpenQuestions(db, ids);
  const quiet = await listQuiet(db, ids);
  const yesterday = await listYesterday(db, ids);
  const zones = new Map([...histories].map(([id, history]) => [id, history.zones]));
  const checkins = await listSignals(db, zones, roughToday(db));
  const sources = await listSources(db, zones, roughToday(db));
  const facts = new Map<PatientId, StatusFacts>();
  for (const row of found) {
    const history = histories.get(row.patientId);
    if (!history) continue;
    const { openAlerts, firstScored, lastLogAt, planSince, withdrewAt, reviewOn } = row;
    const missed = missedInARow(row.kept ?? []);
    const openSince = open.get(row.patientId);
    facts.set(row.patientId, {
      history,
      versions,
      openAlerts: openAlerts ?? [],
      startPain: startPainFrom(firstScored ?? [], history.zones),
      legPain: legPains.get(row.patientId) ?? null,
      openSince: openSince ? localDateAt(history.zones, openSince) : null,
      askedFrom: asked.get(row.patientId) ?? null,
      checkins: checkins.get(row.patientId) ?? NO_SIGNALS,
      withdrewOn: withdrewAt && localDateAt(history.zones, withdrewAt),
      missedVisits: missed && {
        missed: missed.count,
        last: localDateAt(history.zones, missed.last.startsAt),
      },
      reviewOn,
      quiet: quiet.get(row.patientId) ?? NOTHING_QUIET,
      yesterday: yesterday.get(row.patientId) ?? null,
      lastLogAt,
      planSince,
      sources: sources.get(row.patientId) ?? NO_SOURCES,
    });
  }
  return facts;
}
