import { closeStops, raiseAlerts } from "../alerts/mutations";
import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { toStored } from "../stored";
import { REGISTRY, type Rule } from "./registry";
import type { AuditCodes } from "./stored";
import { keepViews } from "./views";
import type { EventKind, EventOf } from "./vocabulary";

/** What an event's row in the audit log may hold besides its subjects. */
type Traced = {
  patientId?: string;
  reason?: string;
  codes?: AuditCodes;
};

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
    db.stale.set(projection, ids.add(patientId as PatientId));
  }
}
