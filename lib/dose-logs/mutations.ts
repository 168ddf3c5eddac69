import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { NewAlert } from "../alerts/vocabulary";
import { type ItemResult, parseItem, refused, taken } from "../batch";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { doseLogId, type PatientId } from "../ids";
import { getCare, getZones } from "../patients/queries";
import type { Kind } from "../plans/vocabulary";
import { fail, ok, type Result } from "../result";
import { TOO_MANY } from "../room";
import { seenLength } from "../seen";
import { toStored } from "../stored";
import { text } from "../text";
import { isInLogWindow, type ZoneFrom, zonesKnownAt } from "../time/local-day";
import { type Arrival, acceptDay, type Refusal, readClock } from "./acceptance";
import { alertFor } from "./alerts";
import { misfitOf } from "./fit";
import { itemHash } from "./item-hash";
import { enteringRefused, mayCorrect } from "./policy";
import {
  type Assigned,
  dayKey,
  findAssigned,
  findSources,
  findStored,
  findStoredCorrections,
  openRoom,
  type StoredLog,
} from "./queries";
import {
  type BatchEnvelope,
  batchItem,
  type CorrectionItem,
  type DoseLogItem,
  type StaffLogs,
} from "./schema";
import type { LogSource } from "./vocabulary";

type Scope = {
  patientId: PatientId;
  clinicId: string;
  authorId: string;
  source: LogSource;
  zones: ZoneFrom[];
  times: Arrival;
  logs: Map<string, StoredLog>;
  corrections: Map<string, string>;
  assigned: Map<string, Assigned>;
  /** When each log of the batch was made and of which day it is, or why it is none. */
  days: Map<DoseLogItem, ReturnType<typeof judge>>;
  /** How many are taken of each day of a prescription, and of each log. */
  room: Awaited<ReturnType<typeof openRoom>>;
};
type LogRow = Prisma.DoseLogCreateManyInput;
type CorrectionRow = Prisma.LogCorrectionCreateManyInput;

const refuse = (id: string, error: Refusal): ItemResult => refused(id, error);

function times(scope: Scope, item: { deviceAt: string; zone: string }) {
  return {
    deviceAt: instantColumn(Temporal.Instant.from(item.deviceAt)),
    sentAt: instantColumn(scope.times.sentAt),
    receivedAt: instantColumn(scope.times.arrival),
    zone: item.zone,
  };
}

type Judging = Pick<Scope, "times" | "zones" | "source" | "assigned">;

/** When a log was made and of which local day it is, or why it is none. */
function judge({ times, zones, source, assigned }: Judging, item: DoseLogItem) {
  const clock = readClock(item, times);
  if (typeof clock === "string") return clock;
  const from = assigned.get(item.prescriptionId)?.from ?? null;
  const day = acceptDay(item, clock.at, zonesKnownAt(zones, clock.at), source, from);
  return typeof day === "string" ? day : { at: clock.at, ...day };
}

function takeLog(scope: Scope, item: DoseLogItem, rows: LogRow[]): ItemResult {
  const hash = itemHash(item);
  const stored = scope.logs.get(item.id);
  if (stored) return taken(item.id, stored.hash, hash);
  const day = scope.days.get(item) ?? judge(scope, item);
  if (typeof day === "string") return refuse(item.id, day);
  const { prescriptionId } = item;
  const assigned = scope.assigned.get(prescriptionId);
  const misfit = assigned && misfitOf(assigned, item.body);
  if (misfit) return refuse(item.id, misfit);
  const key = dayKey(prescriptionId, day.localDate);
  const mustBeTold =
    alertFor(item.body, { id: item.id, kind: assigned?.kind ?? null }, day.at.toString()) !== null;
  if (!mustBeTold && scope.room.logs.isFull(key)) return refused(item.id, TOO_MANY);
  scope.room.logs.take(key);
  scope.logs.set(item.id, { hash, localDate: day.localDate, source: scope.source, prescriptionId });
  rows.push({
    id: item.id,
    clinicId: scope.clinicId,
    patientId: scope.patientId,
    prescriptionId: item.prescriptionId,
    localDate: dateColumn(day.localDate),
    slot: item.slot ?? null,
    source: scope.source,
    loggedAt: instantColumn(day.at),
    ...times(scope, item),
    body: toStored(item.body),
    bodyHash: hash,
    authorId: scope.authorId,
  });
  return { id: item.id, status: 201 };
}

