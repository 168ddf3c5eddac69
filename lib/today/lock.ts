import { isLockable } from "../plans/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import type { TodayPrescription } from "./prescription";
import type { TodayDay } from "./view";

export const isLockedOn = ({ days }: { days: readonly TodayDay[] }, date: LocalDate): boolean =>
  days.some((day) => day.date === date && day.state === "locked");

type Given = { days: TodayDay[]; prescriptions: readonly Pick<TodayPrescription, "id" | "kind">[] };

/** Today as it is from a warning sign on: what was logged stays, and of the rest what a lock takes off leaves. */
export function lockToday<T extends Given>(today: T): T {
  const kinds = new Map(today.prescriptions.map(({ id, kind }) => [id, kind]));
  const stays = (id: string) => {
    const kind = kinds.get(id);
    return kind !== undefined && !isLockable({ kind });
  };
  const lock = (day: TodayDay): TodayDay => ({
    ...day,
    state: "locked",
    entries: day.entries.filter(({ log, prescriptionId }) => log !== null || stays(prescriptionId)),
  });
  return { ...today, days: today.days.map((day) => (day.when === "today" ? lock(day) : day)) };
}
