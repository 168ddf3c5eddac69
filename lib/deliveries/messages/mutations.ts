import { z } from "zod";
import { addOpenMinutes } from "../../clinics/care/opening";
import type { SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { memberId, patientId, uuid } from "../../ids";
import { newId } from "../../new-id";
import { column } from "../../stored";
import { wallDate } from "../../time/local-day";
import { remindedOf, sendsAt } from "../ladder";
import { addDeliveries, type Notice } from "../mutations";
import { getClinicCare, isGone, listPeople } from "../queries";
import { MESSAGE_STEPS } from "../vocabulary";

const BATCH = 50;

const stepRow = z.object({
  id: uuid,
  patientId,
  /** The record that stays, where this one was merged into it: it is the one that has a care team. */
  currentId: patientId,
  number: column.int,
  step: z.enum(MESSAGE_STEPS),
  waits: column.bool,
  before: z.array(memberId),
});
type DueStep = z.infer<typeof stepRow>;

/** Locked by whoever takes them: another process passes by, and one that dies lets go of them. */
const claimSteps = (db: Db<SystemActor>): Promise<DueStep[]> =>
  rows(db, stepRow)`
    SELECT s."id", s."patientId", coalesce(p."mergedIntoId", p."id") AS "currentId", s."number", s."step",
      coalesce(t."waitingNumber" = s."number", false) AND NOT ${isGone} AS "waits",
      ARRAY(SELECT unnest(b."memberIds") FROM "MessageStep" b WHERE b."clinicId" = s."clinicId"
        AND b."patientId" = s."patientId" AND b."number" = s."number") AS "before"
    FROM "MessageStep" s JOIN "Patient" p ON p."clinicId" = s."clinicId" AND p."id" = s."patientId"
    LEFT JOIN "MessageThread" t ON t."clinicId" = s."clinicId" AND t."patientId" = s."patientId"
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."takenAt" IS NULL AND s."dueAt" <= ${instantColumn(db.now)}
    ORDER BY s."dueAt", s."id" LIMIT ${BATCH} FOR UPDATE OF s SKIP LOCKED`;

/**
 * Takes the steps of messages that are due in this clinic: what was not answered in time goes to whoever leads, then to who
 * stands in, and no further. Between the two there is the time in which the clinic acknowledges what is of the same day; where
 * the first finds nobody the second is due at once. What was answered meanwhile reminds nobody.
 * @param mail whether the installation can send mail
 * @returns how many were taken
 */
export async function takeMessageSteps(db: Db<SystemActor>, mail: boolean): Promise<number> {
  const steps = await claimSteps(db);
  const clinic = await getClinicCare(db);
  if (steps.length === 0 || !clinic) return 0;
  const { clinicId } = db.actor;
  const waiting = steps.filter((step) => step.waits);
  const ids = waiting.map((step) => step.currentId);
  const peopleOf = await listPeople(db, ids, wallDate(clinic.zone, db.now));
  const leavesAt = instantColumn(sendsAt("same-day", clinic.hours, db.now));
  const notices: Notice[] = [];
  for (const { id, patientId, currentId, number, step, waits, before } of steps) {
    const members = waits ? remindedOf(step, peopleOf(currentId), new Set(before)) : [];
    await db.tx.messageStep.updateMany({
      where: { id, clinicId },
      data: { takenAt: instantColumn(db.now), memberIds: members },
    });
    const common = { patientId, alertId: null, purpose: "message" as const, urgent: false, leavesAt };
    notices.push(...members.map((memberId) => ({ ...common, memberId })));
    if (!waits || step !== "lead") continue;
    const later = addOpenMinutes(clinic.hours, db.now, clinic.care.within["same-day"]);
    const dueAt = instantColumn(members.length > 0 ? later : db.now);
    await db.tx.messageStep.createMany({
      data: { id: newId<string>(), clinicId, patientId, number, step: "cover", dueAt, memberIds: [] },
      skipDuplicates: true,
    });
  }
  await addDeliveries(db, notices, mail);
  return steps.length;
}
