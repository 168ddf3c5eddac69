import { type DayNumber, mondayOf } from "../../time/calendar-date";
import { LOG_WINDOW_DAYS } from "../../time/local-day";
import type { Book, View } from "./book";
import { SEVENTHS } from "./expected";
import { add, cmp, min, type Rational, ratio, sub, ZERO } from "./rational";
import type { Row } from "./row";

/** Is a day's log window still open to the patient? It shuts at 03:00 on d+4. */
export const isDayOpen = (day: DayNumber, today: DayNumber): boolean => day + LOG_WINDOW_DAYS.patient > today;

const ceiling = (value: Rational): number => Number((value.n + value.d - 1n) / value.d);

/** How many completions would still count: never more than fit the week's cap and the window's expectation. */
function flexibleOpen(row: Row, book: Book, view: View, from: DayNumber): number {
  let [due, credit] = [ZERO, ZERO];
  const places = new Map<DayNumber, number>();
  for (let day = from; day <= view.asOf; day += 1) {
    const at = row.days[day - book.first];
    if (!at?.flexible || at.due === 0) continue;
    due = add(due, ratio(at.due, SEVENTHS));
    credit = add(credit, at.counted.credit);
    if (!isDayOpen(day, view.today)) continue;
    const free = Math.max(0, (at.item?.schedule.timesPerDay ?? 0) - at.logs.length);
    places.set(mondayOf(day), (places.get(mondayOf(day)) ?? 0) + free);
  }
  if (cmp(credit, due) >= 0) return 0;
  let open = 0;
  for (const week of row.weeks) {
    const left = min(sub(ratio(week.cap, SEVENTHS), week.credit), sub(due, credit));
    if (left.n > 0n) open += Math.min(places.get(week.monday) ?? 0, ceiling(left));
  }
  return open;
}

/**
 * Occurrences from `from` to the view's last day that nobody logged and that can still be logged by the patient.
 * While there is one, a figure over these days is provisional.
 */
export function stillOpen(row: Row, book: Book, view: View, from: DayNumber): number {
  let open = row.weeks.length > 0 ? flexibleOpen(row, book, view, from) : 0;
  const start = Math.max(from, view.today - LOG_WINDOW_DAYS.patient + 1);
  for (let day = start; day <= view.asOf; day += 1) {
    const at = row.days[day - book.first];
    if (at && !at.flexible) open += Math.max(0, at.due / SEVENTHS - at.logs.length);
  }
  return open;
}
