import { byName } from "../by-name";
import type { Role, StaffActor } from "../db/actor";
import { instantOf, isoDateOrNull } from "../db/dates";
import type { Db } from "../db/scope";
import type { ClinicId, MemberId } from "../ids";
import type { LocalDate } from "../time/calendar-date";

export type ClinicRecord = {
  id: ClinicId;
  name: string;
  country: string;
  zone: string;
  phone: string | null;
  /** Since when, or from when, whoever works here needs a second factor; null where none is asked for. */
  factorFrom: LocalDate | null;
};

/** The clinic the member is at work in. */
export async function getClinic(db: Db<StaffActor>): Promise<ClinicRecord | null> {
  const { clinicId: id } = db.actor;
  const row = await db.tx.clinic.findFirst({
    where: { id },
    select: { name: true, country: true, zone: true, phone: true, factorFrom: true },
  });
  return row && { id, ...row, factorFrom: isoDateOrNull(row.factorFrom) };
}

/** A member's name, of those who have left too; null where it is gone. */
export const memberName = async (db: Db<StaffActor>, id: string): Promise<string | null> =>
  (await db.tx.member.findFirst({ where: { id }, select: { name: true } }))?.name ?? null;

/** The zone of the clinic's wall clock. */
export const getClinicZone = async (db: Db<StaffActor>): Promise<string> =>
  (await db.tx.clinic.findFirst({ where: { id: db.actor.clinicId }, select: { zone: true } }))?.zone ?? "UTC";

/** `since` is an ISO instant. */
export type MemberRecord = { id: MemberId; name: string; roles: Role[]; since: string; self: boolean };

/** Those at work in the clinic, by name. */
export async function listMembers(db: Db<StaffActor>): Promise<MemberRecord[]> {
  const rows = await db.tx.member.findMany({
    where: { clinicId: db.actor.clinicId, leftAt: null },
    select: { id: true, name: true, roles: true, createdAt: true },
  });
  return rows.sort(byName).map((row) => ({
    id: row.id as MemberId,
    name: row.name,
    roles: row.roles as Role[],
    since: instantOf(row.createdAt).toString(),
    self: row.id === db.actor.memberId,
  }));
}
