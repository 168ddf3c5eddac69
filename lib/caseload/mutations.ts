import { loadHistories, roughToday, spanFor } from "../adherence/history/queries";
import { auditRead } from "../audit/mutations";
import { listReach } from "../body-charts/queries";
import { dateColumn, instantColumn } from "../db/dates";
import type { Prisma } from "../db/generated/client";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import type { PatientId } from "../ids";
import { listClinicians } from "../patients/queries";
import { ok, type Result } from "../result";
import {
  countCaseload,
  type FoundPatient,
  findEnding,
  findPatients,
  findStale,
  listCaseload,
  loadFacts,
} from "./queries";
import type { CaseloadFilter, FindPatient } from "./schema";
import { HORIZON, type Status, statusesOf } from "./status";

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

function toRow(clinicId: string, patientId: string, status: Status): Prisma.CaseloadStatusCreateManyInput {
  const { figures, version } = status;
  return {
    clinicId,
    patientId,
    validFrom: instantColumn(figures.validFrom),
    validUntil: instantColumn(figures.validUntil),
    lastDay: dateColumn(figures.asOf),
    alertRank: figures.ranking.alertRank,
    reds: figures.ranking.reds,
    ambers: figures.ranking.ambers,
    need: status.need,
    daNum: figures.da?.numerator ?? null,
    daDen: figures.da?.denominator ?? null,
    percent: figures.da?.percent ?? null,
    band: figures.da?.band ?? null,
    provisional: figures.provisional,
    doneCount: figures.done.exact,
    dueCount: figures.due.exact,
    trend: json(figures.trend.map((week) => week?.percent ?? null)),
    flags: json(status.reasons),
    painNow: status.painNow,
    painBefore: status.painBefore,
    lastLogAt: status.lastLogAt,
    phase: version?.phase ?? null,
    phaseNumber: version?.phaseNumber ?? null,
    planNumber: version?.planNumber ?? null,
    planName: version?.planName ?? null,
    inFlare: version?.inFlare ?? false,
    paused: status.paused,
    planSince: status.planSince ? dateColumn(status.planSince) : null,
  };
}

/**
 * Rewrites the read model of these patients from their plans and logs, in the caller's transaction. A patient
 * without an open episode leaves the caseload. The gates call it before each commit, for every patient a mutation's
 * audit row named; the same call rebuilds everything from nothing.
 */
export async function refreshCaseload(db: Db, ids: readonly PatientId[]): Promise<void> {
  const { actor } = db;
  if (actor.kind === "auth" || ids.length === 0) return;
  await lockPatients(db, ids);
  const histories = await loadHistories(db, ids, spanFor(roughToday(db)));
  const facts = await loadFacts(db, ids, histories);
  const rows = [...facts].flatMap(([id, known]) =>
    statusesOf(known).map((status) => toRow(actor.clinicId, id, status)),
  );
  await db.tx.caseloadStatus.deleteMany({ where: { clinicId: actor.clinicId, patientId: { in: [...ids] } } });
  if (rows.length > 0) await db.tx.caseloadStatus.createMany({ data: rows });
}

/** Patients rewritten in one transaction by the job and by a page that finds the horizon run out. */
const BATCH = 200;

/** Recomputes whoever has no row for the present instant, so that a page never shows a stale figure. */
export async function healCaseload(db: Db): Promise<void> {
  for (let stale = await findStale(db, BATCH); stale.length > 0; stale = await findStale(db, BATCH)) {
    await refreshCaseload(db, stale);
  }
}

/** Extends the horizon of one batch of patients; answers how many there were, 0 when all reach far enough. */
export async function extendHorizon(db: Db): Promise<number> {
  const until = instantColumn(db.now.add({ hours: 24 * (HORIZON - 1) }));
  const ending = await findEnding(db, until, BATCH);
  await refreshCaseload(db, ending);
  return ending.length;
}

/** Looks patients up by name and writes down who was shown. Names travel in bodies alone, never in an address. */
export async function searchPatients(db: Db, input: FindPatient): Promise<Result<FoundPatient[]>> {
  const found = await findPatients(db, input);
  if (found.length > 0) await auditRead(db, { action: "patient.search", subjects: found.map((p) => p.id) });
  return ok(found);
}

/**
 * All that the caseload page shows: heals what is stale, reads one page and the counts, and writes one audit row with
 * the ids that were shown. A fixed number of statements, whatever the number of patients.
 */
export async function readCaseload(db: Db, filter: CaseloadFilter) {
  await healCaseload(db);
  const { rows, total } = await listCaseload(db, filter);
  const ids = rows.map((row) => row.patientId);
  const reach = await listReach(db, ids);
  const counts = await countCaseload(db, filter.therapist);
  const clinicians = await listClinicians(db);
  await auditRead(db, { action: "caseload.read", subjects: ids });
  return { filter, rows, reach, total, counts, clinicians, now: db.now };
}
