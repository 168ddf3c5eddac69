import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { byName } from "../by-name";
import { runsClinic } from "../clinics/policy";
import type { StaffActor, SystemActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { asProgram } from "../db/program";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type AuditCodes, storedCodes } from "../events/stored";
import { patientId, userId, uuid } from "../ids";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import type { AuditFilter } from "./schema";

/** `at` is an instant. Names where the reader may see them: members always, patients for those who read patients. */
export type AuditRow = {
  id: string;
  at: string;
  by: string | null;
  userId: string | null;
  actorKind: string;
  kind: string;
  patient: { id: string; name: string | null } | null;
  /** How many things it was about. */
  count: number;
  reason: string | null;
  codes: AuditCodes;
};
export type AuditLog = {
  rows: AuditRow[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  /** Everybody who is or was a member, by name. */
  people: { id: string; name: string }[];
  /** The patient that is filtered by, by name where the reader may see it. */
  patient: string | null;
};

/** The patients whose names stand on a page of the log. */
export const namedIn = ({ rows }: Pick<AuditLog, "rows">): string[] => [
  ...new Set(rows.flatMap(({ patient }) => (patient?.name ? [patient.id] : []))),
];

const PAGE = 50;

const event = z.object({
  id: uuid,
  at: column.timestamp,
  userId: userId.nullable(),
  actorKind: column.text,
  action: column.text,
  patientId: patientId.nullable(),
  patientName: column.text.nullable(),
  count: column.int,
  reason: column.text.nullable(),
  codes: storedCodes.nullable(),
});

const startOf = (date: LocalDate, zone: string): Date =>
  instantColumn(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());

function matching(clinicId: string, zone: string, filter: AuditFilter): Prisma.Sql {
  const { before, kind, who, patient, from, to } = filter;
  const [at, id] = before?.split("_") ?? [];
  const parts = [Prisma.sql`a."clinicId" = ${clinicId}::uuid`];
  if (at && id) parts.push(Prisma.sql`(a."at", a."id") < (${new Date(at)}, ${id}::uuid)`);
  if (kind) parts.push(Prisma.sql`a."action" = ${kind}`);
  if (who) parts.push(Prisma.sql`a."userId" = ${who}::uuid`);
  if (patient)
    parts.push(Prisma.sql`(a."patientId" = ${patient}::uuid OR a."subjects" @> ARRAY[${patient}]::text[])`);
  if (from) parts.push(Prisma.sql`a."at" >= ${startOf(from, zone)}`);
  if (to) parts.push(Prisma.sql`a."at" < ${startOf(addDays(to, 1), zone)}`);
  return Prisma.join(parts, " AND ");
}

/**
 * A page of the clinic's audit log, the latest first; null for who doesn't run the clinic. Who reads no patients, an
 * owner alone, is shown neither their names nor reasons and codes about them.
 * @param zone the clinic's, by which `from` and `to` are days
 */
export async function listAudit(
  db: Db<StaffActor>,
  filter: AuditFilter,
  zone: string,
): Promise<AuditLog | null> {
  if (!runsClinic(db.actor)) return null;
  const { clinicId } = db.actor;
  const reads = db.actor.kind !== "owner";
  const page = (own: Db<StaffActor | SystemActor>) => rows(own, event)`
    WITH page AS MATERIALIZED (
      SELECT * FROM "AuditEvent" a WHERE ${matching(clinicId, zone, filter)} ORDER BY a."at" DESC, a."id" DESC LIMIT ${PAGE + 1}
    )
    SELECT a."id", a."at", a."userId", a."actorKind", a."action", a."patientId", a."reason", a."codes",
      cardinality(a."subjects")::int AS "count",
      (SELECT p."givenName" || ' ' || p."familyName" FROM "Patient" p
        WHERE p."clinicId" = a."clinicId" AND p."id" = a."patientId") AS "patientName"
    FROM page a ORDER BY a."at" DESC, a."id" DESC`;
  // The database shows an owner alone no row about a patient: the program reads it, and what it was is left out below.
  const found = reads ? await page(db) : await asProgram(db, page);
  const members = await db.tx.member.findMany({ where: { clinicId }, select: { userId: true, name: true } });
  const patient = filter.patient
    ? await db.tx.patient.findFirst({
        where: { id: filter.patient, clinicId },
        select: { givenName: true, familyName: true },
      })
    : null;
  const names = new Map(members.map((member) => [member.userId, member.name]));
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => {
      const open = reads || row.patientId === null;
      return {
        id: row.id,
        at: instantOf(row.at).toString(),
        by: (row.userId && names.get(row.userId)) || null,
        userId: row.userId,
        actorKind: row.actorKind,
        kind: row.action,
        patient: row.patientId ? { id: row.patientId, name: reads ? row.patientName : null } : null,
        count: row.count,
        reason: open ? row.reason : null,
        codes: (open && row.codes) || {},
      };
    }),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
    people: members.map(({ userId, name }) => ({ id: userId, name })).sort(byName),
    patient: patient && `${patient.givenName} ${patient.familyName}`,
  };
}
