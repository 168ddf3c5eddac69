import { versionInForce } from "../adherence/history/day-state";
import type { PlanHistory, PlanVersion, PrescribedItem } from "../adherence/history/history";
import { type EntryCell, entryGrid } from "../record/entry-grid";
import { addDays, type LocalDate } from "../time/calendar-date";
import type { SheetRow } from "./stored";
import { SHEET_DAYS } from "./vocabulary";

export const daysOf = (from: LocalDate): LocalDate[] =>
  Array.from({ length: SHEET_DAYS }, (_, day) => addDays(from, day));

/** What is due on any day, or as it is needed, has a box each time all the same. */
function boxesIn(cell: EntryCell | undefined, item: PrescribedItem): number {
  if (cell?.state === "due") return cell.due;
  if (cell?.state !== "any") return 0;
  return item.kind === "medication" && item.dose.asNeeded ? 1 : item.schedule.timesPerDay;
}

export type Printable = { version: PlanVersion; rows: SheetRow[] };

/**
 * What a sheet of these days has on it; null where there is nothing to tick. A sheet is of one version: from a day on which
 * another is in force its lines are empty, because doses may differ, and that plan has a sheet of its own. What is taken off
 * on all days of it, by a stop or a condition, is not printed at all.
 */
export function printable(history: PlanHistory, from: LocalDate): Printable | null {
  const days = daysOf(from);
  const inForce = days.map((day) => versionInForce(history, day));
  const version = inForce.find((one) => one !== null);
  if (!version) return null;
  const grid = new Map(
    entryGrid(history, from, addDays(from, SHEET_DAYS - 1)).map((row) => [row.prescriptionId, row.cells]),
  );
  const rows = version.prescriptions.flatMap((item): SheetRow[] => {
    const cells = grid.get(item.id);
    if (!cells) return [];
    const boxes = days.map((_, day) => (inForce[day]?.id === version.id ? boxesIn(cells[day], item) : 0));
    return boxes.some((count) => count > 0) ? [{ prescriptionId: item.id, boxes }] : [];
  });
  return rows.length > 0 ? { version, rows } : null;
}
