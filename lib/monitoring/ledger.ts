import type { LocalDate } from "../time/calendar-date";
import { type Condition, setUpCondition, supplyConditions, timeConditions } from "./conditions";
import { type Monitored, monthsOf, type Period, periodAt, periodsOf, type Span } from "./periods";
import { rulesOn } from "./rules.data";

/** The set-up of a monitoring, with how many the same care had before it. */
export type SetUp = Pick<Monitored, "beganOn"> & { before: number };

export type Judged = {
  /** The version of the rules; null before the first. */
  version: string | null;
  conditions: Condition[];
};

export type PeriodEntry = Period & Judged & { days: number };
export type MonthEntry = Span & Judged & { minutes: number; live: number };
export type Ledger = { setUp: Judged; periods: PeriodEntry[]; months: MonthEntry[] };

/** Days with data, and those that may still become one. */
type DaysOf = { period: Period; days: number; left: number };

/** What is counted of a monitoring, each the latest first; `first` is its first period. */
export type Counted = {
  first: DaysOf | null;
  periods: readonly DaysOf[];
  months: readonly { month: Span; minutes: number; live: number }[];
};

const NOTHING: Judged = { version: null, conditions: [] };

/**
 * What of the conditions is met. A period goes by the rules of its last day, on which it is complete; a month by those of its first;
 * a set-up by those of its own day.
 */
export function ledgerOf({ beganOn, before }: SetUp, { first, periods, months }: Counted): Ledger {
  const setUpRules = rulesOn(beganOn);
  return {
    setUp:
      setUpRules && first
        ? {
            version: setUpRules.version,
            conditions: [setUpCondition(setUpRules, { days: first.days, left: first.left, before })],
          }
        : NOTHING,
    periods: periods.map(({ period, days, left }) => {
      const rules = rulesOn(period.to);
      const judged = rules
        ? { version: rules.version, conditions: supplyConditions(rules, days, left) }
        : NOTHING;
      return { ...period, days, ...judged };
    }),
    months: months.map(({ month, minutes, live }) => {
      const rules = rulesOn(month.from);
      const judged = rules
        ? {
            version: rules.version,
            conditions: timeConditions(rules, { minutes, live, over: month.stage === "final" }),
          }
        : NOTHING;
      return { ...month, minutes, live, ...judged };
    }),
  };
}

export type Windows = { first: Period | null; periods: Period[]; months: Span[] };

/** What has to be counted of a monitoring: so many of the latest periods and months, and its first period. */
export const windowsOf = (
  monitored: Monitored,
  today: LocalDate,
  most: { periods: number; months: number },
): Windows => ({
  first: today < monitored.beganOn ? null : periodAt(monitored, 1, today),
  periods: periodsOf(monitored, today, most.periods),
  months: monthsOf(monitored, today, most.months),
});
