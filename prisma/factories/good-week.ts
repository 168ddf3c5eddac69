import { now } from "../../lib/clock";
import { asSystem } from "../../lib/db/scope";
import { doseLogBody } from "../../lib/dose-logs/schema";
import type { DoseLogId } from "../../lib/ids";
import type { PlanContent } from "../../lib/plans/schema";
import { groupOf } from "../../lib/plans/vocabulary";
import { addDays } from "../../lib/time/calendar-date";
import { dayStart, localDateAt, zoneOn } from "../../lib/time/local-day";
import { checkinRow } from "./checkins";
import { logRow } from "./logs";
import type { MadePatient } from "./people";
import { freshRandom } from "./random";
import { insertRows } from "./rows";

/** A day more than the rules of progression look at. */
const DAYS = 8;

/** What was felt in each exercise, 0–10, and when the logs arrived, where that was not at once. */
type Felt = { effort?: number; pain?: number; receivedAt?: string };

/**
 * Everything of a plan's current phase that is exercise done on each of the last days, at so much effort and pain, and mornings on
 * which the leg was as before: all that asks for more, where effort and pain are small. Every exercise is due daily.
 */
export async function makeGoodWeek(
  patient: MadePatient,
  content: PlanContent,
  { effort = 3, pain = 2, receivedAt }: Felt = {},
): Promise<void> {
  const today = localDateAt(patient.zones, now());
  const phase = content.phases.find(({ id }) => id === content.currentPhaseId);
  const exercises = phase?.prescriptions.filter(({ kind }) => groupOf(kind) === "exercise") ?? [];
  const days = Array.from({ length: DAYS }, (_, n) => {
    const localDate = addDays(today, -1 - n);
    const at = dayStart(patient.zones, localDate).add({ hours: 8 }).toString({ fractionalSecondDigits: 3 });
    return { localDate, at, zone: zoneOn(patient.zones, localDate) };
  });
  const DoseLog = days.flatMap(({ localDate, at, zone }) =>
    exercises.flatMap(({ id, schedule }) =>
      Array.from({ length: schedule.timesPerDay }, (_, n) => {
        const body = doseLogBody.parse({ quick: true, pain, effort });
        const item = {
          type: "log" as const,
          id: freshRandom.uuid<DoseLogId>(),
          prescriptionId: id,
          localDate,
        };
        const reading = {
          source: "patient" as const,
          loggedAt: at,
          sentAt: at,
          receivedAt: receivedAt ?? at,
        };
        return logRow(patient, { ...item, slot: n + 1, deviceAt: at, zone, body }, reading);
      }),
    ),
  );
  const own = { clinicId: patient.clinicId, patientId: patient.id };
  const Checkin = days.map(({ localDate, at, zone }) =>
    checkinRow(own, {
      ...{ id: freshRandom.uuid<string>(), at, zone, localDate, authorId: patient.userId ?? "" },
      ...{ kind: "settled", body: { settled: "as-before" } },
    }),
  );
  await asSystem(patient.clinicId, (db) => insertRows(db, { DoseLog, Checkin }));
}
