import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ALERT_KINDS, ALERTS } from "../alerts/vocabulary";
import type { SystemActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type AlertId, alertId, type MemberId, memberId, type PatientId, patientId, uuid } from "../ids";
import { newId } from "../new-id";
import { column } from "../stored";
import { wallDate } from "../time/local-day";
import { goesOnAtOnce, nextStep, sendsAt, stepDueAt, told } from "./ladder";
import { getClinicCare, isGone, listPeople } from "./queries";
import { type Answer, settle } from "./retry";
import { type Channel, PURPOSES, STEPS, type Step } from "./vocabulary";

const BATCH = 50;

const stepRow = z.object({
  id: uuid,
  alertId,
  patientId,
  step: z.enum(STEPS),
  kind: z.enum(ALERT_KINDS),
  at: column.timestamp,
  acknowledged: column.bool,
  gone: column.bool,
  before: z.array(memberId),
  /** A step after it is there already: the alert came to another lead. */
  renewed: column.bool,
});
type DueStep = z.infer<typeof stepRow>;

/** Locked by whoever takes them: another process passes by, and one that dies lets go of them. */
const claimSteps = (db: Db<SystemActor>): Promise<DueStep[]> =>
  rows(db, stepRow)`
    SELECT s."id", s."alertId", s."patientId", s."step", a."kind", a."at", a."acknowledgedAt" IS NOT NULL AS "acknowledged",
      ${isGone} AS "gone",
      ARRAY(SELECT m."id" FROM "Member" m WHERE m."clinicId" = s."clinicId" AND m."leftAt" IS NULL
        AND m."roles" && ARRAY['therapist', 'assistant'] AND EXISTS (SELECT 1 FROM "AlertStep" b
          WHERE b."clinicId" = s."clinicId" AND b."alertId" = s."alertId" AND m."id" = ANY(b."memberIds"))) AS "before",
      s."step" = 'lead' AND EXISTS (SELECT 1 FROM "AlertStep" n WHERE n."clinicId" = s."clinicId"
        AND n."alertId" = s."alertId" AND n."step" <> 'lead') AS "renewed"
    FROM "AlertStep" s JOIN "Alert" a ON a."clinicId" = s."clinicId" AND a."id" = s."alertId"
    JOIN "Patient" p ON p."clinicId" = s."clinicId" AND p."id" = s."patientId"
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."takenAt" IS NULL AND s."dueAt" <= ${instantColumn(db.now)}
    ORDER BY s."dueAt", s."id" LIMIT ${BATCH} FOR UPDATE OF s SKIP LOCKED`;

const deviceRow = z.object({ memberId, channel: z.enum(["push", "mail"]) });

/** What else than the app each of them is reached by. */
const listDevices = (db: Db<SystemActor>, members: readonly MemberId[], mail: boolean) =>
  rows(db, deviceRow)`
    SELECT DISTINCT "memberId", 'push' AS "channel" FROM "PushSubscription"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "memberId" = ANY(${[...members]}::uuid[])
    UNION ALL SELECT "memberId", 'mail' FROM "MemberMail"
    WHERE ${mail} AND "clinicId" = ${db.actor.clinicId}::uuid AND "provedAt" IS NOT NULL
      AND "memberId" = ANY(${[...members]}::uuid[])`;

/** What goes to one member: about which patient, for what, and when it leaves by push and mail. */
export type Notice = {
  patientId: PatientId;
  alertId: AlertId | null;
  memberId: MemberId;
  purpose: "alert" | "message";
  urgent: boolean;
  leavesAt: Date;
};

/** Puts each notice on its member's list, and writes what is to be sent to their devices. */
export async function addDeliveries(
  db: Db<SystemActor>,
  notices: readonly Notice[],
  mail: boolean,
): Promise<void> {
  const devices = await listDevices(db, [...new Set(notices.map((one) => one.memberId))], mail);
  const { clinicId } = db.actor;
  const createdAt = instantColumn(db.now);
  const data = notices.flatMap(({ leavesAt, ...notice }) => {
    const app = { channel: "app", dueAt: createdAt, triedAt: createdAt, attempts: 1, outcome: "accepted" };
    const others = devices
      .filter((device) => device.memberId === notice.memberId)
      .map(({ channel }) => ({ channel, dueAt: leavesAt, triedAt: null, attempts: 0, outcome: null }));
    return [app, ...others].map((one) => ({ ...notice, clinicId, createdAt, ...one, id: newId<string>() }));
  });
  await db.tx.delivery.createMany({ data });
}

/**
 * Takes the steps that are due in this clinic: each puts the alert on the lists of those it tells, writes what is to be
 * sent to them, and says when the next step is due. Of an alert that was acknowledged
 * meanwhile, or of a person who died, nothing more follows.
 * @param mail whether the installation can send mail
 * @returns how many were taken
 */
