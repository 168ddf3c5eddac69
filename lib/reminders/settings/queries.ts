import type { PatientActor, PhoneActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { openAsPatient } from "../../identity/own-record";
import { PARTS_OF_DAY, type PartOfDay } from "../../plans/vocabulary";
import { getToday } from "../../today/queries";
import { countParts } from "../open-parts";
import { chosenTimes, proposedFrom } from "../proposal";
import { getChoice } from "../queries";
import type { Choice, ReminderChannel } from "../vocabulary";

/** Whether the way that was chosen leads anywhere at present: push and mail stand in for each other. */
async function isReachable(db: Db<PhoneActor>, way: ReminderChannel): Promise<boolean> {
  const { clinicId, patientId } = db.actor;
  const own = { clinicId, patientId };
  if (way === "calendar") return (await db.tx.calendarFeed.count({ where: own })) > 0;
  if ((await db.tx.patientMail.count({ where: { ...own, provedAt: { not: null } } })) > 0) return true;
  const pushes = await db.tx.patientPush.findMany({ where: own, select: { signInId: true } });
  const ids = pushes.map(({ signInId }) => signInId);
  return (await db.tx.signIn.count({ where: { ...openAsPatient(db.actor), id: { in: ids } } })) > 0;
}

/** At which minutes of the day the patient is reminded, none for who isn't; and whether it leads anywhere. A helper reads of none. */
export async function getReminded(db: Db<PhoneActor>): Promise<{ times: number[]; reachable: boolean }> {
  const choice = await getChoice(db, db.actor.patientId);
  if (!choice?.channel) return { times: [], reachable: false };
  return { times: chosenTimes(choice), reachable: await isReachable(db, choice.channel) };
}

/** All that the page of reminders shows. */
export type ReminderSettings = {
  /** What stands; a proposal for who has chosen nothing yet. */
  choice: Choice;
  /** At most so much in each part of one of the days ahead. */
  things: Readonly<Record<PartOfDay, number>>;
  mail: { address: string; proved: boolean } | null;
  /** Whether this sign-in may push to its browser, and how many browsers there are in all. */
  pushHere: boolean;
  browsers: number;
};

/** @param signInId the one by which the page is asked for */
export async function getSettings(db: Db<PatientActor>, signInId: string): Promise<ReminderSettings | null> {
  const { clinicId, patientId } = db.actor;
  const today = await getToday(db);
  if (!today) return null;
  const days = today.days.filter(({ when }) => when !== "past");
  const counts = days.map((day) => countParts(day, today.prescriptions));
  const most = (part: PartOfDay) => Math.max(0, ...counts.map((count) => count[part].due));
  const things = Object.fromEntries(PARTS_OF_DAY.map((part) => [part, most(part)])) as Record<
    PartOfDay,
    number
  >;
  const mail = await db.tx.patientMail.findFirst({ where: { clinicId, patientId } });
  const pushes = await db.tx.patientPush.findMany({
    where: { clinicId, patientId },
    select: { signInId: true },
  });
  const open = await db.tx.signIn.findMany({
    where: { ...openAsPatient(db.actor), id: { in: pushes.map((push) => push.signInId) } },
    select: { id: true },
  });
  const ids = new Set(open.map(({ id }) => id));
  return {
    choice: (await getChoice(db, patientId)) ?? proposedFrom(things),
    things,
    mail: mail && { address: mail.address, proved: mail.provedAt !== null },
    pushHere: ids.has(signInId),
    browsers: pushes.filter((push) => ids.has(push.signInId)).length,
  };
}
