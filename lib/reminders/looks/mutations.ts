import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PatientActor, SystemActor } from "../../db/actor";
import { dateColumn, instantColumn, instantOf } from "../../db/dates";
import { asSeenBy } from "../../db/program";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type Answer, settle } from "../../deliveries/retry";
import { type PatientId, patientId, uuid } from "../../ids";
import { newId } from "../../new-id";
import { getZones } from "../../patients/queries";
import { PARTS_OF_DAY, type PartOfDay } from "../../plans/vocabulary";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import { presentZone } from "../../time/local-day";
import { afterQuiet, GAP_DAYS, isQuiet, isWanted, nextLook } from "../due";
import { setLook } from "../mutations";
import { getChoice, getLastGap, getOwnDay, type OwnDay } from "../queries";
import {
  type Choice,
  REMINDER_PURPOSES,
  REMINDER_REASONS,
  type ReminderPurpose,
  type SentChannel,
} from "../vocabulary";
import { otherWay, wayOf } from "../ways";
import { asOwner, listReach } from "./queries";

/** A job that was down for longer sends nothing of what it missed. */
const LATE_MINUTES = 90;

const isLate = (due: Date, now: Temporal.Instant): boolean =>
  now.since(instantOf(due)).total("minutes") > LATE_MINUTES;

const lookRow = z.object({
  patientId,
  dueAt: column.timestamp,
  part: z.enum(PARTS_OF_DAY),
  why: z.enum(REMINDER_REASONS),
});

type New = { patientId: PatientId; date: LocalDate; purpose: ReminderPurpose; part: PartOfDay | null };

const addReminder = (db: Db<SystemActor>, channel: SentChannel, { date, ...given }: New) =>
  db.tx.reminder.createMany({
    data: {
      ...{ id: newId<string>(), clinicId: db.actor.clinicId, channel, ...given, localDate: dateColumn(date) },
      ...{ createdAt: instantColumn(db.now), dueAt: instantColumn(db.now) },
    },
  });

/** Days have gone by without an entry, the hour is not quiet, and of this gap nothing was said yet. */
async function isGap(db: Db<SystemActor>, patient: PatientActor, choice: Choice, own: OwnDay) {
  const { active, silence, day } = own;
  if (!active || silence.days < GAP_DAYS || isQuiet(choice.quiet, day.zone, day.now)) return false;
  const last = await getLastGap(db, patient.patientId, { waiting: true });
  return last === null || last.date <= (silence.lastLog ?? "");
}

/** As far back as a silence is looked for. */
const LOOK_BACK_DAYS = 56;

const lastWay = async (db: Db<SystemActor>, patientId: PatientId): Promise<SentChannel | null> => {
  const createdAt = { gte: instantColumn(db.now.subtract({ hours: 24 * LOOK_BACK_DAYS })) };
  const where = { patientId, createdAt, purpose: { in: [...REMINDER_REASONS] }, outcome: "accepted" };
  const row = await db.tx.reminder.findFirst({
    where,
    orderBy: { createdAt: "desc" },
    select: { channel: true },
  });
  return row ? (row.channel === "mail" ? "mail" : "push") : null;
};

/**
 * Looks at the next patient who is due, decides by their day as it is now whether something is put on its way, and says
 * when to look again. The row stays locked meanwhile: another process passes by.
 * @param mail whether the installation can send mail
 * @param claimed hears whom it is about, before anything can fail
 * @returns false where nobody is due
 */