function takeCorrection(scope: Scope, item: CorrectionItem, rows: CorrectionRow[]): ItemResult {
  const hash = itemHash(item);
  const stored = scope.corrections.get(item.id);
  if (stored) return taken(item.id, stored, hash);
  const clock = readClock(item, scope.times);
  if (typeof clock === "string") return refuse(item.id, clock);
  // A correction may arrive before its log; then both are judged when the figures are formed.
  const log = scope.logs.get(item.logId);
  if (log && !mayCorrect(scope.source, log)) return refuse(item.id, "not-yours");
  const zones = zonesKnownAt(scope.zones, clock.at);
  if (log && !isInLogWindow(zones, log.localDate, scope.source, clock.at))
    return refuse(item.id, "window-closed");
  const assigned = log && scope.assigned.get(log.prescriptionId);
  const misfit = assigned && item.kind === "edit" ? misfitOf(assigned, item.body) : null;
  if (misfit) return refuse(item.id, misfit);
  const mustBeTold =
    item.kind === "edit" &&
    alertFor(item.body, { id: item.logId, kind: assigned?.kind ?? null }, clock.at.toString()) !== null;
  if (!mustBeTold && scope.room.corrections.isFull(item.logId)) return refused(item.id, TOO_MANY);
  scope.room.corrections.take(item.logId);
  scope.corrections.set(item.id, hash);
  rows.push({
    id: item.id,
    clinicId: scope.clinicId,
    patientId: scope.patientId,
    logId: item.logId,
    kind: item.kind,
    correctedAt: instantColumn(clock.at),
    ...times(scope, item),
    source: scope.source,
    body: item.kind === "edit" ? toStored(item.body) : Prisma.DbNull,
    bodyHash: hash,
    authorId: scope.authorId,
  });
  return { id: item.id, status: 201 };
}

/**
 * Stores a batch of logs and corrections for one patient, each item by itself: 201 stored, 200 the same was there,
 * 409 the id is taken by another body, 422 refused and why. Sending a batch again changes nothing. The screens and
 * the API both come here.
 */
export const recordBatch = async (
  db: Db,
  patientId: PatientId,
  source: LogSource,
  batch: BatchEnvelope,
): Promise<ItemResult[]> => (await takeBatch(db, patientId, source, { batch, raise: true })).results;

export type Taken = { results: ItemResult[]; alerts: NewAlert[] };

