import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { now } from "../../lib/clock";
import { asSystem } from "../../lib/db/scope";
import { itemHash } from "../../lib/dose-logs/item-hash";
import { type CorrectionItem, type DoseLogItem, doseLogBody } from "../../lib/dose-logs/schema";
import type { LogSource } from "../../lib/dose-logs/vocabulary";
import type { AlertId, ConditionId, DoseLogId, ExcuseId, PauseId, PrescriptionId } from "../../lib/ids";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, localDateAt, zoneOn } from "../../lib/time/local-day";
import type { MadePatient } from "./people";
import { freshRandom, type Random } from "./random";
import { insertRows, type Row } from "./rows";

type Body = z.input<typeof doseLogBody>;
type Owner = Pick<MadePatient, "id" | "clinicId" | "userId" | "lead">;

export type Reading = {
  source: LogSource;
  /** ISO instants, UTC with milliseconds. */
  loggedAt: string;
  sentAt: string;
  receivedAt: string;
  /** Left out: the patient, or their lead for what others entered. */
  authorId?: string;
};

/** Her own word, or a member's of the care team. */
const authorOf = (patient: Owner, source: LogSource): string =>
  source === "patient" && patient.userId ? patient.userId : patient.lead.userId;

/** The row that storing this item would make, had the phone's clock been right. */
export const logRow = (patient: Owner, item: DoseLogItem, reading: Reading): Row<"DoseLog"> => ({
  id: item.id,
  clinicId: patient.clinicId,
  patientId: patient.id,
  prescriptionId: item.prescriptionId,
  localDate: item.localDate ?? reading.loggedAt.slice(0, 10),
  slot: item.slot ?? null,
  ...reading,
  deviceAt: item.deviceAt,
  zone: item.zone,
  body: item.body,
  bodyHash: itemHash(item),
  authorId: reading.authorId ?? authorOf(patient, reading.source),
});

export const correctionRow = (
  patient: Owner,
  item: CorrectionItem,
  { loggedAt, ...reading }: Reading,
): Row<"LogCorrection"> => ({
  id: item.id,
  clinicId: patient.clinicId,
  patientId: patient.id,
  logId: item.logId,
  kind: item.kind,
  correctedAt: loggedAt,
  ...reading,
  deviceAt: item.deviceAt,
  zone: item.zone,
  body: item.kind === "edit" ? item.body : undefined,
  bodyHash: itemHash(item),
  authorId: reading.authorId ?? authorOf(patient, reading.source),
});

type Seeded = { random?: Random };
type When = { at?: Temporal.Instant; receivedAt?: Temporal.Instant; source?: LogSource };

function readingOf({ at, receivedAt, source }: When & { at: Temporal.Instant }): Reading {
  const arrived = (receivedAt ?? at).toString({ fractionalSecondDigits: 3 });
  const loggedAt = at.toString({ fractionalSecondDigits: 3 });
  return { source: source ?? "patient", loggedAt, sentAt: arrived, receivedAt: arrived };
}

/**
 * A stored log. Left out: a bare tick today; logged now, or at 19:00 of a past day, and received at once.
 * @param given.at the corrected logging instant
 */
export async function makeLog(
  patient: MadePatient,
  given: Seeded &
    When & {
      prescriptionId: PrescriptionId;
      localDate?: LocalDate;
      slot?: number;
      body?: Body;
      id?: DoseLogId;
    },
): Promise<DoseLogId> {
  const { random = freshRandom } = given;
  const today = localDateAt(patient.zones, now());
  const localDate = given.localDate ?? today;
  const at =
    given.at ?? (localDate === today ? now() : dayStart(patient.zones, localDate).add({ hours: 16 }));
  const reading = readingOf({ ...given, at });
  const item: DoseLogItem = {
    type: "log",
    id: given.id ?? random.uuid<DoseLogId>(),
    prescriptionId: given.prescriptionId,
    localDate,
    ...(given.slot === undefined ? {} : { slot: given.slot }),
    deviceAt: reading.loggedAt,
    zone: zoneOn(patient.zones, localDate),
    body: doseLogBody.parse(given.body ?? { quick: true }),
  };
  await asSystem(patient.clinicId, (db) => insertRows(db, { DoseLog: [logRow(patient, item, reading)] }));
  return item.id;
}

