import type { StaffActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import type { Db } from "../../db/scope";

export type OwnChannels = {
  mail: { address: string /** Instant. */; provedAt: string | null } | null;
  /** How many browsers are pushed to. */
  browsers: number;
};

/** How the member is reached besides the list in the app. */
export async function getOwnChannels(db: Db<StaffActor>): Promise<OwnChannels> {
  const { clinicId, memberId } = db.actor;
  const mail = await db.tx.memberMail.findFirst({ where: { clinicId, memberId } });
  const browsers = await db.tx.pushSubscription.count({ where: { clinicId, memberId } });
  const provedAt = mail?.provedAt ? instantOf(mail.provedAt).toString() : null;
  return { mail: mail && { address: mail.address, provedAt }, browsers };
}
