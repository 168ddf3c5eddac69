import { RED_FLAGS } from "../alerts/vocabulary";
import { dateColumn, isoDate, isoDateOrNull } from "../db/dates";
import type { Db } from "../db/scope";
import { getRevisions } from "../exercises/queries";
import type { Caution, Side } from "../exercises/vocabulary";
import type { ConditionId, PatientId, PrescriptionId } from "../ids";
import { getZones } from "../patients/queries";
import { readStored } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { inForceFrom } from "../time/in-force";
import { localDateAt } from "../time/local-day";
import { checkedFrom, type RecordedCondition } from "./contraindications";
import type { Prescribed } from "./holds";
import { type KnownOverride, listOverrides } from "./overrides/queries";
import { storedNotes } from "./stored";

/** A condition with what a clinician reads beside it: when the operation was, and the surgeon's limits. */
export type KnownCondition = RecordedCondition & { id: ConditionId; onDate: string | null; limits: string };
export type KnownSafety = {
  conditions: readonly KnownCondition[];
  redFlagOpen: boolean;
  overrides: readonly KnownOverride[];
  on: LocalDate;
};

/**
 * What the rules check an exercise against: the conditions on record, what is allowed for a time although they block it,
 * and whether a red flag is open.
 * @param on the patient's local date from which it is to be done; left out, the present one
 */
export async function getSafetyState(db: Db, patientId: PatientId, on?: LocalDate): Promise<KnownSafety> {
  const conditions = await db.tx.condition.findMany({
    where: { patientId, endedAt: null },
    select: { id: true, code: true, side: true, onDate: true, limits: true, clearedAt: true, endedAt: true },
  });
  const redFlags = await db.tx.alert.count({
    where: { patientId, kind: { in: [...RED_FLAGS] }, acknowledgedAt: null },
  });
  return {
    conditions: conditions.map(({ onDate, ...c }) => ({
      ...c,
      id: c.id as ConditionId,
      code: c.code as Caution,
      side: c.side as Side | null,
      onDate: isoDateOrNull(onDate),
    })),
    redFlagOpen: redFlags > 0,
    overrides: conditions.length > 0 ? await listOverrides(db, patientId) : [],
    on: on ?? localDateAt(await getZones(db, patientId), db.now),
  };
}

export type ConditionOnRecord = {
  id: ConditionId;
  patientId: PatientId;
  code: Caution;
  side: Side | null;
  clearedAt: Date | null;
  endedAt: Date | null;
};

/** One condition; null for an unknown or foreign id. */
export async function getCondition(db: Db, id: ConditionId): Promise<ConditionOnRecord | null> {
  const row = await db.tx.condition.findFirst({
    where: { id },
    select: { patientId: true, code: true, side: true, clearedAt: true, endedAt: true },
  });
  if (!row) return null;
  const { patientId, code, side } = row;
  return {
    ...row,
    id,
    patientId: patientId as PatientId,
    code: code as Caution,
    side: side as Side | null,
  };
}

/**
 * The exercises and positions of every version that counts today or will later without anything being published: the
 * one in force, one that is to begin, the one that returns when another ends, and a lighter one that may be swapped to or is on.
 * @param today the patient's local date
 */
export async function listPrescribed(db: Db, patientId: PatientId, today: string): Promise<Prescribed[]> {
  const versions = await db.tx.planVersion.findMany({
    where: { patientId, plan: { episode: { endDate: null } } },
    select: { id: true, effectiveFrom: true, endsOn: true, lighterDays: true, publishedAt: true },
    orderBy: [{ publishedAt: "asc" }, { number: "asc" }],
  });
  // One that was withdrawn today may be on until the day ends.
  const withdrawn = await db.tx.lighterWithdrawal.aggregate({
    where: { patientId, localDate: { lt: dateColumn(today) } },
    _max: { withdrawnAt: true },
  });
  const over = withdrawn._max.withdrawnAt;
  const standing = versions.filter((v) => v.lighterDays === null || !over || v.publishedAt >= over);
  const spans = standing.map((v) => ({
    id: v.id,
    lighter: v.lighterDays !== null,
    effectiveFrom: isoDate(v.effectiveFrom),
    endsOn: isoDateOrNull(v.endsOn),
  }));
  const counting = [true, false].flatMap((lighter) =>
    inForceFrom(
      spans.filter((span) => span.lighter === lighter),
      today,
    ),
  );
  const rows = await db.tx.prescription.findMany({
    where: {
      versionId: { in: counting.map((v) => v.id) },
      phase: { current: true },
      exerciseRevisionId: { not: null },
    },
    select: { prescriptionId: true, exerciseRevisionId: true, side: true, modifyNotes: true },
  });
  const revisions = await getRevisions(
    db,
    rows.flatMap((row) => row.exerciseRevisionId ?? []),
  );
  const byId = new Map<string, (typeof revisions)[number]>(revisions.map((r) => [r.revisionId, r]));
  return rows.flatMap((row) => {
    const exercise = byId.get(row.exerciseRevisionId ?? "");
    if (!exercise) return [];
    return [
      {
        prescriptionId: row.prescriptionId as PrescriptionId,
        exercise: { ...checkedFrom(exercise), side: row.side as Side | null },
        modifyNotes: readStored("modifyNotes", storedNotes, row.modifyNotes),
      },
    ];
  });
}
