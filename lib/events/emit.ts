import { z } from "zod";
import { closeStops, raiseAlerts } from "../alerts/mutations";
import { dateColumn, instantColumn } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type PatientId, patientId as patientIdOf } from "../ids";
import { newId } from "../new-id";
import { column, toStored } from "../stored";
import { REGISTRY, type Rule } from "./registry";
import type { AuditCodes } from "./stored";
import type { EventKind, EventOf, Seen } from "./vocabulary";

/** What an event's row in the audit log may hold besides its subjects. */
type Traced = {
  patientId?: string;
  reason?: string;
  codes?: AuditCodes;
};

const zoneRow = z.object({ patientId: patientIdOf, zone: column.text });

/**
 * Writes down that a member looked at these patients' records: one row a member, patient and day of the patient's,
 * however often they look. What somebody who is no member reads is their own.
 */
async function keepViews(db: Db, { patientIds, place }: Seen): Promise<void> {
  if (!("memberId" in db.actor) || patientIds.length === 0) return;
  const { clinicId, memberId, kind: role } = db.actor;
  const zones = await rows(db, zoneRow)`
    SELECT DISTINCT ON (z."patientId") z."patientId", z."zone" FROM "PatientZone" z
    WHERE z."clinicId" = ${clinicId}::uuid AND z."patientId" = ANY(${[...patientIds]}::uuid[])
    ORDER BY z."patientId", z."fromDate" DESC, z."recordedAt" DESC`;
  await db.tx.recordView.createMany({
    data: zones.map(({ patientId, zone }) => ({
      ...{ clinicId, patientId, memberId, role, place, at: instantColumn(db.now) },
      localDate: dateColumn(db.now.toZonedDateTimeISO(zone).toPlainDate().toString()),
    })),
    skipDuplicates: true,
  });
}

/**
 * Says that something happened. In the same transaction it leaves one audit row, writes down who looked at whose record,
 * raises the alerts that follow, and marks what must be rewritten of the patient before the commit; which, `registry.ts`
 * says. A mutation says it once.
 */
export async function emit<Kind extends EventKind>(db: Db, event: EventOf<Kind>): Promise<void> {
  const rule: Rule<Kind> = REGISTRY[event.kind];
  const traced: { kind: string } & Traced = event;
  const { patientId, reason, codes } = traced;
  await db.tx.auditEvent.createMany({
    data: {
      id: newId<string>(),
      clinicId: db.actor.kind === "auth" ? null : db.actor.clinicId,
      at: instantColumn(db.now),
      userId: "userId" in db.actor ? db.actor.userId : null,
      actorKind: db.actor.kind,
      action: event.kind,
      patientId: patientId ?? null,
      subjects: [...(rule.subjects?.(event) ?? [])],
      reason: reason ?? null,
      codes: codes && toStored(codes),
    },
  });
  const seen = rule.seen?.(event);
  if (seen) await keepViews(db, seen);
  if (!patientId) return;
  await raiseAlerts(db, patientId as PatientId, rule.alerts?.(event) ?? []);
  const closed = rule.closes?.(event);
  if (closed) await closeStops(db, closed.ids, closed.from);
  for (const projection of rule.rewrites) {
    const ids = db.stale.get(projection) ?? new Set<PatientId>();
    for (const id of [patientId, rule.also?.(event)]) if (id) ids.add(id as PatientId);
    db.stale.set(projection, ids);
  }
}
