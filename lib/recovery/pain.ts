import { NPRS } from "../measures/catalogue.data";
import { meaningOf, unchangedBand } from "../measures/meaning";
import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";

/** Leg pain 0–10 of a local date: an answer, or the median of several. */
export type Reading = { date: LocalDate; pain: number };

/** Answers and drawings are never held against each other: one asks for pain at rest, the other for the worst of the leg. */
export type PainSource = "check-in" | "chart";

export type PainChange = "better" | "same" | "worse" | "unknown";

/** What the pain of an episode did, from its first week to its last seven days. */
export type PainCourse = {
  source: PainSource;
  start: Reading | null;
  /** Null until there is something after the first week. */
  now: Reading | null;
  change: PainChange;
  /** What is no real change from the start. */
  band: { from: number; to: number } | null;
  /** The start, then one for each seven days, the earliest first. */
  points: Reading[];
};

/** A rise is said as soon as it is more than chance: what matters of a rise nobody has measured. */
export function painChange(start: number, now: number): Exclude<PainChange, "unknown"> {
  const { kind } = meaningOf(NPRS, start, now);
  if (kind === "important") return "better";
  return kind === "worse" ? "worse" : "same";
}

export const unchanged = (start: number) => unchangedBand(NPRS, start);

const WEEK = 7;

/** What was answered longer ago says nothing of now; a chart is drawn more seldom than the morning's question is asked. */
const OLD_DAYS: Record<PainSource, number> = { "check-in": 14, chart: 28 };

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}

const medianOf = (readings: readonly Reading[], date: LocalDate): Reading => ({
  date,
  pain: median(readings.map(({ pain }) => pain)),
});

/**
 * The start is the median of the first seven days from the first reading on, so that one bad day decides nothing; now is
 * the median of the seven days up to the last one, of those after the first week.
 * @param readings one a date, the earliest first
 */
export function painCourse(source: PainSource, readings: readonly Reading[], today: LocalDate): PainCourse {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return { source, start: null, now: null, change: "unknown", band: null, points: [] };
  const later = addDays(first.date, WEEK);
  const start = medianOf(
    readings.filter(({ date }) => date < later),
    first.date,
  );
  const weeks = new Map<number, Reading[]>();
  for (const reading of readings.filter(({ date }) => date >= later)) {
    const week = Math.floor((dayNumber(last.date) - dayNumber(reading.date)) / WEEK);
    weeks.set(week, [...(weeks.get(week) ?? []), reading]);
  }
  const after = [...weeks.values()].map((week) => medianOf(week, week.at(-1)?.date ?? last.date));
  const now = after.at(-1) ?? null;
  const isOld = dayNumber(today) - dayNumber(last.date) > OLD_DAYS[source];
  return {
    ...{ source, start, now },
    change: now === null || isOld ? "unknown" : painChange(start.pain, now.pain),
    band: unchanged(start.pain),
    points: [start, ...after],
  };
}

/** The answers of an episode as soon as they can be compared, else its charts if those can; else whichever there are. */
export function chosenCourse(
  answers: readonly Reading[],
  drawn: readonly Reading[],
  today: LocalDate,
): PainCourse {
  const [asked, charted] = [painCourse("check-in", answers, today), painCourse("chart", drawn, today)];
  if (asked.change !== "unknown") return asked;
  return charted.change !== "unknown" || asked.start === null ? charted : asked;
}
