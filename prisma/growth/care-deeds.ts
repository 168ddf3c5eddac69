import { DEFAULT_CARE } from "../../lib/clinics/care/care";
import { closeDates, openAgain, updateCare } from "../../lib/clinics/care/mutations";
import { recordSignOff } from "../../lib/content/mutations";
import { CONTENT } from "../../lib/content/vocabulary";
import type { SystemActor } from "../../lib/db/actor";
import type { Db } from "../../lib/db/scope";
import { markOpened, readOwnAlerts } from "../../lib/deliveries/lists/mutations";
import { sendNext, takeSteps } from "../../lib/deliveries/mutations";
import {
  proveMail,
  pushKey,
  removeMail,
  sendTest,
  setMail,
  subscribe,
  unsubscribe,
} from "../../lib/deliveries/own/mutations";
import { runAs } from "../../lib/gates/run";
import type { AlertId } from "../../lib/ids";
import { cancelLeave, recordLeave } from "../../lib/leave/mutations";
import { addDays } from "../../lib/time/calendar-date";
import { type Cast, staff, today } from "./cast";

const program = <T>(c: Cast, work: (db: Db<SystemActor>) => Promise<T>): Promise<T> =>
  runAs<SystemActor, T>({ kind: "system", clinicId: c.owner.clinicId }, work);

const signOff = { digest: CONTENT.digest, name: "Ines Vogt", body: "HCPC", number: "PH 00000" };
const endpoint = "https://push.example/one";
const dates = () => ({ from: today(), to: addDays(today(), 2) });

/** How a clinic and its members look after what is reported. */
export const CARE_DEEDS = {
  updateCare: (c: Cast) =>
    staff(c, (db) => updateCare(db, { week: null, within: DEFAULT_CARE.within, answerDays: 2 })),
  closeDates: (c: Cast) => staff(c, (db) => closeDates(db, { ...dates(), note: "Holiday" })),
  openAgain: (c: Cast) => staff(c, (db) => openAgain(db, dates())),
  recordLeave: (c: Cast) =>
    staff(c, (db) => recordLeave(db, { memberId: c.leaver.id, coverId: c.owner.id, ...dates() })),
  cancelLeave: async (c: Cast) => {
    const [leave] = await staff(c, (db) => db.tx.leave.findMany({ where: { cancelledAt: null } }));
    return staff(c, (db) => cancelLeave(db, { leaveId: leave?.id ?? "" }));
  },
  recordSignOff: (c: Cast) => staff(c, (db) => recordSignOff(db, { ...signOff, signedOn: today() })),
  setMail: (c: Cast) => staff(c, (db) => setMail(db, { address: "olga@northgate.example" })),
  sendTest: async (c: Cast) => {
    await staff(c, (db) =>
      db.tx.memberMail.updateMany({ where: { memberId: c.owner.id }, data: { provedAt: new Date(0) } }),
    );
    return staff(c, sendTest);
  },
  proveMail: async (c: Cast) => {
    const { tokenHash } = await import("../../lib/identity/token");
    const data = { tokenHash: tokenHash("proof"), expiresAt: new Date("2999-01-01") };
    await staff(c, (db) => db.tx.memberMail.updateMany({ where: { memberId: c.owner.id }, data }));
    return staff(c, (db) => proveMail(db, { token: "proof" }));
  },
  removeMail: (c: Cast) => staff(c, removeMail),
  pushKey: (c: Cast) => staff(c, pushKey),
  subscribe: (c: Cast) =>
    staff(c, (db) => subscribe(db, { endpoint, p256dh: "p".repeat(87), auth: "a".repeat(22) })),
  unsubscribe: (c: Cast) => staff(c, (db) => unsubscribe(db, { endpoint })),
  takeSteps: (c: Cast) => program(c, (db) => takeSteps(db, true)),
  sendNext: (c: Cast) => program(c, (db) => sendNext(db, "mail", async () => ({ taken: true }))),
  readOwnAlerts: (c: Cast) => staff(c, readOwnAlerts),
  markOpened: async (c: Cast) => {
    const alerts = await staff(c, (db) => db.tx.alert.findMany({ where: { patientId: c.patient.id } }));
    return staff(c, (db) =>
      markOpened(
        db,
        alerts.map((alert) => alert.id as AlertId),
      ),
    );
  },
};
