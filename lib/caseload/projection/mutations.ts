import { needsLongerLook } from "../../adherence/flags/look-back";
import type { PlanHistory } from "../../adherence/history/history";
import { loadHistories, roughToday, spanFor } from "../../adherence/history/queries";
import type { Actor, AuthActor, SystemActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import type { Prisma } from "../../db/generated/client";
import { lockPatients } from "../../db/lock";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import { toStored } from "../../stored";
import { addDays } from "../../time/calendar-date";
import { present } from "../queries";
import { findEnding, loadFacts } from "./queries";
import { HORIZON, type Status, type StatusFacts, statusesOf } from "./status";

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** The last row's end: it holds until it is rewritten, and is out of date from `staleFrom` on. */
const FOR_EVER = new Date("9999-12-31T00:00:00Z");

function toRow(
  clinicId: string,
  patientId: string,
  { status, last }: { status: Status; last: boolean },
): Prisma.CaseloadStatusCreateManyInput {
  const { figures, version } = status;
  const until = instantColumn(figures.validUntil);
  return {
    clinicId,
    patientId,
    validFrom: instantColumn(figures.validFrom),
    validUntil: last ? FOR_EVER : until,
    staleFrom: last ? until : null,
    lastDay: dateColumn(figures.asOf),
    alertRank: status.ranking.alertRank,
    reds: status.ranking.reds,
    ambers: status.ranking.ambers,
    need: status.need,
    daNum: figures.da?.numerator ?? null,
    daDen: figures.da?.denominator ?? null,
    percent: figures.da?.percent ?? null,
    band: figures.da?.band ?? null,
    provisional: figures.provisional,
    meanOf: figures.meanOf,
    doneCount: figures.done.exact,
    dueCount: figures.due.exact,
    trend: json(figures.trend.map((week) => week?.percent ?? null)),
    flags: json(status.reasons),
    progression: status.progression ? json(toStored(status.progression)) : undefined,
    quiet: status.quiet,
    changes: json(status.changes),
    painNow: status.painNow,
    painBefore: status.painBefore,
    lastLogAt: status.lastLogAt,
    phase: version?.phase ?? null,
    phaseNumber: version?.phaseNumber ?? null,
    planNumber: version?.planNumber ?? null,
    planName: version?.planName ?? null,
    inFlare: status.flare !== null,
    flareFrom: status.flare && dateColumn(status.flare.from),
    flareUntil: status.flare?.until ? dateColumn(status.flare.until) : null,
    paused: status.paused,
    planSince: status.planSince ? dateColumn(status.planSince) : null,
  };
}

/** One patient's rows; null where they can't be computed, which is a bug, said with an id alone. */
function rowsOf(clinicId: string, id: PatientId, facts: StatusFacts) {
  try {
    const statuses = statusesOf(facts);
    return statuses.map((status, at) => toRow(clinicId, id, { status, last: at === statuses.length - 1 }));
  } catch (error) {
    console.error(`The caseload row of patient ${id} can't be computed and is marked out of date:`, error);
    return null;
  }
}

/** Days further back that are read where a long lock or pause hides what was before it. */
const FURTHER_DAYS = 400;

/** What can't be computed at all is said where its row is. */
function hides(history: PlanHistory): boolean {
  try {
    return needsLongerLook(history);
  } catch {
    return false;
  }
}

/** The histories that the rows need: eight weeks, and more for the few of whom these say next to nothing. */
async function loadEnough(db: Db, ids: readonly PatientId[]) {
  const span = spanFor(roughToday(db));
  const histories = await loadHistories(db, ids, span);
  const hidden = [...histories].filter(([, history]) => hides(history)).map(([id]) => id);
  if (hidden.length === 0) return histories;
  const further = await loadHistories(db, hidden, { ...span, from: addDays(span.from, -FURTHER_DAYS) });
  return new Map([...histories, ...further]);
}

/** What was shown last of whoever leaves the caseload stays with the episode that ended: nothing counts it again. */
async function keepAdherence(db: Db, clinicId: string, left: readonly PatientId[]): Promise<void> {
  if (left.length === 0) return;
  await db.tx.$executeRaw`
    UPDATE "Episode" e SET "adherenceNum" = s."daNum", "adherenceDen" = s."daDen" FROM "CaseloadStatus" s
    WHERE e."clinicId" = ${clinicId}::uuid AND e."patientId" = ANY(${[...left]}::uuid[])
      AND s."clinicId" = e."clinicId" AND s."patientId" = e."patientId" AND ${present(db)}
      AND e."endedAt" = (SELECT max(l."endedAt") FROM "Episode" l
        WHERE l."clinicId" = e."clinicId" AND l."patientId" = e."patientId")`;
}

/**
 * Takes out the rows of these patients, but the one that ended as their present day began: by it a page says what changed since.
 * @param begins when the row begins that takes their place; none for whoever leaves the caseload
 */
async function dropRows(
  db: Db,
  clinicId: string,
  ids: readonly PatientId[],
  begins: ReadonlyMap<PatientId, Date | string | null>,
): Promise<void> {
  const froms = ids.map((id) => begins.get(id) ?? null);
  await db.tx.$executeRaw`
    DELETE FROM "CaseloadStatus" s USING unnest(${[...ids]}::uuid[], ${froms}::timestamptz[]) AS n("id", "from")
    WHERE s."clinicId" = ${clinicId}::uuid AND s."patientId" = n."id" AND s."validUntil" IS DISTINCT FROM n."from"`;
}

/**
 * Rewrites the read model of these patients from their plans and logs, in the caller's transaction. A patient without
 * an open episode leaves the caseload. Gates and jobs call it before each commit for whomever an event made stale. What
 * can't be computed keeps its rows, marked out of date: a log is never refused because a figure fails. What the caseload says
 * does not depend on who wrote, or looked: the program reads the whole of a person, and a patient none of a record that was
 * merged into theirs.
 */
export async function refreshCaseload(db: Db, ids: readonly PatientId[]): Promise<void> {
  if (db.actor.kind === "auth" || ids.length === 0) return;
  await asProgram(db as Db<Exclude<Actor, AuthActor>>, (own) => rewrite(own, ids));
}

async function rewrite(db: Db<SystemActor>, ids: readonly PatientId[]): Promise<void> {
  const { actor } = db;
  await lockPatients(db, ids);
  const histories = await loadEnough(db, ids);
  const facts = await loadFacts(db, ids, histories);
  const computed = [...facts].map(([id, known]) => ({ id, rows: rowsOf(actor.clinicId, id, known) }));
  const failed = computed.filter(({ rows }) => rows === null).map(({ id }) => id);
  const rewritten = ids.filter((id) => !failed.includes(id));
  await keepAdherence(
    db,
    actor.clinicId,
    ids.filter((id) => !facts.has(id)),
  );
  await dropRows(
    db,
    actor.clinicId,
    rewritten,
    new Map(computed.map((one) => [one.id, one.rows?.[0]?.validFrom ?? null])),
  );
  const rows = computed.flatMap((one) => one.rows ?? []);
  if (rows.length > 0) await db.tx.caseloadStatus.createMany({ data: rows });
  if (failed.length > 0)
    await db.tx.caseloadStatus.updateMany({
      where: { clinicId: actor.clinicId, patientId: { in: failed } },
      data: { staleFrom: instantColumn(db.now) },
    });
}

/** Patients rewritten in one transaction by the job. */
const BATCH = 200;

/**
 * Extends the horizon of one batch of patients, in the order of their ids. Whoever can't be rewritten is passed, so
 * that the job always comes to its end.
 * @param after the last id of the batch before; null for the first
 * @returns the last id of this batch and how many it had; null when nobody is left
 */
export async function extendHorizon(
  db: Db,
  after: PatientId | null,
): Promise<{ last: PatientId; count: number } | null> {
  const until = instantColumn(db.now.add({ hours: 24 * (HORIZON - 1) }));
  const ending = await findEnding(db, { until, after, limit: BATCH });
  const last = ending.at(-1);
  if (!last) return null;
  await refreshCaseload(db, ending);
  return { last, count: ending.length };
}
