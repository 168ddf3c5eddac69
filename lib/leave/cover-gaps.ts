import { coverOf } from "../deliveries/ladder";
import { dateOf, dayNumber, type LocalDate } from "../time/calendar-date";

type Away = { memberId: string; coverId: string | null; from: LocalDate; to: LocalDate };

/** Days ahead that are looked at: as far as a leave is planned with some certainty. */
const AHEAD_DAYS = 120;

/**
 * The dates of a leave on which nobody stands in: no cover was named, or every one of them is away as well.
 * @param leaves all that are not over, of the whole clinic
 * @param today dates before it are past
 */
export function uncovered(leave: Away, leaves: readonly Away[], today: LocalDate): LocalDate[] {
  const present = dayNumber(today);
  const from = Math.max(dayNumber(leave.from), present);
  const days = Math.max(0, Math.min(dayNumber(leave.to), present + AHEAD_DAYS) - from + 1);
  return Array.from({ length: days }, (_, day) => dateOf(from + day)).filter((date) => {
    const away = leaves.filter((one) => one.from <= date && date <= one.to);
    return coverOf(leave.memberId, new Map(away.map((one) => [one.memberId, one.coverId]))) === null;
  });
}
