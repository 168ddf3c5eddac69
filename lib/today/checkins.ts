import { planStartOf } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { groupOf, type Kind } from "../plans/vocabulary";
import { dateOf, type LocalDate } from "../time/calendar-date";
import type { TodayDay, TodayView } from "./view";
import { areWithheld, type Withholding } from "./withhold";

type Present = Withholding & { date: LocalDate; days: readonly Pick<TodayDay, "date" | "state">[] };

/**
 * Whether check-ins come in these days: not while exercises are withheld, the plan is paused, locked or on hold, nor where
 * none is in force. A page that says what is asked says it of nobody else.
 */
export const areAsked = ({ date, days, ...given }: Present): boolean =>
  !areWithheld(given) && days.find((day) => day.date === date)?.state === "active";

type Given = Withholding & {
  prescriptions: readonly { id: string; kind: Kind }[];
};

/**
 * What of the day decides which check-ins are due: nothing is asked while exercises are withheld, and whether it has
 * settled only after some exercise or walk of the day before.
 */
export function checkinDay(history: PlanHistory, { days, date }: TodayView, given: Given) {
  const { asked, consent } = given;
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
    active: areAsked({ date, days, asked, consent }),
    planSince: start === null ? null : dateOf(start),
    exercised: yesterday.some(
      ({ prescriptionId: id, log }) => log !== null && !log.body.skipped && isExercise(id),
    ),
  };
}
