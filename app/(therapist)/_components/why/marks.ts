import type { Mark, MarkState } from "@/app/_shared/occurrence-mark";
import type { Occurrence, OccurrenceStatus } from "@/lib/adherence/explain/occurrences";
import type { DayNote, Why } from "@/lib/adherence/explain/why";

const STATE: Record<OccurrenceStatus, MarkState> = {
  done: "done",
  quick: "done",
  partial: "partial",
  "not-done": "partial",
  skipped: "partial",
  stopped: "stopped",
  "not-logged": "not-logged",
  "still-open": "still-open",
  future: "future",
  paused: "paused",
  excused: "excused",
  "on-hold": "on-hold",
  "not-due": "not-due",
};

/** "11/20" as a number from 0 to 1; only for drawing, figures stay exact. */
export function shareOfText(text: string): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

/** The mark of an occurrence, partial ones filled to their credit. */
export const markOf = (o: Occurrence): Mark => ({
  state: STATE[o.status],
  credit: o.log ? shareOfText(o.log.credit) : 0,
});

const OFF: Partial<Record<DayNote["state"], MarkState>> = {
  paused: "paused",
  excused: "excused",
  locked: "on-hold",
};

/** One prescription's marks: a row for each time of day, a column for each day of the window. */
export function stripRows(why: Pick<Why, "occurrences" | "days">, prescriptionId: string): Mark[][] {
  const byDay = new Map<string, Occurrence[]>();
  for (const o of why.occurrences) {
    if (o.prescriptionId === prescriptionId) byDay.set(o.date, [...(byDay.get(o.date) ?? []), o]);
  }
  const height = Math.max(1, ...[...byDay.values()].map((day) => day.length));
  return Array.from({ length: height }, (_, row) =>
    why.days.map((day): Mark => {
      const found = byDay.get(day.date)?.[row];
      if (found) return markOf(found);
      return { state: (row === 0 && byDay.size > 0 && OFF[day.state]) || "not-due" };
    }),
  );
}

/** Times of the day that stay open most often: where the gap is. Worst first, at most three. */
export function gaps(
  why: Pick<Why, "occurrences">,
): { prescriptionId: string; slot: number; missing: number; of: number }[] {
  const tally = new Map<string, { prescriptionId: string; slot: number; missing: number; of: number }>();
  for (const o of why.occurrences) {
    if (
      o.group !== "exercise" ||
      o.slot === null ||
      ["paused", "excused", "on-hold", "not-due", "future"].includes(o.status)
    )
      continue;
    const key = `${o.prescriptionId} ${o.slot}`;
    const entry = tally.get(key) ?? { prescriptionId: o.prescriptionId, slot: o.slot, missing: 0, of: 0 };
    tally.set(key, {
      ...entry,
      of: entry.of + 1,
      missing: entry.missing + (o.status === "not-logged" ? 1 : 0),
    });
  }
  return [...tally.values()]
    .filter((entry) => entry.missing > 1)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, 3);
}
