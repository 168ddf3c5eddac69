import { z } from "zod";
import { type AuthActor, type PhoneActor, type Role, type StaffActor, staffKind } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import type { ClinicId, MemberId, UserId } from "../../ids";
import type { CalendarEvent } from "../../reminders/calendar/events";
import { column } from "../../stored";
import { listNextVisits } from "../queries";

/** Whether a member has made an address for their calendar. */
export const hasVisitCalendar = async (db: Db<StaffActor>): Promise<boolean> => {
  const { clinicId, memberId } = db.actor;
  return (await db.tx.memberCalendar.count({ where: { clinicId, memberId } })) > 0;
};

type Found = { userId: UserId; clinicId: ClinicId; memberId: MemberId };

/** Whose calendar of visits an address is, by the hash of its secret. */
export async function findVisitCalendar(db: Db<AuthActor>, tokenHash: string): Promise<Found | null> {
  const row = await db.tx.memberCalendar.findFirst({
    where: { tokenHash },
    select: { userId: true, clinicId: true, memberId: true },
  });
  return row && (row as Found);
}

/** The member as they are at work now; null for who has left. */
export async function findMemberAtWork(
  db: Db<AuthActor>,
  { userId, clinicId, memberId }: Found,
): Promise<StaffActor | null> {
  const where = { id: memberId, clinicId, userId, leftAt: null };
  const row = await db.tx.member.findFirst({ where, select: { roles: true } });
  if (!row) return null;
  const roles = row.roles as Role[];
  return { kind: staffKind(roles), userId, clinicId, memberId, roles };
}

/** Days that a calendar of visits reaches back and ahead. */
const SPAN = { back: 28, ahead: 180 } as const;
/** Nobody has more in that time. */
const MOST = 4000;

const eventRow = z.object({ id: column.text, startsAt: column.timestamp, minutes: column.int });

/** A member's visits as their calendar shows them: when, and for how long. Whom they are with stays in the program. */
export async function listVisitEvents(db: Db<StaffActor>): Promise<CalendarEvent[]> {
  const { clinicId, memberId } = db.actor;
  const from = instantColumn(db.now.subtract({ hours: 24 * SPAN.back }));
  const to = instantColumn(db.now.add({ hours: 24 * SPAN.ahead }));
  const found = await rows(db, eventRow)`
    SELECT v."id", v."startsAt", v."minutes"::int FROM "Visit" v
    JOIN "Patient" p ON p."clinicId" = v."clinicId" AND p."id" = v."patientId"
    WHERE v."clinicId" = ${clinicId}::uuid AND v."memberId" = ${memberId}::uuid
      AND v."startsAt" >= ${from} AND v."startsAt" < ${to} AND v."state" IN ('planned', 'attended')
      AND p."diedOn" IS NULL AND p."enteredInErrorAt" IS NULL
    ORDER BY v."startsAt", v."id" LIMIT ${MOST}`;
  return found.map(({ id, startsAt, minutes }) => ({ id, at: instantOf(startsAt), minutes }));
}

/** Visits of a patient in their own calendar: none is further ahead than one can be booked. */
const OWN = { most: 20, ahead: 366 } as const;

/** A patient's own visits that are ahead, as their calendar shows them. */
export async function listOwnVisitEvents(db: Db<PhoneActor>): Promise<CalendarEvent[]> {
  const visits = await listNextVisits(db, OWN);
  return visits.map(({ id, startsAt, minutes }) => ({ id, at: instantOf(new Date(startsAt)), minutes }));
}
