import { now } from "../../lib/clock";
import { recordBatch } from "../../lib/dose-logs/mutations";
import type { StopRule } from "../../lib/dose-logs/vocabulary";
import type { DraftId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { decideStop } from "../../lib/plans/decisions/mutations";
import { type Cast, clock, phone, staff } from "./cast";
import { BEFORE_PROGRESSION, PROGRESSION_DEEDS } from "./progression-deeds";

/** A stop that the phone sends, and the alert that follows. */
async function stopped(c: Cast, stopRule: StopRule): Promise<string> {
  const item = {
    type: "log",
    id: newId<string>(),
    prescriptionId: c.kept.item,
    ...clock(),
    body: { stopRule },
  };
  await phone(c, (db) =>
    recordBatch(db, c.patient.id, "patient", { sentAt: now().toString(), items: [item] }),
  );
  const alerts = await staff(c, (db) =>
    db.tx.alert.findMany({ where: { patientId: c.patient.id, acknowledgedAt: null } }),
  );
  return alerts.find((alert) => alert.kind === `stop-${stopRule}`)?.id ?? "";
}

/** Before a decision a stop that asks for one, before an acknowledgement one that locks. */
export const BEFORE_STOPS: Record<string, (cast: Cast) => Promise<unknown>> = {
  ...BEFORE_PROGRESSION,
  decideStop: async (c) => {
    c.kept.alert = await stopped(c, "S1");
  },
  acknowledgeAlert: async (c) => {
    c.kept.alert = await stopped(c, "S5");
  },
};

export const STOP_DEEDS: Record<string, (cast: Cast) => Promise<unknown>> = {
  ...PROGRESSION_DEEDS,
  decideStop: (c) =>
    staff(c, (db) =>
      decideStop(db, {
        ...{ alertId: c.kept.alert as never, decision: "half", days: 5 },
        ...{ draftId: newId<DraftId>(), over: null },
      }),
    ),
};