/** A batch whose alerts may be raised elsewhere: with `raise` they are here, and none is left. */
export async function takeBatch(
  db: Db,
  patientId: PatientId,
  source: LogSource,
  { batch, raise }: { batch: BatchEnvelope; raise: boolean },
): Promise<Taken> {
  if (db.actor.kind === "auth") return { results: [], alerts: [] };
  await lockPatients(db, [patientId]);
  const parsed = batch.items.map((raw) => parseItem(batchItem, raw));
  const items = parsed.flatMap((one) => ("item" in one ? [one.item] : []));
  const logs = items.filter((item) => item.type === "log");
  const corrections = items.filter((item) => item.type === "correction");
  const known = await findStored(db, patientId, [
    ...logs.map((l) => l.id),
    ...corrections.map((c) => c.logId),
  ]);
  const { clinicId } = db.actor;
  const times = { sentAt: Temporal.Instant.from(batch.sentAt), arrival: db.now };
  const zones = await getZones(db, patientId);
  const assigned = await findAssigned(db, patientId, [
    ...logs.map((l) => l.prescriptionId),
    ...[...known.values()].map((l) => l.prescriptionId),
  ]);
  const days = new Map(logs.map((item) => [item, judge({ times, zones, source, assigned }, item)]));
  const scope: Scope = {
    ...{ patientId, clinicId, source, zones, times, assigned, days },
    authorId: "userId" in db.actor ? db.actor.userId : patientId,
    logs: known,
    corrections: await findStoredCorrections(
      db,
      patientId,
      corrections.map((c) => c.id),
    ),
    room: await openRoom(
      db,
      { clinicId, patientId, source },
      {
        prescriptionIds: logs.map((l) => l.prescriptionId),
        days: [...days.values()].flatMap((day) => (typeof day === "string" ? [] : [day.localDate])),
        logIds: corrections.map((c) => c.logId),
      },
    ),
  };
  const logRows: LogRow[] = [];
  const correctionRows: CorrectionRow[] = [];
  const results = parsed.map((one): ItemResult => {
    if ("refusal" in one) return one.refusal;
    const { item } = one;
    return item.type === "log" ? takeLog(scope, item, logRows) : takeCorrection(scope, item, correctionRows);
  });
  const kindOf = (logId: string) =>
    scope.assigned.get(scope.logs.get(logId)?.prescriptionId ?? "")?.kind ?? null;
  return {
    results,
    alerts: await store(db, patientId, { logs: logRows, corrections: correctionRows, raise, kindOf }),
  };
}

type Written = { logs: LogRow[]; corrections: CorrectionRow[]; kindOf: (logId: string) => Kind | null };

/** Keeps the rows and says so. @returns the alerts that follow, for whoever raises them elsewhere; else none is left */
async function store(
  db: Db,
  patientId: PatientId,
  { logs, corrections, raise, kindOf }: Written & { raise: boolean },
): Promise<NewAlert[]> {
  if (logs.length + corrections.length === 0) return [];
  if (logs.length > 0) await db.tx.doseLog.createMany({ data: logs });
  if (corrections.length > 0) await db.tx.logCorrection.createMany({ data: corrections });
  const alerts = [
    ...logs.map(({ id, body, loggedAt }) => alertFor(body, { id, kind: kindOf(id) }, loggedAt)),
    ...corrections.map(({ logId: id, body, correctedAt }) =>
      alertFor(body, { id, kind: kindOf(id) }, correctedAt),
    ),
  ].filter((alert) => alert !== null);
  const ids = [...logs, ...corrections].map((row) => row.id);
  await emit(db, { kind: "dose-log.record", patientId, ids, alerts: raise ? alerts : [] });
  return raise ? [] : alerts;
}

/** Characters that can be seen of what a clinician writes to a log. */
const LEAST_NOTE = 3;
const silent = z.object({
  type: z.literal("log"),
  body: z.object({ note: text.refine((written) => seenLength(written) < LEAST_NOTE).default("") }),
});
const correcting = z.object({ type: z.literal("correction"), logId: doseLogId });

/**
 * What staff enter for a patient, answered item by item as `recordBatch` does; sending it again changes nothing. What
 * a clinician enters needs a note on each log. Staff take back only what was entered under the same source: a
 * patient's own logs are the patient's to correct.
 */
export async function recordStaffLogs(
  db: Db<StaffActor>,
  { patientId, source, ...batch }: StaffLogs,
): Promise<Result<ItemResult[]>> {
  const why = enteringRefused(db.actor, await getCare(db, patientId), source, db.now);
  if (why) return fail(why);
  if (source === "therapist" && batch.items.some((item) => silent.safeParse(item).success))
    return fail("invalid", { note: "required" });
  const corrected = batch.items.flatMap((item) => correcting.safeParse(item).data?.logId ?? []);
  const sources = await findSources(db, patientId, corrected);
  if (!corrected.every((id) => sources.get(id) === source)) return fail("forbidden");
  return ok(await recordBatch(db, patientId, source, batch));
}
