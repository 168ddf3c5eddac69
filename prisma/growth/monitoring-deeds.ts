import type { MonitoringId, MonitoringTimeId } from "../../lib/ids";
import {
  beginMonitoring,
  counterTime,
  endMonitoring,
  recordTime,
  switchMonitoring,
  voidMonitoring,
} from "../../lib/monitoring/mutations";
import { newId } from "../../lib/new-id";
import { addDays } from "../../lib/time/calendar-date";
import { type Cast, staff, today } from "./cast";

const own = (c: Cast) => c.kept.monitoring as MonitoringId;

/** A day is of one monitoring only: the first one ends yesterday, and the second begins today. */
const yesterday = () => addDays(today(), -1);

function begin(c: Cast, beganOn: string) {
  c.kept.monitoring = newId<MonitoringId>();
  const input = { monitoringId: own(c), patientId: c.patient.id, beganOn, note: "Phone set up" };
  return staff(c, (db) => beginMonitoring(db, input));
}

export const MONITORING_DEEDS = {
  switchMonitoring: async (c: Cast) => {
    await staff(c, (db) => switchMonitoring(db, { on: false }));
    return staff(c, (db) => switchMonitoring(db, { on: true }));
  },
  beginMonitoring: (c: Cast) => begin(c, yesterday()),
  recordTime: (c: Cast) => {
    c.kept.time = newId<MonitoringTimeId>();
    const given = { minutes: 12, how: "phone", evidence: "note", note: "Talked the plan through" } as const;
    const timeId = c.kept.time as MonitoringTimeId;
    return staff(c, (db) =>
      recordTime(db, { timeId, monitoringId: own(c), localDate: yesterday(), ...given }),
    );
  },
  counterTime: (c: Cast) =>
    staff(c, (db) =>
      counterTime(db, { timeId: c.kept.time as MonitoringTimeId, reason: "Entered for another patient" }),
    ),
  endMonitoring: (c: Cast) =>
    staff(c, (db) => endMonitoring(db, { monitoringId: own(c), lastDay: yesterday() })),
  voidMonitoring: async (c: Cast) => {
    await begin(c, today());
    return staff(c, (db) =>
      voidMonitoring(db, { monitoringId: own(c), reason: "Meant for another patient" }),
    );
  },
};
