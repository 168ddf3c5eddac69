import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { getExercise } from "../../exercises/queries";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getCare, getZones } from "../../patients/queries";
import { done, fail, type Result } from "../../result";
import { addDays, dayNumber } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { checkedFrom, mayOverride, sidesBlocked } from "../contraindications";
import { getCondition, listPrescribed } from "../queries";
import { movedHolds } from "./moved-holds";
import { OVERRIDE_DAYS } from "./override";
import { listOpenHolds } from "./queries";
import type { OverrideBlock } from "./schema";

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
  const open = await listOpenHolds(db, patientId);
  const { end, begin } = movedHolds(open, { conditionId, prescriptionIds }, { lifted: date, again: until });
  for (const { id, to } of end)
    await db.tx.prescriptionHold.updateMany({ where: { id }, data: { toDate: dateColumn(to) } });
  const { clinicId } = db.actor;
  await db.tx.prescriptionHold.createMany({
    data: begin.map(({ from, ...hold }) => ({
      ...{ id: newId(), clinicId, patientId, ...hold },
      fromDate: dateColumn(from),
    })),
  });
  const days = dayNumber(until) - dayNumber(date);
  await emit(db, { kind: "condition.override", patientId, conditionId, exerciseId, codes: { code, days } });
  return done;
}
