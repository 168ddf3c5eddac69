import { planStartOf } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { groupOf, type Kind } from "../plans/vocabulary";
import { dateOf } from "../time/calendar-date";
import type { TodayView } from "./view";

type Given = {
  /** Exercises are kept back until something is answered. */
  withheld: boolean;
  prescriptions: readonly { id: string; kind: Kind }[];
};

/**
 * What of the day decides which check-ins are due: nothing is asked while exercises are withheld, and whether it has
 * settled only after some exercise or walk of the day before.
 */
export function checkinDay(history: PlanHistory, { days, date }: TodayView, given: Given) {
  const start = planStartOf(history);
  const kinds = new Map(given.prescriptions.map((one) => [one.id, one.kind]));
  const isExercise = (id: string) => {
    const kind = kinds.get(id);
    return kind !== undefined && groupOf(kind) === "exercise";
  };
  const yesterday = days.findLast((day) => day.when === "past")?.entries ?? [];
  return {
    zones: history.zones,
    today: date,
    active: !given.withheld && days.find((day) => day.date === date)?.state === "active",
    planSince: start === null ? null : dateOf(start),
    exercised: yesterday.some(
      ({ prescriptionId: id, log }) => log !== null && !log.body.skipped && isExercise(id),
    ),
  };
}
