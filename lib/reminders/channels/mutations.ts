import { realNow } from "../../clock";
import type { PatientActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { MailInput, Prove, SubscriptionInput, Unsubscribe } from "../../deliveries/own/schema";
import { emit } from "../../events/emit";
import { tokenHash } from "../../identity/token";
import { newId } from "../../new-id";
import { done, fail, type Result } from "../../result";
import { sendOwn, tooManyOf } from "../mutations";

const own = ({ actor: { clinicId, patientId } }: Db<PatientActor>) => ({ clinicId, patientId });

/** The address counts once its owner opened the link that is sent there now; until then nothing else is. */
export async function setOwnMail(db: Db<PatientActor>, { address }: MailInput): Promise<Result> {
  if (await tooManyOf(db, "proof")) return fail("too-many");
  await db.tx.patientMail.deleteMany({ where: own(db) });
  await db.tx.patientMail.createMany({ data: { ...own(db), address } });
  await sendOwn(db, "mail", "proof");
  await emit(db, { kind: "reminder.mail", patientId: db.actor.patientId });
  return done;
}

/** The link was opened by the patient it was made for. A link that is old, used or somebody else's is none. */
export async function proveOwnMail(db: Db<PatientActor>, { token }: Prove): Promise<Result> {
  const { count } = await db.tx.patientMail.updateMany({
    where: { ...own(db), tokenHash: tokenHash(token), expiresAt: { gt: instantColumn(realNow()) } },
    data: { provedAt: instantColumn(db.now), tokenHash: null, expiresAt: null },
  });
  if (count === 0) return fail("expired");
  await emit(db, { kind: "reminder.prove", patientId: db.actor.patientId });
  return done;
}

export async function removeOwnMail(db: Db<PatientActor>): Promise<Result> {
  const { count } = await db.tx.patientMail.deleteMany({ where: own(db) });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "reminder.remove", patientId: db.actor.patientId });
  return done;
}

/** Each browser of a person says so for itself; more than a few are old ones. */
const PHONES = 10;

/** This browser may be pushed to for as long as this sign-in lasts. */
export async function subscribePhone(
  db: Db<PatientActor>,
  given: SubscriptionInput,
  signInId: string,
): Promise<Result> {
  const { endpoint } = given;
  const open = await db.tx.signIn.findMany({
    where: {
      userId: db.actor.userId,
      ...{ revokedAt: null, expiresAt: { gt: instantColumn(realNow()) } },
    },
    select: { id: true },
  });
  const ids = open.map(({ id }) => id);
  // Where nobody is signed in any longer, nothing is pushed to.
  await db.tx.patientPush.deleteMany({
    where: { ...own(db), OR: [{ endpoint }, { signInId: { notIn: ids } }] },
  });
  if ((await db.tx.patientPush.count({ where: own(db) })) >= PHONES) return fail("too-many");
  await db.tx.patientPush.createMany({
    data: { id: newId<string>(), ...own(db), ...given, signInId, createdAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "reminder.push", patientId: db.actor.patientId });
  return done;
}

export async function unsubscribePhone(db: Db<PatientActor>, { endpoint }: Unsubscribe): Promise<Result> {
  await db.tx.patientPush.deleteMany({ where: { ...own(db), endpoint } });
  await emit(db, { kind: "reminder.remove", patientId: db.actor.patientId });
  return done;
}
