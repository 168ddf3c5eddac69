import type { Temporal } from "temporal-polyfill";
import type { StaffActor, SystemActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import { newId } from "../../new-id";

const LATEST = [{ chosenAt: "desc" }, { id: "desc" }] as const;

const latestChoice = ({ tx }: Db<SystemActor>, where: object) =>
  tx.reminderChoice.findFirst({ where, orderBy: [...LATEST] });

/** A calendar's address leads to one record: it goes from the one to the other, and stays what it was. */
async function moveCalendar({ tx }: Db<SystemActor>, from: object, to: { patientId: PatientId }) {
  const feed = await tx.calendarFeed.findFirst({ where: from });
  if (!feed || (await tx.calendarFeed.count({ where: { clinicId: feed.clinicId, ...to } })) > 0) return;
  await tx.calendarFeed.deleteMany({ where: { tokenHash: feed.tokenHash } });
  await tx.calendarFeed.createMany({ data: { ...feed, ...to } });
}

/**
 * The sign-in acts as another record from now on, and goes on being reminded as its owner chose: what that record has of
 * its own stays, and the rest comes along. The rows of the record that goes stay, but for the calendar's address.
 */
export async function carryReminders(
  db: Db<StaffActor>,
  patientId: PatientId,
  keptId: PatientId,
): Promise<void> {
  const { clinicId } = db.actor;
  const [going, staying] = [
    { clinicId, patientId },
    { clinicId, patientId: keptId },
  ];
  await asProgram(db, async (program) => {
    const { tx } = program;
    const chosen = await latestChoice(program, going);
    if (chosen?.channel && !(await latestChoice(program, staying))?.channel) {
      const copy = { id: newId<string>(), ...staying, chosenAt: instantColumn(db.now) };
      await tx.reminderChoice.createMany({ data: { ...chosen, ...copy } });
    }
    const mails = await tx.patientMail.findMany({ where: going });
    await tx.patientMail.createMany({
      data: mails.map((mail) => ({ ...mail, ...staying })),
      skipDuplicates: true,
    });
    const pushes = await tx.patientPush.findMany({ where: going });
    await tx.patientPush.createMany({
      data: pushes.map((push) => ({ ...push, ...staying, id: newId<string>() })),
      skipDuplicates: true,
    });
    await moveCalendar(program, going, { patientId: keptId });
  });
}

/**
 * What the sign-in's owner put an end to while it acted as the other record is at an end in their own: reminders that were
 * turned off last, an address and browsers that were taken away.
 */
async function keepEnded(
  program: Db<SystemActor>,
  own: { clinicId: string; patientId: PatientId },
  { keptId, mergedAt }: { keptId: PatientId; mergedAt: Temporal.Instant },
): Promise<void> {
  const { tx } = program;
  const there = { ...own, patientId: keptId };
  const mails = await tx.patientMail.findMany({ where: there, select: { address: true } });
  await tx.patientMail.deleteMany({ where: { ...own, address: { notIn: mails.map((one) => one.address) } } });
  const pushes = await tx.patientPush.findMany({ where: there, select: { endpoint: true } });
  await tx.patientPush.deleteMany({
    where: { ...own, endpoint: { notIn: pushes.map((one) => one.endpoint) } },
  });
  const last = await latestChoice(program, there);
  const isOff = last?.channel === null && last.chosenAt > instantColumn(mergedAt);
  const before = isOff && (await latestChoice(program, own));
  if (!before) return;
  const none = { id: newId<string>(), channel: null, chosenAt: instantColumn(program.now) };
  await tx.reminderChoice.createMany({ data: { ...before, ...none } });
  await tx.reminderLook.deleteMany({ where: own });
}

/**
 * The sign-in acts as its own record again, which has all that was carried from it, but for what was put an end to since; the
 * other has nothing of it.
 */
export async function returnReminders(
  db: Db<StaffActor>,
  { patientId, keptId, mergedAt }: { patientId: PatientId; keptId: PatientId; mergedAt: Temporal.Instant },
): Promise<void> {
  const { clinicId } = db.actor;
  const carried = { clinicId, patientId: keptId, madeAt: { lte: instantColumn(mergedAt) } };
  await asProgram(db, async (program) => {
    await moveCalendar(program, carried, { patientId });
    await keepEnded(program, { clinicId, patientId }, { keptId, mergedAt });
  });
  await forgetReminders(db, keptId, mergedAt);
}

/**
 * Nothing of what a sign-in set up for a record that was never theirs goes on reaching them: no address, browser or
 * calendar stays, and no reminder is due until somebody chooses again.
 * @param since when they began to act as this record, whose own times from before are proposed again
 */
export async function forgetReminders(
  db: Db<StaffActor>,
  patientId: PatientId,
  since?: Temporal.Instant,
): Promise<void> {
  const own = { clinicId: db.actor.clinicId, patientId };
  await asProgram(db, async (program) => {
    const { tx } = program;
    await tx.patientMail.deleteMany({ where: own });
    await tx.patientPush.deleteMany({ where: own });
    await tx.calendarFeed.deleteMany({ where: own });
    await tx.reminderLook.deleteMany({ where: own });
    const last = await latestChoice(program, own);
    if (!last) return;
    const before = since && (await latestChoice(program, { ...own, chosenAt: { lt: instantColumn(since) } }));
    const none = { id: newId<string>(), channel: null, chosenAt: instantColumn(db.now) };
    await tx.reminderChoice.createMany({ data: { ...(before ?? last), ...none } });
  });
}
