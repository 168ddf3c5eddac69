import type { SystemActor } from "../../lib/db/actor";
import { asSystem, type Db } from "../../lib/db/scope";
import { runAs } from "../../lib/gates/run";
import { tokenHash } from "../../lib/identity/token";
import { newId } from "../../lib/new-id";
import { makeCalendar, removeCalendar } from "../../lib/reminders/calendar/mutations";
import {
  proveOwnMail,
  removeOwnMail,
  setOwnMail,
  subscribePhone,
  unsubscribePhone,
} from "../../lib/reminders/channels/mutations";
import { sendReminder, takeLook } from "../../lib/reminders/looks/mutations";
import { answerReminder, chooseReminders, testReminder } from "../../lib/reminders/mutations";
import { type Cast, phone } from "./cast";

const program = <T>(c: Cast, work: (db: Db<SystemActor>) => Promise<T>): Promise<T> =>
  runAs<SystemActor, T>({ kind: "system", clinicId: c.owner.clinicId }, work);

const endpoint = "https://push.example/phone";
const times = { morning: 480, midday: 750, afternoon: 960, evening: 1110 };

const proveBy = async (c: Cast, token: string) => {
  const data = { tokenHash: tokenHash(token), expiresAt: new Date("2999-01-01") };
  await phone(c, (db) => db.tx.patientMail.updateMany({ where: { patientId: c.patient.id }, data }));
  return phone(c, (db) => proveOwnMail(db, { token }));
};

/** How a patient is reminded, and what the job does for it. */
export const REMINDER_DEEDS = {
  setOwnMail: (c: Cast) => phone(c, (db) => setOwnMail(db, { address: "marta@home.example" })),
  proveOwnMail: (c: Cast) => proveBy(c, "own proof"),
  subscribePhone: (c: Cast) => {
    const keys = { p256dh: "p".repeat(87), auth: "a".repeat(22) };
    return phone(c, (db) => subscribePhone(db, { endpoint, ...keys }, newId<string>()));
  },
  unsubscribePhone: (c: Cast) => phone(c, (db) => unsubscribePhone(db, { endpoint })),
  chooseReminders: (c: Cast) =>
    phone(c, (db) => chooseReminders(db, { times, quiet: { from: 0, to: 0 }, channel: "mail" })),
  testReminder: (c: Cast) => phone(c, testReminder),
  takeLook: async (c: Cast) => {
    // This patient's look alone has come.
    await asSystem(c.owner.clinicId, (db) =>
      db.tx.reminderLook.updateMany({ where: { patientId: c.patient.id }, data: { dueAt: new Date() } }),
    );
    return program(c, (db) => takeLook(db, true));
  },
  sendReminder: (c: Cast) =>
    program(c, (db) => sendReminder(db, "mail", async () => ({ taken: true }), true)),
  answerReminder: async (c: Cast) => {
    const [one] = await phone(c, (db) => db.tx.reminder.findMany({ where: { patientId: c.patient.id } }));
    await asSystem(c.owner.clinicId, (db) =>
      db.tx.reminder.createMany({
        data: { ...(one as object), id: newId<string>(), purpose: "time", part: "morning" } as never,
      }),
    );
    const own = { patientId: c.patient.id, purpose: "time", answer: null };
    const [sent] = await phone(c, (db) => db.tx.reminder.findMany({ where: own }));
    return phone(c, (db) => answerReminder(db, { id: sent?.id ?? "", answer: "not-today" }));
  },
  makeCalendar: (c: Cast) => phone(c, makeCalendar),
  removeCalendar: (c: Cast) => phone(c, removeCalendar),
  removeOwnMail: (c: Cast) => phone(c, removeOwnMail),
};
