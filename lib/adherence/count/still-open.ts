import { type DayNumber, mondayOf } from "../../time/calendar-date";
import { LOG_WINDOW_DAYS } from "../../time/log-window";
import type { Book, View } from "./book";
import { SEVENTHS } from "./expected";
import { add, cmp, min, ONE, type Rational, ratio, sub, ZERO } from "./rational";
import type { Row } from "./row";
import { type CountedDay, capWeeks } from "./week-cap";

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

/** Occurrences from `from` to the view's last day that nobody logged and that can still be logged by the patient. */
export function stillOpen(row: Row, book: Book, view: View, from: DayNumber): number {
  let open = row.weeks.length > 0 ? flexibleOpen(row, book, view, from) : 0;
  const start = Math.max(from, view.today - LOG_WINDOW_DAYS.patient + 1);
  for (let day = start; day <= view.asOf; day += 1) {
    const at = row.days[day - book.first];
    if (at && !at.flexible) open += Math.max(0, at.due / SEVENTHS - at.logs.length);
  }
  return open;
}

/** Would one more whole log on an open day count in the week's cap and in the window? Later logs may have filled it. */
function flexibleMoves(row: Row, book: Book, view: View, from: DayNumber): boolean {
  const inWindow = (day: DayNumber) => day >= from && day <= view.asOf;
  const days = row.days.map((at, index) => ({
    day: book.first + index,
    sevenths: at.flexible ? at.due : 0,
    done: at.logs.filter((entry) => entry.done).length,
    credits: at.logs.map((entry) => entry.credit),
  }));
  const due = days.reduce((total, { day, sevenths }) => total + (inWindow(day) ? sevenths : 0), 0);
  const summed = (counted: readonly CountedDay[]) =>
    counted.reduce(
      (total, one, index) =>
        inWindow(book.first + index)
          ? { done: total.done + one.done, credit: add(total.credit, one.credit) }
          : total,
      { done: 0, credit: ZERO },
    );
  const shown = (counted: readonly CountedDay[]) => {
    const { done, credit } = summed(counted);
    return { done: Math.min(done, due), credit: min(credit, ratio(due, SEVENTHS)) };
  };
  const now = shown(capWeeks(days).counted);
  return days.some(({ day, sevenths }, index) => {
    if (sevenths === 0 || !inWindow(day) || !isDayOpen(day, view.today)) return false;
    const more = days.map((one, at) =>
      at === index ? { ...one, done: one.done + 1, credits: [...one.credits, ONE] } : one,
    );
    const then = shown(capWeeks(more).counted);
    return then.done !== now.done || cmp(then.credit, now.credit) !== 0;
  });
}

/**
 * Could a log that the patient may still make change what counts from `from` to the view's last day? True while an open
 * day has room for a better log: nothing logged, or less than the whole dose; what is full can't get better.
 */
export function isProvisional(row: Row, book: Book, view: View, from: DayNumber): boolean {
  if (row.weeks.length > 0 && flexibleMoves(row, book, view, from)) return true;
  const start = Math.max(from, view.today - LOG_WINDOW_DAYS.patient + 1);
  for (let day = start; day <= view.asOf; day += 1) {
    const at = row.days[day - book.first];
    if (!at || at.flexible || at.due === 0) continue;
    if (at.counted.done < at.due || cmp(at.counted.credit, ratio(at.due, SEVENTHS)) < 0) return true;
  }
  return false;
}
