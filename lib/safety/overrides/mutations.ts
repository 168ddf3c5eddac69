import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn, isoDate } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { getExercise } from "../../exercises/queries";
import type { ConditionId, PatientId, PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getCare, getZones } from "../../patients/queries";
import { done, fail, type Result } from "../../result";
import { addDays, dayNumber, type LocalDate } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { checkedFrom, mayOverride, sidesBlocked } from "../contraindications";
import type { Prescribed } from "../holds";
import { getCondition, getSafetyState, listPrescribed } from "../queries";
import { OVERRIDE_DAYS, overrideOn } from "./override";
import type { OverrideBlock } from "./schema";

type Held = { patientId: PatientId; conditionId: ConditionId; prescriptionIds: readonly PrescriptionId[] };

/** Ends what holds these prescriptions for the condition on a date, and holds them again from another; null: never. */
async function moveHolds(
  db: Db<StaffActor>,
  { patientId, conditionId, prescriptionIds }: Held,
  { lifted, again }: { lifted: LocalDate; again: LocalDate | null },
): Promise<void> {
  const where = { patientId, conditionId, prescriptionId: { in: [...prescriptionIds] }, toDate: null };
  const open = await db.tx.prescriptionHold.findMany({ where });
  const isAgain = (fromDate: Date) => isoDate(fromDate) === again;
  const there = open.filter((hold) => isAgain(hold.fromDate)).map((hold) => hold.prescriptionId);
  const held = prescriptionIds.filter((id) => !there.includes(id));
  for (const { id, fromDate } of open.filter((hold) => !isAgain(hold.fromDate))) {
    // A hold that was to begin later never does: it ends where it begins.
    const toDate = isoDate(fromDate) > lifted ? fromDate : dateColumn(lifted);
    await db.tx.prescriptionHold.updateMany({ where: { id }, data: { toDate } });
  }
  if (again === null) return;
  await db.tx.prescriptionHold.createMany({
    data: held.map((prescriptionId) => ({
      ...{ id: newId(), clinicId: db.actor.clinicId, patientId, prescriptionId, conditionId },
      fromDate: dateColumn(again),
    })),
  });
}

/**
 * Allows an exercise that a condition blocks, for a time and with a reason: what held it is lifted from the patient's
 * present day on, and holds it again on the day the override ends, with no further write. `until` today ends it at once.
 * Refusals: `forbidden` where nothing but a clearance helps, `invalid` for a date out of range or what isn't blocked.
 */
export async function overrideBlock(
  db: Db<StaffActor>,
  { conditionId, exerciseId, reason, until }: OverrideBlock,
): Promise<Result> {
  const condition = await getCondition(db, conditionId);
  const found = await getExercise(db, exerciseId);
  if (!condition || !found) return fail("not-found");
  const { patientId, code } = condition;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  if (condition.endedAt) return fail("already-done");
  if (!mayOverride(condition)) return fail("forbidden");
  const checked = checkedFrom(found);
  if (sidesBlocked(checked, condition).length === 0)
    return fail("invalid", { exerciseId: "safety.errors.not-blocked" });
  await lockPatients(db, [patientId]);
  const date = localDateAt(await getZones(db, patientId), db.now);
  if (until < date || until > addDays(date, OVERRIDE_DAYS.most))
    return fail("invalid", { until: "safety.errors.override-until" });
  await db.tx.conditionOverride.createMany({
    data: {
      ...{ id: newId(), clinicId: db.actor.clinicId, patientId, conditionId, exerciseId, reason },
      ...{ fromDate: dateColumn(date), untilDate: dateColumn(until) },
      ...{ givenAt: instantColumn(db.now), givenBy: db.actor.memberId },
    },
  });
  const blocked = (await listPrescribed(db, patientId, date)).filter(
    ({ exercise }) => exercise.exerciseId === exerciseId && sidesBlocked(exercise, condition).length > 0,
  );
  const prescriptionIds = [...new Set(blocked.map(({ prescriptionId }) => prescriptionId))];
  await moveHolds(db, { patientId, conditionId, prescriptionIds }, { lifted: date, again: until });
  const days = dayNumber(until) - dayNumber(date);
  await emit(db, { kind: "condition.override", patientId, conditionId, exerciseId, codes: { code, days } });
  return done;
}

/**
 * What a version that was just published changes of holds: the leg that isn't blocked is due again, and what stands in
 * it by an override is held from the day that ends. A version with an end gives back what it was held for before.
 */
export async function holdAsPublished(
  db: Db<StaffActor>,
  patientId: PatientId,
  { current, from, endsOn }: { current: readonly Prescribed[]; from: LocalDate; endsOn: LocalDate | null },
): Promise<void> {
  const { conditions, overrides } = await getSafetyState(db, patientId, from);
  for (const condition of conditions) {
    const conditionId = condition.id;
    const open = await db.tx.prescriptionHold.findMany({ where: { patientId, conditionId, toDate: null } });
    for (const { prescriptionId, exercise } of current) {
      const blocked = sidesBlocked(exercise, condition).length > 0;
      const { exerciseId } = exercise;
      const override = exerciseId ? overrideOn(overrides, { conditionId, exerciseId }, from) : null;
      const held = open.some((hold) => hold.prescriptionId === prescriptionId);
      if (blocked ? !override : !held) continue;
      const again = override?.until ?? endsOn;
      const ids = { patientId, conditionId, prescriptionIds: [prescriptionId] };
      await moveHolds(db, ids, { lifted: from, again });
    }
  }
}
