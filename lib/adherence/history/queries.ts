import { z } from "zod";
import { listStopHolds } from "../../alerts/holds/queries";
import { listRedFlags } from "../../alerts/queries";
import { dateColumn, instantOf, isoDate, isoDateOrNull } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { helpersOf } from "../../db/helper-of";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { LATERALITIES, SIDES } from "../../exercises/vocabulary";
import {
  type PatientId,
  type PrescriptionId,
  patientId,
  planVersionId,
  prescriptionId,
  uuid,
} from "../../ids";
import { listZones } from "../../patients/queries";
import { taken, takenSince } from "../../plans/lighter/queries";
import { type Lighter, withLighter } from "../../plans/lighter/spans";
import { dosed, storedSchedule } from "../../plans/stored";
import { column, stored } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { wallDate } from "../../time/local-day";
import { type ById, grouped, loadCorrections, loadLogs, type Span } from "../logged/queries";
import { accepted } from "./accepted";
import type { Excuse, Hold, Pause, PlanHistory, PlanVersion } from "./history";
import { named } from "./named";
import { holdsOf, lockOf } from "./told";

const prescribed = dosed(
  {
    id: prescriptionId,
    schedule: stored(storedSchedule),
    side: z.enum(SIDES).nullable(),
    laterality: z.enum(LATERALITIES).nullable(),
    exerciseSlug: column.text.nullable(),
  },
  {},
);
const versionRow = z.object({
  patientId,
  id: planVersionId,
  number: column.int,
  kind: z.enum(["ordinary", "flare"]),
  publishedAt: column.timestamp,
  effectiveFrom: column.date,
  endsOn: column.date.nullable(),
  planStart: column.date,
  lighterDays: column.int.nullable(),
  prescriptions: z.array(prescribed).nullable(),
});

type Begun = PlanVersion & { planStart: LocalDate };

/**
 * Versions that can be in force in the span: those that begin in it, and the ones before that reach into it. A
 * version before the last open-ended one that began by the span's start can never count again, nor a lighter plan.
 */
async function loadVersions(db: Db, ids: readonly PatientId[], from: LocalDate): Promise<ById<Begun>> {
  const versions = await rows(db, versionRow)`
    WITH latest AS (
      SELECT DISTINCT ON ("patientId") "id", "patientId" FROM "Episode"
      WHERE "patientId" = ANY(${ids}::uuid[]) ORDER BY "patientId", "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC
    ), v AS (
      SELECT v.*, max(v."publishedAt") FILTER (WHERE v."endsOn" IS NULL AND v."lighterDays" IS NULL AND v."effectiveFrom" <= ${from}::date)
        OVER (PARTITION BY v."patientId") AS "base",
        min(v."effectiveFrom") FILTER (WHERE v."lighterDays" IS NULL) OVER (PARTITION BY v."patientId") AS "planStart"
      FROM "PlanVersion" v JOIN "Plan" p ON p."id" = v."planId" AND p."patientId" = ANY(${ids}::uuid[])
      JOIN latest l ON l."id" = p."episodeId" WHERE v."patientId" = ANY(${ids}::uuid[])
    )
    SELECT v."patientId", v."id", v."number", v."kind", v."publishedAt", v."effectiveFrom"::text, v."endsOn"::text, v."planStart"::text, v."lighterDays",
      (SELECT json_agg(json_build_object('id', r."prescriptionId", 'kind', r."kind", 'dose', r."dose",
          'schedule', r."schedule", 'side', r."side", 'laterality', x."laterality",
          'exerciseSlug', CASE WHEN e."clinicId" IS NULL THEN e."slug" END) ORDER BY r."position")
       FROM "Phase" f JOIN "Prescription" r ON r."phaseRowId" = f."id"
       LEFT JOIN "ExerciseRevision" x ON x."id" = r."exerciseRevisionId" LEFT JOIN "Exercise" e ON e."id" = x."exerciseId"
       WHERE f."versionId" = v."id" AND f."current") AS "prescriptions"
    FROM v WHERE v."base" IS NULL OR v."publishedAt" >= v."base" ORDER BY v."publishedAt", v."number"`;
  return grouped(versions, ({ patientId: _, publishedAt, prescriptions, ...version }) => ({
    ...version,
    publishedAt: instantOf(publishedAt),
    prescriptions: prescriptions ?? [],
  }));
}

const educationIn = (versions: ById<PlanVersion>): PrescriptionId[] =>
  [...versions.values()]
    .flat()
    .flatMap((version) => version.prescriptions)
    .filter((item) => item.kind === "education")
    .map((item) => item.id);

const episodeEnd = z.object({
  ...{ patientId, endDate: column.date.nullable(), ...taken },
  helpers: z.record(uuid, column.text),
});

