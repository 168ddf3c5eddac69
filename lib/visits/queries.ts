import { z } from "zod";
import type { PhoneActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { memberId, type PatientId, patientId, type VisitId, visitId } from "../ids";
import { column } from "../stored";
import { VISIT_MINUTES, VISIT_PLACES, VISIT_STATES } from "./vocabulary";

const visitRow = z.object({
  id: visitId,
  patientId,
  memberId,
  /** Null for a member whose name is gone. */
  member: column.text.nullable(),
  startsAt: column.instant,
  minutes: column.int,
  place: z.enum(VISIT_PLACES),
  link: column.text.nullable(),
  state: z.enum(VISIT_STATES),
  /** When it was last moved or marked. */
  version: column.timestamp.nullable().transform((at) => at?.toISOString() ?? null),
  note: z.enum(["none", "draft", "signed"]),
  addenda: column.int,
});
export type Visit = z.infer<typeof visitRow>;

/** A draft in which nothing is written any more is none. Of a statement that names the note `n`. */
export const isBlank = Prisma.sql`(n."signedAt" IS NULL
  AND (n."subjective" || n."objective" || n."assessment" || n."plan") !~ '[^[:space:]]')`;

/** Of a statement that names the visit `v`, its member `m` and its note `n`. */
const visitColumns = Prisma.sql`v."id", v."patientId", v."memberId", m."name" AS "member",
  to_json(v."startsAt") #>> '{}' AS "startsAt", v."minutes"::int, v."place", v."link", v."state",
  v."changedAt" AS "version",
  CASE WHEN n."visitId" IS NULL OR ${isBlank} THEN 'none' WHEN n."signedAt" IS NULL THEN 'draft' ELSE 'signed' END AS "note",
  (SELECT count(*)::int FROM "NoteAddendum" a WHERE a."clinicId" = v."clinicId" AND a."patientId" = v."patientId"
    AND a."visitId" = v."id") AS "addenda"`;
const visitTables = Prisma.sql`"Visit" v LEFT JOIN "Member" m ON m."id" = v."memberId"
  LEFT JOIN "VisitNote" n ON n."clinicId" = v."clinicId" AND n."patientId" = v."patientId" AND n."visitId" = v."id"`;

/** Visits of a record's card: what is ahead, and as many of the past. */
const SHOWN = { ahead: 6, past: 12 } as const;

/**
 * The visits of a patient: those ahead, the next one first, and the last ones, the latest first. `more`: there are earlier
 * ones.
 * @param records the patient's, and those that were merged into it
 */
export async function listVisits(
  db: Db<StaffActor>,
  records: readonly PatientId[],
): Promise<{ ahead: Visit[]; past: Visit[]; more: boolean }> {
  const now = instantColumn(db.now);
  const found = await rows(db, visitRow)`
    (SELECT ${visitColumns} FROM ${visitTables}
      WHERE v."patientId" = ANY(${records}::uuid[]) AND v."startsAt" >= ${now} AND v."state" = 'planned'
      ORDER BY v."startsAt", v."id" LIMIT ${SHOWN.ahead + 1})
    UNION ALL
    (SELECT ${visitColumns} FROM ${visitTables}
      WHERE v."patientId" = ANY(${records}::uuid[]) AND (v."startsAt" < ${now} OR v."state" <> 'planned')
      ORDER BY v."startsAt" DESC, v."id" DESC LIMIT ${SHOWN.past + 1})`;
  const isAhead = (visit: Visit) => visit.state === "planned" && Date.parse(visit.startsAt) >= now.getTime();
  const before = found.filter((visit) => !isAhead(visit));
  const ahead = found.filter(isAhead);
  return {
    ahead: ahead.slice(0, SHOWN.ahead),
    past: before.slice(0, SHOWN.past),
    more: before.length > SHOWN.past || ahead.length > SHOWN.ahead,
  };
}

/** On a page of all visits. */
const ON_PAGE = 30;

/**
 * A page of all visits, the latest first. `next`: where the page that follows goes on from; null on the last one.
 * @param records the patient's, and those that were merged into it
 * @param before the visit that ended the page before
 */
export async function getVisitPage(
  db: Db<StaffActor>,
  records: readonly PatientId[],
  before: VisitId | null,
): Promise<{ shown: Visit[]; next: VisitId | null }> {
  const after = before
    ? Prisma.sql`AND (v."startsAt", v."id") < (SELECT b."startsAt", b."id" FROM "Visit" b WHERE b."id" = ${before}::uuid)`
    : Prisma.empty;
  const found = await rows(db, visitRow)`
    SELECT ${visitColumns} FROM ${visitTables} WHERE v."patientId" = ANY(${records}::uuid[]) ${after}
    ORDER BY v."startsAt" DESC, v."id" DESC LIMIT ${ON_PAGE + 1}`;
  const shown = found.slice(0, ON_PAGE);
  return { shown, next: found.length > ON_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** One visit of a record, or of one that was merged into it; null for an unknown or foreign id. */
export async function getVisit(db: Db<StaffActor>, id: string): Promise<Visit | null> {
  const [found] = await rows(db, visitRow)`
    SELECT ${visitColumns} FROM ${visitTables} WHERE v."id" = ${id}::uuid`;
  return found ?? null;
}

const nextRow = z.object({
  id: visitId,
  startsAt: column.instant,
  minutes: column.int,
  place: z.enum(VISIT_PLACES),
  link: column.text.nullable(),
  member: column.text.nullable(),
  clinicZone: column.text,
});
export type NextVisit = z.infer<typeof nextRow>;

/** Of a statement that names the visit `v`: it is planned, and not over yet. */
export const notOver = (db: Db): Prisma.Sql => Prisma.sql`(v."state" = 'planned'
  AND v."startsAt" > ${instantColumn(db.now.subtract({ minutes: VISIT_MINUTES.most }))}
  AND v."startsAt" + v."minutes" * interval '1 minute' > ${instantColumn(db.now)})`;

/** A patient's next visits, one that is under way among them. */
export const listNextVisits = (
  db: Db<PhoneActor>,
  { most, ahead }: { most: number; ahead: number },
): Promise<NextVisit[]> => {
  const until = instantColumn(db.now.add({ hours: 24 * ahead }));
  return rows(db, nextRow)`
    SELECT v."id", to_json(v."startsAt") #>> '{}' AS "startsAt", v."minutes"::int, v."place", v."link",
      m."name" AS "member", c."zone" AS "clinicZone"
    FROM "Visit" v JOIN "Clinic" c ON c."id" = v."clinicId" LEFT JOIN "Member" m ON m."id" = v."memberId"
    WHERE v."clinicId" = ${db.actor.clinicId}::uuid AND v."patientId" = ${db.actor.patientId}::uuid
      AND v."startsAt" < ${until} AND ${notOver(db)}
    ORDER BY v."startsAt", v."id" LIMIT ${most}`;
};

const agendaRow = visitRow.extend({
  /** The record that is in use, where the visit's own was merged into another. */
  recordId: patientId,
  patient: column.text,
});
export type AgendaVisit = z.infer<typeof agendaRow>;

type Span = { from: Date; to: Date; memberId: string | null };

/** A clinic of fifty has no more in a week. */
const MOST_ON_AGENDA = 3000;

const inUse = Prisma.sql`p."diedOn" IS NULL AND p."enteredInErrorAt" IS NULL`;

/** What lists of several patients say of a visit. */
const agendaColumns = Prisma.sql`${visitColumns}, coalesce(p."mergedIntoId", p."id") AS "recordId",
  p."givenName" || ' ' || p."familyName" AS "patient"`;
const agendaTables = Prisma.sql`${visitTables}
  JOIN "Patient" p ON p."clinicId" = v."clinicId" AND p."id" = v."patientId"`;

/** Visits of the clinic, or of one member, that begin from one instant up to another, in order; what was cancelled too. */
export const listAgenda = (db: Db<StaffActor>, { from, to, memberId }: Span): Promise<AgendaVisit[]> =>
  rows(db, agendaRow)`
    SELECT ${agendaColumns} FROM ${agendaTables}
    WHERE v."clinicId" = ${db.actor.clinicId}::uuid AND v."startsAt" >= ${from} AND v."startsAt" < ${to}
      AND ${memberId === null ? Prisma.sql`true` : Prisma.sql`v."memberId" = ${memberId}::uuid`} AND ${inUse}
    ORDER BY v."startsAt", v."id" LIMIT ${MOST_ON_AGENDA}`;

/** Visits that wait for a word: the earliest of them first. */
const MOST_WAITING = 50;

/** Visits whose time has come and of which nobody said what became of them, of one member. */
export const listUnmarked = (db: Db<StaffActor>, memberId: string): Promise<AgendaVisit[]> =>
  rows(db, agendaRow)`
    SELECT ${agendaColumns} FROM ${agendaTables}
    WHERE v."clinicId" = ${db.actor.clinicId}::uuid AND v."memberId" = ${memberId}::uuid
      AND v."startsAt" < ${instantColumn(db.now)} AND v."state" = 'planned' AND ${inUse}
    ORDER BY v."startsAt", v."id" LIMIT ${MOST_WAITING}`;