export async function takeLook(
  db: Db<SystemActor>,
  mail: boolean,
  claimed: (patientId: PatientId) => void = () => undefined,
): Promise<boolean> {
  const [look] = await rows(db, lookRow)`
    SELECT "patientId", "dueAt", "part", "why" FROM "ReminderLook"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "dueAt" <= ${instantColumn(db.now)}
    ORDER BY "dueAt", "patientId" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!look) return false;
  const id = look.patientId;
  claimed(id);
  const patient = await asOwner(db, id);
  const choice = await getChoice(db, id);
  const own = patient && (await asSeenBy(db, patient, getOwnDay));
  if (!patient || !choice || !own || own.over) {
    await setLook(db, id, null);
    return true;
  }
  const reach = await listReach(db, patient, mail);
  const about = { patientId: id, date: own.date };
  let { day } = own;
  if (!isLate(look.dueAt, db.now)) {
    const gap = (await isGap(db, patient, choice, own)) && otherWay(await lastWay(db, id), reach);
    const way = wayOf(choice.channel, reach);
    if (gap) await addReminder(db, gap, { ...about, purpose: "gap", part: null });
    else if (way && isWanted(choice, look, day)) {
      await addReminder(db, way, { ...about, purpose: look.why, part: look.part });
      const { part, why } = look;
      day = { ...day, sent: [...day.sent, { id: "", part, why, at: db.now, laterAt: null, skipped: false }] };
    }
  }
  await setLook(db, id, nextLook(choice, day));
  return true;
}

const reminderRow = z.object({
  id: uuid,
  patientId,
  purpose: z.enum(REMINDER_PURPOSES),
  part: z.enum(PARTS_OF_DAY).nullable(),
  localDate: column.date,
  createdAt: column.timestamp,
  attempts: column.int,
  channel: z.enum(["push", "mail"]),
});
export type DueReminder = z.infer<typeof reminderRow>;

const isReason = (purpose: ReminderPurpose): purpose is (typeof REMINDER_REASONS)[number] =>
  (REMINDER_REASONS as readonly string[]).includes(purpose);

/** Has the clinic written something that the patient has not opened yet? */
async function isMessageWaiting(db: Db<SystemActor>, { patientId, userId }: PatientActor): Promise<boolean> {
  const read = { patientId, userId };
  const last = await db.tx.messageRead.aggregate({ where: read, _max: { number: true } });
  const unread = { patientId, source: "staff", number: { gt: last._max.number ?? 0 } };
  return (await db.tx.message.count({ where: unread, take: 1 })) > 0;
}

/** What a reminder that is due comes to: it is sent, sent by another way, put off, or no longer needed. */
type Verdict = "send" | "unneeded" | { by: SentChannel } | { at: Temporal.Instant };

/**
 * That a message waits goes by what the patient wants now: nothing at all, another way that was chosen since, or silence for
 * some hours, into which a further try may have fallen.
 */
async function judgeMessage(
  db: Db<SystemActor>,
  patient: PatientActor,
  { createdAt, channel }: DueReminder,
  mail: boolean,
): Promise<Verdict> {
  const { patientId } = patient;
  const choice = await getChoice(db, patientId);
  if (!choice?.channel || choice.channel === "calendar") return "unneeded";
  if (!(await isMessageWaiting(db, patient))) return "unneeded";
  const at = afterQuiet(choice.quiet, presentZone(await getZones(db, patientId)), db.now);
  if (!at.equals(db.now)) return { at };
  // The other way, which was taken where the chosen one had closed, is not taken back.
  const chosen = { patientId, chosenAt: { gt: createdAt } };
  if ((await db.tx.reminderChoice.count({ where: chosen })) === 0) return "send";
  const way = wayOf(choice.channel, await listReach(db, patient, mail));
  if (way === null) return "unneeded";
  return way === channel ? "send" : { by: way };
}

/** Asked once more in the transaction that sends it: what was open when it was put on its way may be done. */
async function isNeeded(db: Db<SystemActor>, patient: PatientActor, reminder: DueReminder): Promise<boolean> {
  const { id, purpose, part, localDate, createdAt } = reminder;
  if (purpose === "test" || purpose === "proof") return true;
  if (isLate(createdAt, db.now)) return false;
  const choice = await getChoice(db, patient.patientId);
  const own = await asSeenBy(db, patient, getOwnDay);
  if (!own || !choice?.channel || own.date !== localDate) return false;
  const { day, active, silence } = own;
  if (!isReason(purpose))
    return active && silence.days >= GAP_DAYS && !isQuiet(choice.quiet, day.zone, db.now);
  const before = { ...day, sent: day.sent.filter((one) => one.id !== id) };
  return part !== null && isWanted(choice, { part, why: purpose }, before);
}

const judge = async (
  db: Db<SystemActor>,
  patient: PatientActor,
  reminder: DueReminder,
  mail: boolean,
): Promise<Verdict> => {
  if (reminder.purpose === "message") return judgeMessage(db, patient, reminder, mail);
  return (await isNeeded(db, patient, reminder)) ? "send" : "unneeded";
};

/** The way is closed meanwhile: what was to be pushed goes by mail, where that is open. */
async function goAnotherWay(
  db: Db<SystemActor>,
  patient: PatientActor,
  reminder: DueReminder,
  mail: boolean,
) {
  const { purpose, part, localDate } = reminder;
  if ((purpose !== "message" && !isReason(purpose)) || !(await listReach(db, patient, mail)).has("mail"))
    return;
  await addReminder(db, "mail", { patientId: patient.patientId, date: localDate, purpose, part });
}

export type SendReminder = (
  db: Db<SystemActor>,
  patient: PatientActor,
  reminder: DueReminder,
) => Promise<Answer>;

/**
 * Sends the next reminder that is due by this way, and writes down what became of it. Its row stays locked while it is
 * sent: a process that dies lets go of it, and another sends it, under the same id.
 * @returns false where nothing was due, or the other side doesn't answer at present
 */
export async function sendReminder(
  db: Db<SystemActor>,
  channel: SentChannel,
  send: SendReminder,
  mail: boolean,
  claimed: (id: string) => void = () => undefined,
): Promise<boolean> {
  const [row] = await rows(db, reminderRow)`
    SELECT "id", "patientId", "purpose", "part", "localDate"::text, "createdAt", "attempts", "channel" FROM "Reminder"
    WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "outcome" IS NULL AND "channel" = ${channel}
      AND "dueAt" <= ${instantColumn(db.now)} ORDER BY "dueAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!row) return false;
  claimed(row.id);
  const where = { id: row.id, clinicId: db.actor.clinicId };
  const patient = await asOwner(db, row.patientId);
  const verdict = patient ? await judge(db, patient, row, mail) : "unneeded";
  if (typeof verdict === "object" && "at" in verdict) {
    await db.tx.reminder.updateMany({ where, data: { dueAt: instantColumn(verdict.at) } });
    return true;
  }
  if (!patient || verdict !== "send") {
    await db.tx.reminder.updateMany({ where, data: { outcome: "unneeded" } });
    const { patientId, localDate: date, purpose, part } = row;
    if (typeof verdict === "object") await addReminder(db, verdict.by, { patientId, date, purpose, part });
    return true;
  }
  const answer = await send(db, patient, row);
  const attempts = row.attempts + 1;
  const settled = settle(answer, { attempts, createdAt: instantOf(row.createdAt), now: db.now });
  await db.tx.reminder.updateMany({
    where,
    data: {
      attempts,
      triedAt: instantColumn(db.now),
      code: answer.taken ? null : answer.code,
      ...("outcome" in settled ? { outcome: settled.outcome } : { dueAt: instantColumn(settled.again) }),
    },
  });
  const isGone = "outcome" in settled && settled.outcome === "gone";
  if (channel === "push" && isGone) await goAnotherWay(db, patient, row, mail);
  return answer.taken || answer.why !== "later";
}

/** What fails for one patient, whatever it is, holds up nobody else: it is tried again after all others. */
const PUT_OFF_MINUTES = 20;

const later = (db: Db<SystemActor>) => instantColumn(db.now.add({ minutes: PUT_OFF_MINUTES }));

export const putOffLook = (db: Db<SystemActor>, patientId: PatientId) =>
  db.tx.reminderLook.updateMany({
    where: { clinicId: db.actor.clinicId, patientId, dueAt: { lte: instantColumn(db.now) } },
    data: { dueAt: later(db) },
  });

export const putOffReminder = (db: Db<SystemActor>, id: string) =>
  db.tx.reminder.updateMany({
    where: { id, clinicId: db.actor.clinicId, outcome: null },
    data: { dueAt: later(db) },
  });
