import type { Rules } from "../plans/progression/rules.data";
import type { Trigger } from "../plans/progression/vocabulary";
import { dateOf, dayNumber, type LocalDate } from "../time/calendar-date";
import { median } from "./median";
import type { RestAnswer, Sources } from "./sources";

const HOUR_MS = 3_600_000;

/** Of several answers of a day the highest. */
function highestByDay(answers: readonly RestAnswer[]): Map<LocalDate, number> {
  const days = new Map<LocalDate, number>();
  for (const { date, pain } of answers) days.set(date, Math.max(pain, days.get(date) ?? 0));
  return days;
}

/** The same answers are asked for many days and by several rules. */
const latestFirst = new WeakMap<readonly RestAnswer[], (readonly [LocalDate, number])[]>();

/** Usual pain at rest before a day: the median of the days before on which it was answered; null where too few say it. */
function usualBefore(answers: readonly RestAnswer[], date: LocalDate, rules: Rules): number | null {
  const days = latestFirst.get(answers) ?? [...highestByDay(answers)].sort(([a], [b]) => (a < b ? 1 : -1));
  latestFirst.set(answers, days);
  const before = days.findIndex(([day]) => day < date);
  const last = before < 0 ? [] : days.slice(before, before + rules.baselineAnswers).map(([, pain]) => pain);
  return last.length < rules.leastBaseline ? null : median(last);
}

const datesOf = ({ from, to }: { from: LocalDate; to: LocalDate }): LocalDate[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, n) =>
    dateOf(dayNumber(from) + n),
  );

/**
 * Mornings on which the leg was as before, of those that say it: by the answer to that question, else by pain at rest that is no
 * higher than usual.
 */
export function morningsIn(
  { mornings, restPains }: Pick<Sources, "mornings" | "restPains">,
  window: { from: LocalDate; to: LocalDate },
  rules: Rules,
): { settled: number; answered: number } {
  const days = highestByDay(restPains);
  const said = datesOf(window).flatMap((date) => {
    const morning = mornings.find((one) => one.date === date);
    if (morning) return [morning.settled];
    const [pain, usual] = [days.get(date), usualBefore(restPains, date, rules)];
    return pain === undefined || usual === null ? [] : [pain <= usual];
  });
  return { settled: said.filter(Boolean).length, answered: said.length };
}

/** `after`: what had arrived by that instant was decided about. */
type Window = { from: LocalDate; to: LocalDate; after: number };

type Flared = { date: LocalDate; pain: number; usual: number | null };

/** Days on the lighter plan, or with pain at rest well above the usual. */
export function flaredIn(
  answers: readonly RestAnswer[],
  { after, isLighter, ...window }: Window & { isLighter: (date: LocalDate) => boolean },
  rules: Rules,
): Flared[] {
  const fresh = highestByDay(answers.filter(({ receivedAt }) => receivedAt > after));
  return datesOf(window).flatMap((date) => {
    const [pain, usual] = [fresh.get(date), usualBefore(answers, date, rules)];
    const hurts = pain !== undefined && usual !== null && pain >= usual + rules.flarePain;
    return hurts || isLighter(date) ? [{ date, pain: pain ?? 0, usual }] : [];
  });
}

/** Such days, where there are enough to ask for less. */
export function flareDaysIn(...given: Parameters<typeof flaredIn>): Trigger | null {
  const [, , rules] = given;
  const flared = flaredIn(...given);
  const last = flared.at(-1);
  if (!last || flared.length < rules.flareDays) return null;
  const value = Math.max(...flared.map(({ pain }) => pain));
  return { id: "flare-days", value, from: last.usual, count: flared.length, date: last.date };
}

/** Pain at rest that is well above the usual more than a day after the last exercise. */
export function lastingPainIn(
  answers: readonly RestAnswer[],
  { from, to, after, exercisedAt }: Window & { exercisedAt: readonly number[] },
  rules: Rules,
): Trigger | null {
  const lasting = answers.flatMap(({ date, at, receivedAt, pain }) => {
    const last = Math.max(...exercisedAt.filter((moment) => moment < at));
    const counts = date >= from && date <= to && receivedAt > after && Number.isFinite(last);
    if (!counts || at - last < rules.lastingHours * HOUR_MS) return [];
    const usual = usualBefore(answers, date, rules);
    return usual !== null && pain > usual + rules.lastingPain ? [{ date, pain, usual }] : [];
  });
  const last = lasting.at(-1);
  return last
    ? { id: "lasting-pain", value: last.pain, from: last.usual, count: lasting.length, date: last.date }
    : null;
}
