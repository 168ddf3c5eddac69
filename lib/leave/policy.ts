import { runsClinic } from "../clinics/policy";
import type { StaffActor } from "../db/actor";
import type { MemberId } from "../ids";

/** Everybody records their own leave, an owner anybody's: who is ill may not be able to. */
export const mayRecordLeave = (actor: StaffActor, memberId: MemberId): boolean =>
  actor.memberId === memberId || runsClinic(actor);
