import { byName } from "../by-name";
import type { Role, StaffActor } from "../db/actor";
import { instantOf } from "../db/dates";
import type { Db } from "../db/scope";
import type { ClinicId, MemberId } from "../ids";
import { runsClinic } from "./policy";
import type { AuditPage } from "./schema";

export type ClinicRecord = { id: ClinicId; name: string; country: string; zone: string };

/** The clinic the member is at work in. */
export async function getClinic(db: Db<StaffActor>): Promise<ClinicRecord | null> {
  const { clinicId: id } = db.actor;
  const row = await db.tx.clinic.findFirst({
    where: { id },
    select: { name: true, country: true, zone: true },
  });
  return row && { id, ...row };
}

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

/** `at` is an ISO instant. Ids and codes alone; `by` is the member's name where a member did it. */
export type AuditRow = {
  id: string;
  at: string;
  by: string | null;
  actorKind: string;
  action: string;
  patientId: string | null;
  subjects: string[];
  reason: string | null;
  codes: Record<string, unknown>;
};
export type AuditLog = { rows: AuditRow[]; next: string | null; actions: string[] };

const PAGE = 50;
/** The actions to filter by are those of the latest events, so that the question costs the same for ever. */
const LATEST = 2000;

/** A page of the clinic's audit log, the latest first; null for who doesn't run the clinic. */
export async function listAudit(db: Db<StaffActor>, { before, action }: AuditPage): Promise<AuditLog | null> {
  if (!runsClinic(db.actor)) return null;
  const { clinicId } = db.actor;
  const [at, id] = before?.split("_") ?? [];
  const rows = await db.tx.auditEvent.findMany({
    where: {
      clinicId,
      ...(action ? { action } : {}),
      ...(at && id
        ? { at: { lte: new Date(at) }, OR: [{ at: { lt: new Date(at) } }, { id: { lt: id } }] }
        : {}),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const actions = await db.tx.$queryRaw<{ action: string }[]>`
    SELECT DISTINCT "action" FROM (
      SELECT "action" FROM "AuditEvent" WHERE "clinicId" = ${clinicId}::uuid ORDER BY "at" DESC LIMIT ${LATEST}
    ) latest ORDER BY 1`;
  const members = await db.tx.member.findMany({ where: { clinicId }, select: { userId: true, name: true } });
  const names = new Map(members.map((member) => [member.userId, member.name]));
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => ({
      id: row.id,
      at: instantOf(row.at).toString(),
      by: (row.userId && names.get(row.userId)) || null,
      actorKind: row.actorKind,
      action: row.action,
      patientId: row.patientId,
      subjects: row.subjects,
      reason: row.reason,
      codes: (row.codes ?? {}) as Record<string, unknown>,
    })),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
    actions: actions.map((row) => row.action),
  };
}
