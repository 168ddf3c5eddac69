import { planStartOf } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { dayBegan } from "../checkins/due";
import { getDueRounds } from "../checkins/queries";
import type { PatientActor } from "../db/actor";
import type { Db } from "../db/scope";
import { groupOf } from "../plans/vocabulary";
import { dateOf } from "../time/calendar-date";
import type { Today } from "./queries";
import type { TodayView } from "./view";

/** The check-ins that are due: nothing is asked while exercises are withheld, and of yesterday's only after some. */
export async function getTodaysCheckins(
  db: Db<PatientActor>,
  history: PlanHistory,
  { days, date }: TodayView,
  now: Pick<Today, "prescriptions" | "asked" | "consent">,
): Promise<Today["checkins"]> {
  const start = planStartOf(history);
  const kinds = new Map(now.prescriptions.map((one) => [one.id as string, one.kind]));
  const isExercise = (id: string) => {
    const kind = kinds.get(id);
    return kind !== undefined && groupOf(kind) === "exercise";
  };
  const yesterday = days.findLast((day) => day.when === "past")?.entries ?? [];
  const asking = {
    zones: history.zones,
    today: date,
    active:
      now.asked?.occasion !== "intake" &&
      now.consent.withheld === null &&
      days.find((day) => day.date === date)?.state === "active",
    planSince: start === null ? null : dateOf(start),
    exercised: yesterday.some(
      ({ prescriptionId: id, log }) => log !== null && !log.body.skipped && isExercise(id),
    ),
  };
  return { rounds: await getDueRounds(db, db.actor.patientId, asking), began: dayBegan(asking) };
}
