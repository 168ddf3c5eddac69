import { createECDH } from "node:crypto";
import { realNow } from "../../clock";
import type { PatientActor, StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { asProgram } from "../../db/program";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { tokenHash } from "../../identity/token";
import { newId } from "../../new-id";
import { done, fail, ok, type Result } from "../../result";
import type { Channel, Purpose } from "../vocabulary";
import type { MailInput, Prove, SubscriptionInput, Unsubscribe } from "./schema";

const own = ({ actor: { clinicId, memberId } }: Db<StaffActor>) => ({ clinicId, memberId });

const due = (db: Db<StaffActor>, channel: Exclude<Channel, "app">, purpose: Exclude<Purpose, "alert">) => ({
  ...{ id: newId<string>(), ...own(db), channel, purpose },
  ...{ createdAt: instantColumn(db.now), dueAt: instantColumn(db.now) },
});

/** An hour's worth: a proof link goes to whoever owns the address, who may not have asked. */
const PROOFS_AN_HOUR = 5;

async function tooMany(db: Db<StaffActor>, purpose: Purpose): Promise<boolean> {
  const since = instantColumn(db.now.subtract({ hours: 1 }));
  const channel = { in: ["push", "mail"] };
  const count = await db.tx.delivery.count({
    where: { ...own(db), channel, purpose, createdAt: { gte: since } },
  });
  return count >= PROOFS_AN_HOUR;
}

/** The address counts once its owner opened the link that is sent there now; until then nothing else is. */
export async function setMail(db: Db<StaffActor>, { address }: MailInput): Promise<Result> {
  if (await tooMany(db, "proof")) return fail("too-many");
  await db.tx.memberMail.deleteMany({ where: own(db) });
  await db.tx.memberMail.createMany({ data: { ...own(db), address } });
  await db.tx.delivery.createMany({ data: due(db, "mail", "proof") });
  await emit(db, { kind: "channel.mail", memberId: db.actor.memberId });
  return done;
}

/** The link was opened by the member it was made for. A link that is old, used or somebody else's is none. */
export async function proveMail(db: Db<StaffActor>, { token }: Prove): Promise<Result> {
  const proved = await db.tx.memberMail.updateMany({
    where: { ...own(db), tokenHash: tokenHash(token), expiresAt: { gt: instantColumn(realNow()) } },
    data: { provedAt: instantColumn(db.now), tokenHash: null, expiresAt: null },
  });
  if (proved.count === 0) return fail("expired");
  await emit(db, { kind: "channel.prove", memberId: db.actor.memberId });
  return done;
}

export async function removeMail(db: Db<StaffActor>): Promise<Result> {
  const { count } = await db.tx.memberMail.deleteMany({ where: own(db) });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "channel.remove", memberId: db.actor.memberId });
  return done;
}

/** The clinic's public key for push, made when it is asked for first. */
export const pushKey = (db: Db<StaffActor | PatientActor>): Promise<Result<{ publicKey: string }>> =>
  asProgram(db, async (program) => {
    const { clinicId } = program.actor;
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    await program.tx.pushKey.createMany({
      data: {
        ...{ clinicId, createdAt: instantColumn(db.now) },
        publicKey: keys.getPublicKey("base64url"),
        privateKey: keys.getPrivateKey("base64url"),
      },
      skipDuplicates: true,
    });
    const row = await program.tx.pushKey.findFirst({ where: { clinicId }, select: { publicKey: true } });
    return row ? ok(row) : fail("not-found");
  });

/** Each browser of a person says so for itself; more than a few are old ones. */
const BROWSERS = 10;

export async function subscribe(db: Db<StaffActor>, given: SubscriptionInput): Promise<Result> {
  const { endpoint } = given;
  await db.tx.pushSubscription.deleteMany({ where: { ...own(db), endpoint } });
  if ((await db.tx.pushSubscription.count({ where: own(db) })) >= BROWSERS) return fail("too-many");
  await db.tx.pushSubscription.createMany({
    data: { id: newId<string>(), ...own(db), ...given, createdAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "channel.push", memberId: db.actor.memberId });
  return done;
}

export async function unsubscribe(db: Db<StaffActor>, { endpoint }: Unsubscribe): Promise<Result> {
  await db.tx.pushSubscription.deleteMany({ where: { ...own(db), endpoint } });
  await emit(db, { kind: "channel.remove", memberId: db.actor.memberId });
  return done;
}

/** Sends to the member's own channels what an alert would send, so that nobody waits for one to know. */
export async function sendTest(db: Db<StaffActor>): Promise<Result<{ sent: number }>> {
  if (await tooMany(db, "test")) return fail("too-many");
  const mail = await db.tx.memberMail.count({ where: { ...own(db), provedAt: { not: null } } });
  const browsers = await db.tx.pushSubscription.count({ where: own(db) });
  const data = [
    ...(mail > 0 ? [due(db, "mail", "test")] : []),
    ...(browsers > 0 ? [due(db, "push", "test")] : []),
  ];
  if (data.length === 0) return fail("not-found");
  await db.tx.delivery.createMany({ data });
  await emit(db, { kind: "channel.test", memberId: db.actor.memberId });
  return ok({ sent: data.length });
}
