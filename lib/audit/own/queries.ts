import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { PatientActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type EventKind, PLACES } from "../../events/vocabulary";
import { memberId } from "../../ids";
import { column } from "../../stored";
import type { LocalDate } from "../../time/calendar-date";
import { byDay, type SeenDay, type Trace } from "./by-day";
import type { SeenFilter } from "./schema";
import { TOLD, TOLD_KINDS } from "./told";

/** What a page holds at most. A day with more than this is shown by its latest. */
const MOST = 200;

const head = { at: column.timestamp, memberId, name: column.text };
const role = z.enum(["clinician", "assistant", "owner"]);
const viewRow = z.object({ ...head, role, place: z.enum(PLACES) });
const changeRow = z.object({ ...head, role, kind: z.enum(TOLD_KINDS as [EventKind, ...EventKind[]]) });

export type Seen = {
  days: SeenDay[] /** Where the next page begins; null on the last. */;
  next: LocalDate | null;
};

const beforeOf = (date: LocalDate | undefined, zone: string): Prisma.Sql =>
  date
    ? Prisma.sql`AND r."at" < ${instantColumn(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant())}`
    : Prisma.empty;

/**
 * Which members looked at the signed-in patient's record and what they changed of it, day by day, the latest first. Two
 * statements, by an index each.
 * @param zone the patient's, by which a day is a day
 */
export async function listOwnSeen(db: Db<PatientActor>, { before }: SeenFilter, zone: string): Promise<Seen> {
  const { clinicId, patientId } = db.actor;
  const own = Prisma.sql`r."clinicId" = ${clinicId}::uuid AND r."patientId" = ${patientId}::uuid`;
  const from = beforeOf(before, zone);
  const views = await rows(db, viewRow)`
    SELECT r."at", r."memberId", m."name", r."role", r."place" FROM "RecordView" r
    JOIN "Member" m ON m."clinicId" = r."clinicId" AND m."id" = r."memberId"
    WHERE ${own} ${from} ORDER BY r."at" DESC LIMIT ${MOST}`;
  const changes = await rows(db, changeRow)`
    SELECT r."at", m."id" AS "memberId", m."name", r."actorKind" AS "role", r."action" AS "kind" FROM "AuditEvent" r
    JOIN "Member" m ON m."clinicId" = r."clinicId" AND m."userId" = r."userId"
    WHERE ${own} ${from} AND r."actorKind" IN ('clinician', 'assistant', 'owner') AND r."action" NOT LIKE '%.read'
      AND r."action" <> 'draft.save' AND r."action" <> 'assessment.save' AND r."action" <> 'note.save'
      AND r."action" <> 'letter.save'
      AND r."action" = ANY(${TOLD_KINDS}::text[])
    ORDER BY r."at" DESC, r."id" DESC LIMIT ${MOST}`;
  const traces = [
    ...views.map(({ at, place, ...who }) => ({ ...who, at: instantOf(at), act: place })),
    ...changes.flatMap(({ at, kind, ...who }): Trace[] => {
      const act = TOLD[kind];
      return act ? [{ ...who, at: instantOf(at), act }] : [];
    }),
  ].sort((a, b) => Temporal.Instant.compare(b.at, a.at));
  const days = byDay(traces.slice(0, MOST), zone);
  const more = views.length === MOST || changes.length === MOST || traces.length > MOST;
  if (!more) return { days, next: null };
  // The last day may have been cut off: it begins the next page, unless it is the only one.
  const whole = days.length > 1 ? days.slice(0, -1) : days;
  return { days: whole, next: whole.at(-1)?.date ?? null };
}
