import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import type { AlertId, PatientId } from "../ids";
import { newId } from "../new-id";
import { toStored } from "../stored";
import type { NewAlert } from "./vocabulary";

/** Puts alerts before the care team. `lib/events` calls it for what an event raises; nobody else does. */
export async function raiseAlerts(db: Db, patientId: PatientId, alerts: readonly NewAlert[]): Promise<void> {
  if (db.actor.kind === "auth" || alerts.length === 0) return;
  const { clinicId } = db.actor;
  await db.tx.alert.createMany({
    data: alerts.map(({ kind, facts }) => ({
      id: newId<AlertId>(),
      clinicId,
      patientId,
      kind,
      facts: toStored(facts),
      at: instantColumn(db.now),
    })),
  });
}
