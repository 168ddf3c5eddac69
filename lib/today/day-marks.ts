import type { Occurrence } from "../adherence/explain/occurrences";
import type { DayNote } from "../adherence/explain/why";
import { addDays, dateOf, dayNumber, type LocalDate, mondayOf } from "../time/calendar-date";

/** What a day of the calendar shows of its exercise. `share` 0…1 is for drawing; figures stay exact. */
export type DayMark = {
  date: LocalDate;
  state: "done" | "part" | "none" | "open" | "off" | "free";
  share: number;
};

/** "11/20" as a number; only for drawing. */
export function shareOf(text: string): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

const OFF = new Set(["paused", "excused", "on-hold"]);
const NOT_ASKED = new Set(["not-due", "future"]);

function markOf({ date, state }: DayNote, occurrences: readonly Occurrence[]): DayMark {
  const own = occurrences.filter((o) => o.date === date && o.group === "exercise");
  const asked = own.filter((o) => !OFF.has(o.status) && !NOT_ASKED.has(o.status));
  const off = ["paused", "excused", "locked"].includes(state) || own.some((o) => OFF.has(o.status));
  if (asked.length === 0) return { date, state: off ? "off" : "free", share: 0 };
  // A free day is whole with whatever was done on it; a scheduled one asks for each of its turns.
  const share =
    asked.reduce((sum, o) => sum + (o.slot === null && o.log ? 1 : shareOf(o.countedCredit)), 0) /
    asked.length;
  if (share >= 1) return { date, state: "done", share: 1 };
  if (share > 0) return { date, state: "part", share };
  return { date, state: asked.some((o) => o.status === "still-open") ? "open" : "none", share: 0 };
}

/** The days behind a figure as whole weeks, Monday first; null where a week reaches beyond them. */
export function calendarWeeks(
  days: readonly DayNote[],
  occurrences: readonly Occurrence[],
): { monday: LocalDate; days: (DayMark | null)[] }[] {
  const marks = new Map(days.map((day) => [day.date, markOf(day, occurrences)]));
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  if (first === undefined || last === undefined) return [];
  const weeks = [];
  for (let monday = mondayOf(dayNumber(first)); monday <= dayNumber(last); monday += 7) {
    const date = dateOf(monday);
    weeks.push({
      monday: date,
      days: Array.from({ length: 7 }, (_, at) => marks.get(addDays(date, at)) ?? null),
    });
  }
  return weeks;
}