export async function takeSteps(db: Db<SystemActor>, mail: boolean): Promise<number> {
  const steps = await claimSteps(db);
  const clinic = await getClinicCare(db);
  if (steps.length === 0 || !clinic) return 0;
  const { care, hours, zone } = clinic;
  const open = steps.filter((step) => !step.acknowledged && !step.gone);
  const date = wallDate(zone, db.now);
  const peopleOf = await listPeople(
    db,
    open.map((step) => step.patientId),
    date,
  );
  const taken = open.map((step) => ({
    step,
    members: told(step.step, peopleOf(step.patientId), new Set(step.before)),
  }));
  const notices = taken.flatMap(({ step: { patientId, alertId, kind }, members }) => {
    const { urgency } = ALERTS[kind];
    const leavesAt = instantColumn(sendsAt(urgency, hours, db.now));
    const common = {
      patientId,
      alertId,
      purpose: "alert" as const,
      urgent: urgency === "emergency",
      leavesAt,
    };
    return members.map((memberId) => ({ ...common, memberId }));
  });
  await addDeliveries(db, notices, mail);
  // Both can be undone: asked again in a day.
  const tomorrow = instantColumn(db.now.add({ hours: 24 }));
  for (const step of steps) {
    if (step.gone && !step.acknowledged) {
      await db.tx.alertStep.updateMany({ where: { id: step.id }, data: { dueAt: tomorrow } });
      continue;
    }
    const members = taken.find((one) => one.step === step)?.members ?? [];
    await db.tx.alertStep.updateMany({
      where: { id: step.id, clinicId: db.actor.clinicId },
      data: { takenAt: instantColumn(db.now), memberIds: members },
    });
  }
  const following = taken.flatMap(({ step, members }) => {
    const next = nextStep(step.step);
    if (!next) return [];
    const planned = stepDueAt(
      next,
      { urgency: ALERTS[step.kind].urgency, at: instantOf(step.at) },
      care,
      hours,
    );
    const now = goesOnAtOnce(step.step, members.length, step.before.length);
    return [{ step, next, now, dueAt: now ? db.now : planned }];
  });
  await addSteps(
    db,
    following.filter(({ step }) => !step.renewed),
  );
  for (const { step, now } of following) if (step.renewed && now) await hasten(db, step.alertId);
  return steps.length;
}

/** The next step of an alert that nobody at work here has is due at once. */
const hasten = (db: Db<SystemActor>, alert: AlertId) =>
  db.tx.$executeRaw`
    UPDATE "AlertStep" SET "dueAt" = ${instantColumn(db.now)} WHERE "id" = (
      SELECT s."id" FROM "AlertStep" s WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."alertId" = ${alert}::uuid
        AND s."takenAt" IS NULL ORDER BY s."dueAt", s."id" LIMIT 1)`;

const addSteps = (db: Db<SystemActor>, following: { step: DueStep; next: Step; dueAt: Temporal.Instant }[]) =>
  db.tx.alertStep.createMany({
    data: following.map(({ step, next, dueAt }) => ({
      id: newId<string>(),
      clinicId: db.actor.clinicId,
      patientId: step.patientId,
      alertId: step.alertId,
      step: next,
      dueAt: instantColumn(dueAt),
    })),
  });

const deliveryRow = z.object({
  id: uuid,
  memberId,
  purpose: z.enum(PURPOSES),
  urgent: column.bool,
  createdAt: column.timestamp,
  attempts: column.int,
  unneeded: column.bool,
});
export type DueDelivery = z.infer<typeof deliveryRow>;

/**
 * Sends the next delivery that is due, and writes down what became of it. Its row stays locked while it is sent: a
 * process that dies lets go of it, and another sends it, under the same Message-ID.
 * @returns false where nothing was due, or the other side doesn't answer at present
 */
export async function sendNext(
  db: Db<SystemActor>,
  channel: Exclude<Channel, "app">,
  send: (db: Db<SystemActor>, delivery: DueDelivery) => Promise<Answer>,
): Promise<boolean> {
  const { clinicId } = db.actor;
  const [row] = await rows(db, deliveryRow)`
    SELECT d."id", d."memberId", d."purpose", d."urgent", d."createdAt", d."attempts",
      NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."clinicId" = d."clinicId" AND m."id" = d."memberId" AND m."leftAt" IS NULL)
        OR EXISTS (SELECT 1 FROM "Alert" a WHERE a."clinicId" = d."clinicId" AND a."id" = d."alertId"
          AND a."acknowledgedAt" IS NOT NULL)
        OR (d."purpose" = 'message' AND NOT EXISTS (SELECT 1 FROM "MessageThread" t WHERE t."clinicId" = d."clinicId"
          AND t."patientId" = d."patientId" AND t."waitingNumber" IS NOT NULL))
        OR EXISTS (SELECT 1 FROM "Patient" p WHERE p."clinicId" = d."clinicId" AND p."id" = d."patientId" AND ${isGone})
        AS "unneeded"
    FROM "Delivery" d
    WHERE d."clinicId" = ${clinicId}::uuid AND d."outcome" IS NULL AND d."channel" = ${channel}
      AND d."dueAt" <= ${instantColumn(db.now)}
    ORDER BY d."urgent" DESC, d."dueAt", d."id" LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
  if (!row) return false;
  const where = { id: row.id, clinicId };
  if (row.unneeded) {
    await db.tx.delivery.updateMany({ where, data: { outcome: "unneeded" } });
    return true;
  }
  const answer = await send(db, row);
  const attempts = row.attempts + 1;
  const settled = settle(answer, { attempts, createdAt: instantOf(row.createdAt), now: db.now });
  await db.tx.delivery.updateMany({
    where,
    data: {
      attempts,
      triedAt: instantColumn(db.now),
      code: answer.taken ? null : answer.code,
      ...("outcome" in settled ? { outcome: settled.outcome } : { dueAt: instantColumn(settled.again) }),
    },
  });
  return answer.taken || answer.why !== "later";
}
