import { addDays, type LocalDate } from "../time/calendar-date";
import type { ZoneFrom } from "../time/local-day";
import { isTooMuchAtRest } from "./rest-pain";
import { dayBefore, isLater, standingAnswers } from "./standing";
import type { CheckinAnswer } from "./vocabulary";

/** What check-ins say to the caseload. */
export type CheckinSignals = {
  /** The latest score that stands, 0–10; null for none. */
  confidence: { date: LocalDate; score: number } | null;
  /** Minutes lying by day besides rest positions, by the date they were lain on. */
  lying: ReadonlyMap<LocalDate, number>;
  /** Leg pain at rest as it was answered last, 0–10, where it is too much; null where it isn't, or is usual. */
  restPain: { date: LocalDate; pain: number } | null;
};

export const NO_SIGNALS: CheckinSignals = { confidence: null, lying: new Map(), restPain: null };

/** Days back from which check-ins are read for the caseload: an older score says nothing of today. */
export const SIGNAL_DAYS = 16;

/** The last number that was answered. A question that was skipped later says nothing of the leg, so that it takes none back. */
function lastRestPain(answers: readonly CheckinAnswer[], usual: number | null): CheckinSignals["restPain"] {
  const scored = answers.flatMap((answer) =>
    answer.kind === "rest-pain" && typeof answer.value === "number" ? [{ answer, pain: answer.value }] : [],
  );
  const [last] = scored.sort((a, b) => (isLater(a.answer, b.answer) ? -1 : 1));
  return last && isTooMuchAtRest(last.pain, usual) ? { date: last.answer.date, pain: last.pain } : null;
}

/**
 * @param answers of one patient, in any order
 * @param usual leg pain on the latest chart that staff drew; null for none
 */
export function signalsOf(
  answers: readonly CheckinAnswer[],
  zones: readonly ZoneFrom[],
  usual: number | null,
): CheckinSignals {
  const standing = standingAnswers(answers);
  const scores = standing.flatMap(({ kind, date, value }) =>
    kind === "confidence" && typeof value === "number" ? [{ date, score: value }] : [],
  );
  const lying = standing.flatMap(({ kind, date, value }): [LocalDate, number][] =>
    kind === "lying" && typeof value === "number" ? [[dayBefore(zones, date), value]] : [],
  );
  return {
    confidence: scores.at(-1) ?? null,
    lying: new Map(lying),
    restPain: lastRestPain(answers, usual),
  };
}

/** The first date whose answers still matter. */
export const signalsSince = (today: LocalDate): LocalDate => addDays(today, -SIGNAL_DAYS);
