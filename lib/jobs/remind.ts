import { sendPush } from "../channels/push";
import { realNow } from "../clock";
import type { SystemActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { asSystem, type Db, isBusy } from "../db/scope";
import type { Answer } from "../deliveries/retry";
import { newToken, tokenHash } from "../identity/token";
import type { ClinicId } from "../ids";
import { newId } from "../new-id";
import {
  putOffLook,
  putOffReminder,
  type SendReminder,
  sendReminder,
  takeLook,
} from "../reminders/looks/mutations";
import { listOpenPushes, type ReminderLane } from "../reminders/looks/queries";
import { REMINDER_ANSWERS, REMINDER_REASONS, type ReminderPurpose } from "../reminders/vocabulary";
import { contactOf, type Sending } from "./sending";

const PROOF_HOURS = 24;
/** Of a time that has gone by nobody needs to be reminded. */
const TTL_SECONDS = 60 * 60;

const isAnswerable = (purpose: ReminderPurpose): boolean =>
  (REMINDER_REASONS as readonly string[]).includes(purpose);

/** Where on the phone it leads. */
const placeOf = (purpose: ReminderPurpose): string => (purpose === "message" ? "/inbox" : "/today");

function messageOf({ origin, reminding }: Sending, purpose: ReminderPurpose, link: string) {
  const answers = isAnswerable(purpose) ? REMINDER_ANSWERS : [];
  return reminding({ purpose, link, settings: `${origin}/me/reminders`, answers });
}

const mailSender =
  (sending: Sending): SendReminder =>
  async (db, { patientId }, { id, purpose, attempts }) => {
    const { origin, mail } = sending;
    const own = { clinicId: db.actor.clinicId, patientId };
    const found = await db.tx.patientMail.findFirst({ where: own });
    if (!found || (purpose !== "proof" && found.provedAt === null))
      return { taken: false, code: "no-address", why: "gone" };
    const token = newToken();
    if (purpose === "proof") {
      // The one before it is void. The database keeps its hash, so it is made when it is sent.
      const expiresAt = instantColumn(realNow().add({ hours: PROOF_HOURS }));
      await db.tx.patientMail.updateMany({ where: own, data: { tokenHash: tokenHash(token), expiresAt } });
    }
    const link =
      purpose === "proof" ? `${origin}/me/reminders/prove#${token}` : `${origin}${placeOf(purpose)}`;
    const message = messageOf(sending, purpose, link).mail;
    if (mail === null) return { taken: false, code: "not-set-up", why: "later" };
    if (mail !== "inbox") {
      const part = purpose === "proof" ? `${id}.${attempts}` : id;
      return mail({ ...message, to: found.address, id: `<${part}@${new URL(origin).hostname}>` });
    }
    const at = instantColumn(db.now);
    const { clinicId } = own;
    await db.tx.demoMail.createMany({
      data: { id: newId<string>(), clinicId, at, address: found.address, ...message },
    });
    return { taken: true };
  };

/** One reminder goes to all the browsers the patient is signed in with; those registered no longer are forgotten. */
const pushSender =
  (sending: Sending): SendReminder =>
  async (db, patient, { id, purpose }) => {
    const { clinicId } = db.actor;
    const keys = await db.tx.pushKey.findFirst({ where: { clinicId } });
    let answer: Answer = { taken: false, code: "no-browser", why: "gone" };
    if (!keys) return answer;
    const link = placeOf(purpose);
    const { title, notice } = messageOf(sending, purpose, link);
    const push = {
      ...{ message: { subject: title }, link, urgent: false, contact: contactOf(sending.origin) },
      // A message goes on waiting where a reminder's hour has gone by.
      ...{ notice: { ...notice, id }, ...(purpose !== "message" && { ttlSeconds: TTL_SECONDS }) },
    };
    for (const browser of await listOpenPushes(db, patient)) {
      const one = await sendPush(browser, keys, push);
      if (!one.taken && one.why === "gone")
        await db.tx.patientPush.deleteMany({ where: { id: browser.id, clinicId } });
      // The best of them counts: one browser that took it is one that shows it.
      if (!answer.taken && (one.taken || answer.why === "gone")) answer = one;
    }
    return answer;
  };

const inClinic = <T>(clinicId: ClinicId, work: (db: Db<SystemActor>) => Promise<T>): Promise<T> =>
  asSystem(clinicId, (db) => work(db as Db<SystemActor>));

/** One piece of work, which is put off where it fails; what is only busy is tried again at once. */
async function orPutOff<Id>(
  clinicId: ClinicId,
  work: (db: Db<SystemActor>, claimed: (id: Id) => void) => Promise<boolean>,
  putOff: (db: Db<SystemActor>, id: Id) => Promise<unknown>,
): Promise<boolean> {
  const claimed: Id[] = [];
  try {
    return await inClinic(clinicId, (db) => work(db, (id) => claimed.push(id)));
  } catch (error) {
    const [failed] = claimed;
    if (failed !== undefined && !isBusy(error)) await inClinic(clinicId, (db) => putOff(db, failed));
    throw error;
  }
}

/** What each lane does for a clinic, until there is nothing: false. */
export const reminderWork = (
  sending: Sending,
): { readonly [L in ReminderLane]: (clinicId: ClinicId) => Promise<boolean> } => {
  const mail = sending.mail !== null;
  const [byPush, byMail] = [pushSender(sending), mailSender(sending)];
  return {
    looks: (clinicId) => orPutOff(clinicId, (db, claimed) => takeLook(db, mail, claimed), putOffLook),
    push: (clinicId) =>
      orPutOff(clinicId, (db, claimed) => sendReminder(db, "push", byPush, mail, claimed), putOffReminder),
    mail: (clinicId) =>
      orPutOff(clinicId, (db, claimed) => sendReminder(db, "mail", byMail, mail, claimed), putOffReminder),
  };
};
