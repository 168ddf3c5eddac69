import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import type { AlertId, PatientId } from "../ids";
import { newId } from "../new-id";
import { toStored } from "../stored";
import type { NewAlert } from "./vocabulary";

/**
 * Puts alerts before the care team, and sets each on its way to the lead: what is to be told is in the database with
 * what it is about. `lib/events` calls it for what an event raises; nobody else does.
 */
export async function raiseAlerts(db: Db, patientId: PatientId, alerts: readonly NewAlert[]): Promise<void> {
  if (db.actor.kind === "auth" || alerts.length === 0) return;
  const { clinicId } = db.actor;
  const at = instantColumn(db.now);
  const raised = alerts.map((alert) => ({ ...alert, id: newId<AlertId>() }));
  await db.tx.alert.createMany({
    data: raised.map(({ id, kind, facts }) => ({
      id,
      clinicId,
      patientId,
      kind,
      facts: toStored(facts),
      at,
    })),
  });
  await db.tx.alertStep.createMany({
    data: raised.map(({ id }) => ({
      id: newId<string>(),
      clinicId,
      patientId,
      alertId: id,
      step: "lead",
      dueAt: at,
    })),
  });
}
