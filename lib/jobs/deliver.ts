import { sendPush } from "../channels/push";
import { realNow } from "../clock";
import type { AuthActor, SystemActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { asJobs, asSystem, type Db } from "../db/scope";
import { takeMessageSteps } from "../deliveries/messages/mutations";
import { type DueDelivery, sendNext, takeSteps } from "../deliveries/mutations";
import { type Lane, listDueClinics } from "../deliveries/queries";
import type { Answer } from "../deliveries/retry";
import type { Purpose } from "../deliveries/vocabulary";
import { newToken, tokenHash } from "../identity/token";
import type { ClinicId } from "../ids";
import { newId } from "../new-id";
import { listClinicsToRemind, type ReminderLane } from "../reminders/looks/queries";
import { reminderWork } from "./remind";
import { type Report, repeat } from "./repeat";
import { contactOf, type Sending } from "./sending";

type Send = (db: Db<SystemActor>, delivery: DueDelivery) => Promise<Answer>;

const PROOF_HOURS = 24;

/** A new proof link; the one before it is void. The database keeps its hash, so it is made when it is sent. */
async function proofLink(db: Db<SystemActor>, delivery: DueDelivery, origin: string): Promise<string> {
  const token = newToken();
  await db.tx.memberMail.updateMany({
    where: { clinicId: db.actor.clinicId, memberId: delivery.memberId },
    data: { tokenHash: tokenHash(token), expiresAt: instantColumn(realNow().add({ hours: PROOF_HOURS })) },
  });
  return `${origin}/prove#${token}`;
}

/** Where in the app a member finds what a delivery is about. */
const placeOf = (purpose: Purpose): string => (purpose === "message" ? "/messages" : "/alerts");

const mailSender =
  ({ origin, wording, mail }: Sending): Send =>
  async (db, delivery) => {
    const { clinicId } = db.actor;
    const { memberId, purpose, urgent, id, attempts } = delivery;
    const found = await db.tx.memberMail.findFirst({ where: { clinicId, memberId } });
    if (!found || (purpose !== "proof" && found.provedAt === null))
      return { taken: false, code: "no-address", why: "gone" };
    const link = purpose === "proof" ? await proofLink(db, delivery, origin) : `${origin}${placeOf(purpose)}`;
    const message = wording({ purpose, urgent, link });
    if (mail === null) return { taken: false, code: "not-set-up", why: "later" };
    if (mail !== "inbox") {
      // A proof's link is another at each attempt, and so is the mail.
      const part = purpose === "proof" ? `${id}.${attempts}` : id;
      return mail({ ...message, to: found.address, id: `<${part}@${new URL(origin).hostname}>` });
    }
    const at = instantColumn(db.now);
    await db.tx.demoMail.createMany({
      data: { id: newId<string>(), clinicId, memberId, at, address: found.address, ...message },
    });
    return { taken: true };
  };

/** One delivery goes to all the browsers a member named; those that are registered no longer are forgotten. */
const pushSender =
  ({ origin, wording }: Sending): Send =>
  async (db, { memberId, purpose, urgent }) => {
    const { clinicId } = db.actor;
    const keys = await db.tx.pushKey.findFirst({ where: { clinicId } });
    const browsers = await db.tx.pushSubscription.findMany({ where: { clinicId, memberId } });
    const link = placeOf(purpose);
    const message = wording({ purpose, urgent, link: `${origin}${link}` });
    let answer: Answer = { taken: false, code: "no-browser", why: "gone" };
    if (!keys) return answer;
    for (const browser of browsers) {
      const one = await sendPush(browser, keys, { message, link, urgent, contact: contactOf(origin) });
      if (!one.taken && one.why === "gone")
        await db.tx.pushSubscription.deleteMany({ where: { id: browser.id, clinicId } });
      // The best of them counts: one browser that took it is one that shows it.
      const better = one.taken || (!answer.taken && answer.why === "gone");
      if (!answer.taken && better) answer = one;
    }
    return answer;
  };

const inClinic = <T>(clinicId: ClinicId, work: (db: Db<SystemActor>) => Promise<T>): Promise<T> =>
  asSystem(clinicId, (db) => work(db as Db<SystemActor>));

type Work = {
  name: string;
  everyMs: number;
  /** The clinics that have something to do. */
  due: (db: Db<AuthActor>) => Promise<ClinicId[]>;
  /** One piece of it; false where there is none. */
  once: (clinicId: ClinicId) => Promise<boolean>;
};

/** An emergency is with the mail server within seconds, and nothing depends on an open browser. */
const ALERTS_EVERY_MS = 2_000;
/** Nobody's day hangs on the second at which they are reminded. */
const REMINDERS_EVERY_MS = 5_000;

const DELIVERING: readonly Lane[] = ["steps", "messages", "push", "mail"];
const REMINDING: readonly ReminderLane[] = ["looks", "push", "mail"];

/** What runs by itself, a lane each: the steps of alerts and of messages, what they send, and the reminders of patients. */
function lanesOf(sending: Sending): readonly Work[] {
  const push = pushSender(sending);
  const mail = mailSender(sending);
  const delivering: Record<Lane, Work["once"]> = {
    steps: async (clinicId) => (await inClinic(clinicId, (db) => takeSteps(db, sending.mail !== null))) > 0,
    messages: async (clinicId) =>
      (await inClinic(clinicId, (db) => takeMessageSteps(db, sending.mail !== null))) > 0,
    push: (clinicId) => inClinic(clinicId, (db) => sendNext(db, "push", push)),
    mail: (clinicId) => inClinic(clinicId, (db) => sendNext(db, "mail", mail)),
  };
  const reminding = reminderWork(sending);
  return [
    ...DELIVERING.map((lane) => ({
      name: `alerts: ${lane}`,
      everyMs: ALERTS_EVERY_MS,
      due: (db: Db<AuthActor>) => listDueClinics(db, lane),
      once: delivering[lane],
    })),
    ...REMINDING.map((lane) => ({
      name: `reminders: ${lane}`,
      everyMs: REMINDERS_EVERY_MS,
      due: (db: Db<AuthActor>) => listClinicsToRemind(db, lane),
      once: reminding[lane],
    })),
  ];
}

/**
 * Does all that is due in one lane, a clinic at a time, each piece in a transaction of its own. Two processes at it pass
 * each other by.
 */
async function runLane({ due, once }: Work, isOver = () => false, getsOn = () => {}): Promise<void> {
  for (const clinicId of await asJobs(due)) {
    while (!isOver() && (await once(clinicId))) {
      // Until nothing is due.
      getsOn();
    }
  }
}

/** All lanes once, in their order: what a step writes is sent at once. */
export async function deliverDue(sending: Sending): Promise<void> {
  for (const lane of lanesOf(sending)) await runLane(lane);
}

/** Runs every lane for itself, so that a slow mail server holds up no push, until the returned function is called. */
export function startDeliveryJob(sending: Sending, report: Report): () => Promise<void> {
  let over = false;
  const stops = lanesOf(sending).map((lane) =>
    repeat(lane.name, (getsOn) => runLane(lane, () => over, getsOn), lane.everyMs, report),
  );
  return async () => {
    over = true;
    await Promise.all(stops.map((stop) => stop()));
  };
}