const lighterOf = (
  versions: readonly PlanVersion[],
  end: z.infer<typeof episodeEnd> | undefined,
): Lighter<PlanVersion> => ({
  usual: versions.filter((version) => !version.lighterDays),
  prepared: versions.filter((version) => version.lighterDays),
  swaps: end?.swaps ?? [],
  withdrawals: end?.withdrawals ?? [],
});

/**
 * What adherence is counted from, for several patients at once: a fixed number of statements, and nothing that
 * grows with a patient's history beyond the span. A patient without any record is left out.
 */
export async function loadHistories(
  db: Db,
  ids: readonly PatientId[],
  span: Span,
): Promise<Map<PatientId, PlanHistory>> {
  const among = { patientId: { in: [...ids] } };
  const inSpan = { ...among, toDate: { gte: dateColumn(span.from) } };
  const versions = await loadVersions(db, ids, span.from);
  const logs = await loadLogs(db, ids, span, educationIn(versions));
  const corrections = await loadCorrections(db, ids, span, logs);
  const pauses = grouped(
    await db.tx.pause.findMany({ where: inSpan }),
    (row): Pause => ({
      from: isoDate(row.fromDate),
      to: isoDate(row.toDate),
      reason: row.reason,
      author: row.authorKind === "patient" ? "patient" : "therapist",
      recordedAt: instantOf(row.createdAt),
    }),
  );
  const excuses = grouped(
    await db.tx.excuse.findMany({ where: inSpan }),
    (row): Excuse => ({
      id: row.id,
      from: isoDate(row.fromDate),
      to: isoDate(row.toDate),
      reason: row.reason,
      authorId: row.authorId,
      recordedAt: instantOf(row.createdAt),
    }),
  );
  const holds = grouped(
    await db.tx.prescriptionHold.findMany({ where: among }),
    (row): Hold => ({
      prescriptionId: row.prescriptionId as PrescriptionId,
      from: isoDate(row.fromDate),
      to: isoDateOrNull(row.toDate),
    }),
  );
  const stops = grouped(await listStopHolds(db, ids, span.from), holdsOf);
  const redFlags = grouped(await listRedFlags(db, ids, span.from), (flag) => flag);
  const zones = await listZones(db, ids);
  const ends = await rows(db, episodeEnd)`
    SELECT e.*, ${helpersOf(Prisma.sql`e."patientId"`)} AS "helpers", ${takenSince(Prisma.sql`e."patientId"`, span.from)} FROM (
      SELECT DISTINCT ON ("patientId") "patientId", "endDate"::text FROM "Episode" WHERE "patientId" = ANY(${ids}::uuid[])
      ORDER BY "patientId", "endDate" DESC NULLS FIRST, "startDate" DESC, "id" DESC) e`;
  const endOf = new Map(ends.map((row) => [row.patientId, row]));
  const histories = new Map<PatientId, PlanHistory>();
  for (const id of ids) {
    const own = zones.get(id) ?? [];
    if (own.length === 0) continue;
    const { helpers } = endOf.get(id) ?? {};
    const ownLogs = (logs.get(id) ?? []).map((log) => named(log, helpers));
    const ownCorrections = (corrections.get(id) ?? []).map((correction) => named(correction, helpers));
    const lighter = lighterOf(versions.get(id) ?? [], endOf.get(id));
    histories.set(id, {
      versions: withLighter(lighter),
      lighter,
      planStart: versions.get(id)?.[0]?.planStart ?? null,
      since: span.from,
      episodeEnd: endOf.get(id)?.endDate ?? null,
      logs: ownLogs,
      corrections: accepted(ownCorrections, ownLogs, own),
      pauses: pauses.get(id) ?? [],
      excuses: excuses.get(id) ?? [],
      locks: (redFlags.get(id) ?? []).map((flag) => lockOf(flag, own)),
      holds: [...(holds.get(id) ?? []), ...(stops.get(id) ?? []).flat()],
      zones: own,
      now: db.now,
    });
  }
  return histories;
}

export async function loadHistory(db: Db, id: PatientId, span: Span): Promise<PlanHistory | null> {
  return (await loadHistories(db, [id], span)).get(id) ?? null;
}

/**
 * What the eight weeks of a timeline need: 56 days, six for the seven-day figure of the first of them, and the rest of
 * the week that one begins in, by which "n days a week" is capped.
 */
const BEHIND = 70;
const AHEAD = 8;

/** The days whose logs figures, trend and flags of `asOf` look at; `asOf` may be a day off, as zones differ. */
export const spanFor = (asOf: LocalDate): Span => ({
  from: addDays(asOf, -BEHIND),
  to: addDays(asOf, AHEAD),
});

/** The date in UTC, near enough to any patient's for choosing a span. */
export const roughToday = (db: Db): LocalDate => wallDate("UTC", db.now);
