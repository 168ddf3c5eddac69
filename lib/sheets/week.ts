import { versionInForce } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import type { DoseLogBody } from "../dose-logs/schema";
import type { PlanVersionId, PrescriptionId, SheetId } from "../ids";
import { type EntryCell, entryGrid } from "../record/entry-grid";
import { addDays, type LocalDate } from "../time/calendar-date";
import { isInLogWindow, localDateAt } from "../time/local-day";
import { daysOf } from "./boxes";
import { type OwnLog, type StoredCell, writtenIn } from "./entry";
import { tickId } from "./log-id";
import type { Written } from "./schema";
import type { SheetRow } from "./stored";
import { MOST_TIMES, SHEET_DAYS } from "./vocabulary";

/** A log of the sheet's days as it stands now, whoever made it. */
export type WeekLog = {
  id: string;
  prescriptionId: PrescriptionId;
  localDate: LocalDate;
  slot: number | null;
  body: DoseLogBody;
  undone: boolean;
  /** When it was last written to, and by whom of the clinic; null for the patient and for who is gone. */
  at: string;
  by: string | null;
};

export type Sheet = {
  id: SheetId;
  versionId: PlanVersionId;
  fromDate: LocalDate;
  rows: readonly SheetRow[];
};

const cellKey = (prescriptionId: string, date: LocalDate): string => `${prescriptionId} ${date}`;

/** When and by whom something was last entered. */
export type Last = { at: string; by: string | null };

export type FoundCell = StoredCell & { last: Last | null };

const latest = (logs: readonly WeekLog[]): Last | null =>
  logs.reduce<Last | null>((last, { at, by }) => (last && last.at >= at ? last : { at, by }), null);

/** The places that nobody else took: each log has the one it names, the others the first ones that are left. */
function freePlaces(boxes: number, others: readonly WeekLog[]): number[] {
  const places = Array.from({ length: boxes }, (_, at) => at + 1);
  const named = new Set(others.map(({ slot }) => slot));
  const free = places.filter((place) => !named.has(place));
  const placed = places.length - free.length;
  return free.slice(others.length - placed);
}

/** The sheet's cells as they are stored, by `cellOf`. */
export function storedCells(sheet: Sheet, logs: readonly WeekLog[]) {
  const byCell = new Map<string, WeekLog[]>();
  for (const log of logs) {
    const key = cellKey(log.prescriptionId, log.localDate);
    const list = byCell.get(key);
    if (list) list.push(log);
    else byCell.set(key, [log]);
  }
  return (prescriptionId: PrescriptionId, date: LocalDate, boxes: number): FoundCell => {
    const here = byCell.get(cellKey(prescriptionId, date)) ?? [];
    if (here.length === 0) return { own: [], others: 0, free: freePlaces(boxes, []), last: null };
    const nthOf = new Map(
      Array.from({ length: MOST_TIMES }, (_, at) => [tickId(sheet.id, prescriptionId, date, at + 1), at + 1]),
    );
    const isOwn = (log: WeekLog) => nthOf.has(log.id as never);
    const own = here.filter(isOwn);
    const others = here.filter((log) => !isOwn(log) && !log.undone);
    return {
      own: own.map(({ id, body, undone }): OwnLog => ({ nth: nthOf.get(id as never) ?? 0, body, undone })),
      others: others.length,
      free: freePlaces(boxes, others),
      last: latest(own),
    };
  };
}

export type SheetCell = {
  date: LocalDate;
  boxes: number;
  /** What the plan says of it by now; on a sheet that was printed before, it may say otherwise. */
  state: EntryCell["state"];
  /** open: can be entered; ahead: the day has not begun; closed: too long ago. */
  window: "open" | "ahead" | "closed";
  /** Times that others logged, on the phone say. */
  others: number;
  written: Written;
};

export type SheetLine = { prescriptionId: PrescriptionId; cells: SheetCell[] };

/** The first of the sheet's days from which the plan is another one by now; null where it is the same. */
export const changeIn = (history: PlanHistory, { fromDate, versionId }: Sheet): LocalDate | null =>
  daysOf(fromDate).find((date) => (versionInForce(history, date)?.id ?? versionId) !== versionId) ?? null;

/** The sheet's grid with what is entered of it, and by whom it was last. */
export function sheetWeek(
  sheet: Sheet,
  logs: readonly WeekLog[],
  history: PlanHistory,
): { lines: SheetLine[]; last: Last | null; changedOn: LocalDate | null } {
  const cellOf = storedCells(sheet, logs);
  const today = localDateAt(history.zones, history.now);
  const dates = daysOf(sheet.fromDate);
  const grid = entryGrid(history, sheet.fromDate, addDays(sheet.fromDate, SHEET_DAYS - 1));
  const states = new Map(grid.map((row) => [row.prescriptionId, row.cells]));
  const windowOf = (date: LocalDate): SheetCell["window"] => {
    if (date > today) return "ahead";
    return isInLogWindow(history.zones, date, "paper", history.now) ? "open" : "closed";
  };
  const found: FoundCell[] = [];
  const lines = sheet.rows.map(({ prescriptionId, boxes }): SheetLine => {
    const cells = dates.map((date, day): SheetCell => {
      const stored = cellOf(prescriptionId, date, boxes[day] ?? 0);
      found.push(stored);
      return {
        date,
        boxes: boxes[day] ?? 0,
        state: states.get(prescriptionId)?.[day]?.state ?? "absent",
        window: windowOf(date),
        others: stored.others,
        written: writtenIn(stored),
      };
    });
    return { prescriptionId, cells };
  });
  const last = found.reduce<Last | null>(
    (newest, { last }) => (last && (!newest || last.at > newest.at) ? last : newest),
    null,
  );
  return { lines, last, changedOn: changeIn(history, sheet) };
}
