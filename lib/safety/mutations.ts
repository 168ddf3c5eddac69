import { storedFacts } from "../alerts/stored";
import type { AlertKind, NewAlert } from "../alerts/vocabulary";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { ConditionId, PatientId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, type ErrorCode, fail, ok, type Result } from "../result";
import { readStored } from "../stored";
import { localDateAt } from "../time/local-day";
import { CONDITIONS } from "./contraindications.data";
import { effectsOf } from "./holds";
import { unlockErrors } from "./policy";
import { getCondition, listPrescribed } from "./queries";
import type { AcknowledgeAlert, ClearCondition, EndCondition, RecordCondition } from "./schema";

const refusal = async (db: Db, patientId: PatientId): Promise<ErrorCode | null> =>
  prescribingRefused(db.actor, await getCare(db, patientId), db.now);

const today = async (db: Db, patientId: PatientId): Promise<string> =>
  localDateAt(await getZones(db, patientId), db.now);

/** One alert for what a condition took off, another for what now needs a note and has none. */
function alertsOf(code: string, held: PrescriptionId[], lackingNotes: PrescriptionId[]): NewAlert[] {
  const alerts: NewAlert[] = [
    { kind: "contraindication", facts: { code, prescriptionIds: held } },
    { kind: "modify-needed", facts: { code, prescriptionIds: lackingNotes } },
  ];
  return alerts.filter(({ facts }) => "prescriptionIds" in facts && facts.prescriptionIds.length > 0);
}

/**
 * Puts a condition on record and checks what is prescribed against it. What it blocks is taken off from the patient's
 * present day on (a hold each) and the care team gets one alert; what now needs a note and has none, another.
 * @returns the condition's id, and the prescriptions taken off and in need of a note
 */
export async function recordCondition(
  db: Db<StaffActor>,
  { patientId, code, note, side = null, onDate = null, limits = "" }: RecordCondition,
): Promise<Result<{ conditionId: ConditionId; held: PrescriptionId[]; lackingNotes: PrescriptionId[] }>> {
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const { clinicId, memberId } = db.actor;
  const same =
    side === "left" || side === "right" ? { OR: [{ side: null }, { side: { in: [side, "both"] } }] } : {};
  const known = await db.tx.condition.count({ where: { patientId, code, endedAt: null, ...same } });
  if (known > 0) return fail("already-done");

  const date = await today(db, patientId);
  if (onDate && onDate > date) return fail("invalid", { onDate: "safety.errors.on-date-future" });
  const prescribed = await listPrescribed(db, patientId, date);
  const { blocked, lackingNotes } = effectsOf({ code, side, clearedAt: null, endedAt: null }, prescribed);
  const open = await db.tx.prescriptionHold.findMany({
    where: { patientId, toDate: null, fromDate: { lte: dateColumn(date) } },
    select: { prescriptionId: true },
  });
  const held = blocked.filter((id) => !open.some((hold) => hold.prescriptionId === id));

  const conditionId = newId<ConditionId>();
  await db.tx.condition.createMany({
    data: {
      id: conditionId,
      clinicId,
      patientId,
      ...{ code, side, note, limits },
      onDate: onDate && dateColumn(onDate),
      recordedAt: instantColumn(db.now),
      recordedBy: memberId,
    },
  });
  // Each condition has its own hold, so that ending one leaves what another one blocks where it is.
  await db.tx.prescriptionHold.createMany({
    data: blocked.map((prescriptionId) => ({
      id: newId(),
      clinicId,
      patientId,
      prescriptionId,
      conditionId,
      fromDate: dateColumn(date),
    })),
  });
  const alerts = alertsOf(code, held, lackingNotes);
  await emit(db, { kind: "condition.record", patientId, conditionId, codes: { code }, alerts });
  return ok({ conditionId, held, lackingNotes });
}

/** The condition is no longer present: what it took off is due again from the patient's present day on. */
export async function endCondition(db: Db<StaffActor>, { conditionId }: EndCondition): Promise<Result> {
  const condition = await getCondition(db, conditionId);
  if (!condition) return fail("not-found");
  const { patientId, code } = condition;
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const ended = await db.tx.condition.updateMany({
    where: { id: conditionId, endedAt: null },
    data: { endedAt: instantColumn(db.now) },
  });
  if (ended.count === 0) return fail("already-done");
  // What an override was to hold only from its end on is over before it began.
  await db.tx.prescriptionHold.updateMany({
    where: { conditionId, toDate: null },
    data: { toDate: dateColumn(await today(db, patientId)) },
  });
  await emit(db, { kind: "condition.end", patientId, conditionId, codes: { code } });
  return done;
}

/** A surgeon's or physician's clearance (C12) with its ground. Lifts what only the missing clearance took off. */
export async function clearCondition(
  db: Db<StaffActor>,
  { conditionId, note }: ClearCondition,
): Promise<Result> {
  const condition = await getCondition(db, conditionId);
  if (!condition) return fail("not-found");
  const { patientId, code, side } = condition;
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  if (!CONDITIONS[code].blockUntilClearance) return fail("forbidden");
  await lockPatients(db, [patientId]);
  const clearedAt = instantColumn(db.now);
  const cleared = await db.tx.condition.updateMany({
    where: { id: conditionId, endedAt: null, clearedAt: null },
    data: { clearedAt, clearedBy: db.actor.memberId, clearedNote: note },
  });
  if (cleared.count === 0) return fail("already-done");
  const date = await today(db, patientId);
  const still = effectsOf(
    { code, side, clearedAt, endedAt: null },
    await listPrescribed(db, patientId, date),
  );
  await db.tx.prescriptionHold.updateMany({
    where: { conditionId, toDate: null, prescriptionId: { notIn: still.blocked } },
    data: { toDate: dateColumn(date) },
  });
  await emit(db, { kind: "condition.clear", patientId, conditionId, codes: { code } });
  return done;
}

/** A clinician of the care team has seen it. A red flag, which locks the plan, is unlocked as `unlockErrors` says. */
export async function acknowledgeAlert(
  db: Db<StaffActor>,
  { alertId, note, examined, informed }: AcknowledgeAlert,
): Promise<Result> {
  const row = await db.tx.alert.findFirst({
    where: { id: alertId },
    select: { patientId: true, kind: true, facts: true },
  });
  if (!row) return fail("not-found");
  const patientId = row.patientId as PatientId;
  // What holds a prescription asks for a decision (`lib/plans/decisions`).
  if (readStored("facts", storedFacts, row.facts).hold) return fail("forbidden");
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  const kind = row.kind as AlertKind;
  // What a patient asked for is answered (`lib/corrections`).
  if (kind === "correction-asked") return fail("forbidden");
  const lacking = unlockErrors(kind, { note, examined, informed });
  if (Object.keys(lacking).length > 0) return fail("invalid", lacking);
  const seen = await db.tx.alert.updateMany({
    where: { id: alertId, acknowledgedAt: null },
    data: {
      acknowledgedAt: instantColumn(db.now),
      acknowledgedBy: db.actor.memberId,
      acknowledgedNote: note || null,
      examined: examined || null,
      informed: informed || null,
    },
  });
  if (seen.count === 0) return fail("already-done");
  await emit(db, { kind: "alert.acknowledge", patientId, alertId, codes: { kind } });
  return done;
}
