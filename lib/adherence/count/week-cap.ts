import { mondayOf } from "../../time/calendar-date";
import { SEVENTHS } from "./expected";
import { add, min, type Rational, ratio, sub, sum, ZERO } from "./rational";

/** A flexible day of one prescription: what it expects, how many logs are done, and their credits. */
type FlexibleDay = { day: number; sevenths: number; done: number; credits: readonly Rational[] };
/** What of a day counts, once its week's cap is kept. `done` in sevenths. */
export type CountedDay = { done: number; credit: Rational };
export type WeekTotal = { monday: number; cap: number; done: number; credit: Rational };

/**
 * Keeps the cap of each calendar week, n·f·(active days of the week)/7 = Σ e of its days: in order of day, each
 * log counts up to what is left of the cap, and belongs to its own day. (Within a day the order does not change
 * the day's sum.)
 * @param days whole weeks, in order; sevenths of 0 on days that are not active
 */
export function capWeeks(days: readonly FlexibleDay[]): { counted: CountedDay[]; weeks: WeekTotal[] } {
  const weeks = new Map<number, WeekTotal>();
  for (const { day, sevenths } of days) {
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { monday, cap: 0, done: 0, credit: ZERO };
    week.cap += sevenths;
    weeks.set(monday, week);
  }
  const counted = days.map(({ day, sevenths, done, credits }) => {
    const week = weeks.get(mondayOf(day));
    if (!week || sevenths === 0) return { done: 0, credit: ZERO };
    const doneHere = Math.min(done * SEVENTHS, week.cap - week.done);
    const left = sub(ratio(week.cap, SEVENTHS), week.credit);
    const creditHere = min(sum(credits), left);
    week.done += doneHere;
    week.credit = add(week.credit, creditHere);
    return { done: doneHere, credit: creditHere };
  });
  return { counted, weeks: [...weeks.values()] };
}
