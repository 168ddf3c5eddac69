import { z } from "zod";
import { dateColumn, instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { storedBody } from "../../dose-logs/stored";
import { LOG_SOURCES, MOST_A_DAY, MOST_CORRECTIONS } from "../../dose-logs/vocabulary";
import { doseLogId, type PatientId, type PrescriptionId, patientId, prescriptionId, uuid } from "../../ids";
import { column, readStored } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import type { SourcedCorrection } from "../history/accepted";
import type { LogEntry } from "../history/history";
import type { Authored } from "../history/named";

/** The local days whose logs are read, both ends included. */
export type Span = { from: LocalDate; to: LocalDate };

export type ById<T> = Map<string, T[]>;

export function grouped<R extends { patientId: string }, T>(rows: readonly R[], map: (row: R) => T): ById<T> {
  const groups: ById<T> = new Map();
  for (const row of rows) {
    const group = groups.get(row.patientId);
    if (group) group.push(map(row));
    else groups.set(row.patientId, [map(row)]);
  }
  return groups;
}

const logRow = z.object({
  patientId,
  id: doseLogId,
  prescriptionId,
  localDate: column.date,
  slot: column.int.nullable(),
  loggedAt: column.timestamp,
  receivedAt: column.timestamp,
  source: z.enum(LOG_SOURCES),
  authorId: uuid,
  body: storedBody,
});

/**
 * Logs of the span, and those of education cards whenever they were: a card is read once. No more than may be stored of one
 * prescription, local day and source, the latest: what was stored before there was such a bound weighs no page down.
 */
export async function loadLogs(
  db: Db,
  ids: readonly PatientId[],
  span: Span,
  cards: PrescriptionId[],
): Promise<ById<Authored<LogEntry>>> {
  const inSpan = Prisma.sql`"localDate" BETWEEN ${span.from}::date AND ${span.to}::date`;
  const wanted =
    cards.length > 0 ? Prisma.sql`(${inSpan} OR "prescriptionId" = ANY(${cards}::uuid[]))` : inSpan;
  const logs = await rows(db, logRow)`
    SELECT * FROM (
      SELECT "patientId", "id", "prescriptionId", "localDate"::text, "slot", "loggedAt", "receivedAt", "source", "authorId", "body",
        row_number() OVER (PARTITION BY "patientId", "prescriptionId", "localDate", "source"
          ORDER BY "loggedAt" DESC, "id" DESC) AS "nth"
      FROM "DoseLog" WHERE "patientId" = ANY(${[...ids]}::uuid[]) AND ${wanted}) l
    WHERE l."nth" <= ${MOST_A_DAY}`;
  return grouped(logs, ({ patientId: _, loggedAt, receivedAt, ...log }) => ({
    ...log,
    loggedAt: instantOf(loggedAt),
    receivedAt: instantOf(receivedAt),
  }));
}

const correctionRow = z.object({
  patientId,
  id: uuid,
  logId: doseLogId,
  kind: z.enum(["edit", "undo"]),
  correctedAt: column.timestamp,
  receivedAt: column.timestamp,
  source: z.enum(LOG_SOURCES),
  authorId: uuid,
  body: z.unknown(),
});

/**
 * Corrections since the span began, and those of older logs that are among `logs`: a card read long ago. What corrects no log
 * that is there says nothing yet; of one log and source no more than may be stored, the latest.
 */
export async function loadCorrections(
  db: Db,
  ids: readonly PatientId[],
  span: Span,
  logs: ById<LogEntry>,
): Promise<ById<Authored<SourcedCorrection>>> {
  const older = [...logs.values()].flat().filter((log) => log.localDate < span.from);
  const since = Prisma.sql`k."correctedAt" >= ${dateColumn(span.from)}`;
  const olderIds = older.map((log) => log.id);
  const wanted = older.length > 0 ? Prisma.sql`(${since} OR k."logId" = ANY(${olderIds}::uuid[]))` : since;
  const corrections = await rows(db, correctionRow)`
    SELECT * FROM (
      SELECT k."patientId", k."id", k."logId", k."kind", k."correctedAt", k."receivedAt", k."source", k."authorId", k."body",
        row_number() OVER (PARTITION BY k."patientId", k."logId", k."source" ORDER BY k."correctedAt" DESC, k."id" DESC) AS "nth"
      FROM "LogCorrection" k WHERE k."patientId" = ANY(${[...ids]}::uuid[]) AND ${wanted}
        AND EXISTS (SELECT 1 FROM "DoseLog" l WHERE l."patientId" = k."patientId" AND l."id" = k."logId")) c
    WHERE c."nth" <= ${MOST_CORRECTIONS}`;
  return grouped(corrections, ({ patientId: _, kind, body, correctedAt, receivedAt, ...rest }) => {
    const common = { ...rest, correctedAt: instantOf(correctedAt), receivedAt: instantOf(receivedAt) };
    return kind === "undo"
      ? { ...common, kind }
      : { ...common, kind, body: readStored("body", storedBody, body) };
  });
}
