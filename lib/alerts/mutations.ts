import { dateColumn, instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import type { AlertId, PatientId } from "../ids";
import { newId } from "../new-id";
import { toStored } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { findStanding } from "./holds/queries";
import type { NewAlert } from "./vocabulary";

/**
 * Puts alerts before the care team, and sets each on its way to the lead: what is to be told is in the database with
 * what it is about. `lib/events` calls it for what an event raises; nobody else does. One that holds a prescription is
 * raised once for a log; while it is open, another log of that prescription is added to it.
 */
export async function raiseAlerts(db: Db, patientId: PatientId, alerts: readonly NewAlert[]): Promise<void> {
  if (db.actor.kind === "auth") return;
  for (const alert of alerts) if (!(await isAdded(db, patientId, alert))) await raise(db, patientId, alert);
}

/**
 * Closes stops whose decision a published plan carries out: seen by whoever published it, and due again from the day on
 * which the plan counts. `lib/events` calls it.
 */
export async function closeStops(db: Db, ids: readonly AlertId[], from: LocalDate): Promise<void> {
  if (ids.length === 0 || !("memberId" in db.actor)) return;
  await db.tx.alert.updateMany({
    where: { id: { in: [...ids] }, acknowledgedAt: null },
    data: {
      ...{ acknowledgedAt: instantColumn(db.now), acknowledgedBy: db.actor.memberId },
      liftedOn: dateColumn(from),
    },
  });
}

async function raise(db: Db, patientId: PatientId, { kind, facts }: NewAlert): Promise<void> {
  if (db.actor.kind === "auth") return;
  const { clinicId } = db.actor;
  const at = instantColumn(db.now);
  const id = newId<AlertId>();
  await db.tx.alert.createMany({ data: { id, clinicId, patientId, kind, facts: toStored(facts), at } });
  await db.tx.alertStep.createMany({
    data: { id: newId<string>(), clinicId, patientId, alertId: id, step: "lead", dueAt: at },
  });
}

/** Does an alert that stands say it already? Then it is kept with that one. */
async function isAdded(db: Db, patientId: PatientId, { kind, facts }: NewAlert): Promise<boolean> {
  if (db.actor.kind === "auth" || !("hold" in facts)) return false;
  const { logId, toldAt, pain } = facts;
  const standing = await findStanding(db, patientId, { kind, logId });
  if (!standing || standing.same) return standing !== null;
  await db.tx.alertRepeat.createMany({
    data: {
      ...{ id: newId<string>(), clinicId: db.actor.clinicId, patientId, alertId: standing.id, logId },
      ...{ pain: pain ?? null, toldAt: new Date(toldAt), at: instantColumn(db.now) },
    },
  });
  return true;
}
