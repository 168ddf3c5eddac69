import type { Extra, Occurrence, OccurrenceStatus } from "@/lib/adherence/explain/occurrences";
import type { DayNote, Why } from "@/lib/adherence/explain/why";
import { shareOfText } from "./marks";

/** A line of the table: an occurrence, or an extra with the reason why it raises nothing. */
export type Line = Occurrence | (Extra & { slot: null });
export type DayLines = {
  date: string;
  note: DayNote | undefined;
  /** Of exercise: times done of times due. */
  done: number;
  due: number;
  lines: Line[];
};

const SILENT_OFF: readonly OccurrenceStatus[] = ["paused", "excused", "on-hold", "not-due"];

/** What the table shows, the newest day first; what was neither due nor logged needs no line of its own. */
export function daysOf(why: Pick<Why, "occurrences" | "extras" | "days">): DayLines[] {
  const notes = new Map(why.days.map((note) => [note.date, note]));
  const days = new Map<string, DayLines>();
  const dayAt = (date: string): DayLines => {
    const known = days.get(date) ?? { date, note: notes.get(date), done: 0, due: 0, lines: [] };
    days.set(date, known);
    return known;
  };
  for (const { date, state } of why.days) if (state !== "active" && state !== "no-plan") dayAt(date);
  for (const occurrence of why.occurrences) {
    const silent = occurrence.log === null && SILENT_OFF.includes(occurrence.status);
    if (silent && occurrence.status !== "on-hold") continue;
    const day = dayAt(occurrence.date);
    day.lines.push(occurrence);
    if (occurrence.group !== "exercise" || silent || occurrence.slot === null) continue;
    day.due += 1;
    day.done += Math.min(1, shareOfText(occurrence.countedDone));
  }
  for (const extra of why.extras) dayAt(extra.date).lines.push({ ...extra, slot: null });
  return [...days.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
}