/** An edit with a body, an undo without. Left out: made now. */
export async function makeCorrection(
  patient: MadePatient,
  logId: DoseLogId,
  given: Seeded & When & { body?: Body } = {},
): Promise<DoseLogId> {
  const { random = freshRandom } = given;
  const reading = readingOf({ ...given, at: given.at ?? now() });
  const zone = zoneOn(patient.zones, reading.loggedAt.slice(0, 10));
  const common = {
    type: "correction",
    id: random.uuid<DoseLogId>(),
    logId,
    deviceAt: reading.loggedAt,
    zone,
  } as const;
  const item: CorrectionItem = given.body
    ? { ...common, kind: "edit", body: doseLogBody.parse(given.body) }
    : { ...common, kind: "undo" };
  const row = correctionRow(patient, item, reading);
  await asSystem(patient.clinicId, (db) => insertRows(db, { LogCorrection: [row] }));
  return common.id;
}

type Span = { from: LocalDate; to: LocalDate; reason?: string };

/** Half-open: `to` is due again. */
export async function makePause(
  patient: MadePatient,
  given: Seeded & Span & { author?: "patient" | "therapist"; createdAt?: Temporal.Instant },
): Promise<PauseId> {
  const id = (given.random ?? freshRandom).uuid<PauseId>();
  await asSystem(patient.clinicId, (db) => insertRows(db, { Pause: [pauseRow(patient, { ...given, id })] }));
  return id;
}

export const pauseRow = (
  patient: Owner,
  given: Span & { id: string; author?: "patient" | "therapist"; createdAt?: Temporal.Instant | string },
): Row<"Pause"> => ({
  id: given.id,
  clinicId: patient.clinicId,
  patientId: patient.id,
  fromDate: given.from,
  toDate: given.to,
  reason: given.reason ?? "Away from home",
  authorKind: given.author ?? "patient",
  authorId: authorOf(patient, given.author ?? "patient"),
  createdAt: (given.createdAt ?? `${given.from}T00:00:00Z`).toString(),
});

export async function makeExcuse(
  patient: MadePatient,
  given: Seeded & Span & { createdAt?: Temporal.Instant },
): Promise<ExcuseId> {
  const id = (given.random ?? freshRandom).uuid<ExcuseId>();
  await asSystem(patient.clinicId, (db) =>
    insertRows(db, { Excuse: [excuseRow(patient, { ...given, id })] }),
  );
  return id;
}

export const excuseRow = (
  patient: Owner,
  given: Span & { id: string; createdAt?: Temporal.Instant | string },
): Row<"Excuse"> => ({
  id: given.id,
  clinicId: patient.clinicId,
  patientId: patient.id,
  fromDate: given.from,
  toDate: given.to,
  reason: given.reason ?? "In hospital",
  authorId: patient.lead.userId,
  createdAt: (given.createdAt ?? now()).toString(),
});

/** Takes a prescription off Today from a date on, because of a condition recorded later. */
export async function makeHold(
  patient: MadePatient,
  given: Seeded & {
    prescriptionId: PrescriptionId;
    conditionId: ConditionId;
    from: LocalDate;
    to?: LocalDate;
  },
): Promise<void> {
  const { random = freshRandom, prescriptionId, conditionId, from, to } = given;
  const own = { id: random.uuid<string>(), clinicId: patient.clinicId, patientId: patient.id };
  const row = { ...own, prescriptionId, conditionId, fromDate: from, toDate: to ?? null };
  await asSystem(patient.clinicId, (db) => insertRows(db, { PrescriptionHold: [row] }));
}

export async function makeAlert(
  patient: MadePatient,
  given: Seeded & { kind: string; facts?: Record<string, string>; at?: Temporal.Instant },
): Promise<AlertId> {
  const id = (given.random ?? freshRandom).uuid<AlertId>();
  const at = (given.at ?? now()).toString();
  const row = {
    id,
    clinicId: patient.clinicId,
    patientId: patient.id,
    kind: given.kind,
    at,
    facts: given.facts ?? {},
  };
  await asSystem(patient.clinicId, (db) => insertRows(db, { Alert: [row] }));
  return id;
}

/** What a clinician writes who unlocks a plan after a red flag. */
export const UNLOCKED = {
  note: "Seen in A and E, all clear.",
  examined: "Power, reflexes and feeling, all as before.",
  informed: "The GP.",
};
