import { addDays, type LocalDate } from "../time/calendar-date";
import type { ZoneFrom } from "../time/local-day";
import { dayBefore, standingAnswers } from "./standing";
import type { CheckinAnswer } from "./vocabulary";

/** What check-ins say to the caseload. */
export type CheckinSignals = {
  /** The latest score that stands, 0–10; null for none. */
  confidence: { date: LocalDate; score: number } | null;
  /** Minutes lying by day besides rest positions, by the date they were lain on. */
  lying: ReadonlyMap<LocalDate, number>;
};

export const NO_SIGNALS: CheckinSignals = { confidence: null, lying: new Map() };

/** Days back from which check-ins are read for the caseload: an older score says nothing of today. */
export const SIGNAL_DAYS = 16;

/** @param answers of one patient, in any order */
export function signalsOf(answers: readonly CheckinAnswer[], zones: readonly ZoneFrom[]): CheckinSignals {
  const standing = standingAnswers(answers);
  const scores = standing.flatMap(({ kind, date, value }) =>
    kind === "confidence" && typeof value === "number" ? [{ date, score: value }] : [],
  );
  const lying = standing.flatMap(({ kind, date, value }): [LocalDate, number][] =>
    kind === "lying" && typeof value === "number" ? [[dayBefore(zones, date), value]] : [],
  );
  return { confidence: scores.at(-1) ?? null, lying: new Map(lying) };
}

/** The first date whose answers still matter. */
export const signalsSince = (today: LocalDate): LocalDate => addDays(today, -SIGNAL_DAYS);
