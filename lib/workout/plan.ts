import { checkDrawing, readDrawing } from "../drawing/read";
import type { DrawingSpec } from "../drawing/schema";
import type { PartOfDay } from "../plans/vocabulary";
import { groupOf } from "../plans/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import { arrangeDay } from "../today/arrange";
import type { TodayPrescription } from "../today/prescription";
import type { Today } from "../today/queries";
import type { TodayEntry } from "../today/view";
import { workoutOrder } from "./order";
import { type Script, scriptOf } from "./script";

/** What is exercised or rested in, with all that guides through it. */
export type WorkoutItem = {
  /** The same for as long as the day lasts, whatever is logged meanwhile. */
  key: string;
  item: Extract<TodayPrescription, { dose: { sets: number } }>;
  slot: number | null;
  /** What stands on the server, and what became of it. */
  log: TodayEntry["log"];
  status: TodayEntry["status"];
  script: Script;
  /** What is drawn, checked; the item itself has no drawing any more. */
  spec: DrawingSpec | null;
  /** Still offered where the leg pain began too high: the walk, and positions of rest. */
  eases: boolean;
};

export type Workout = {
  date: LocalDate;
  part: PartOfDay;
  items: WorkoutItem[];
};

type Given = Pick<Today, "date" | "part" | "days" | "prescriptions" | "weeks">;

function itemOf(
  { prescriptionId, slot, log, status }: TodayEntry,
  nth: number,
  { prescriptions }: Given,
): WorkoutItem[] {
  const item = prescriptions.find((one) => one.id === prescriptionId);
  if (!item || !("sets" in item.dose) || !item.exercise || item.held) return [];
  const { timed, alternates, drawing } = item.exercise;
  const own = { ...item, exercise: { ...item.exercise, drawing: null } } as WorkoutItem["item"];
  const read = drawing && readDrawing(drawing);
  return [
    {
      key: `${prescriptionId} ${nth}`,
      item: own,
      slot,
      log,
      status,
      script: scriptOf({ dose: own.dose, timed, sides: item.sides, drawing: read, alternates }),
      spec: drawing && checkDrawing(drawing),
      eases: item.walking || groupOf(item.kind) === "rest",
    },
  ];
}

/** Freely chosen days ask for no more than the week's cap. */
const isOwed = ({ prescriptionId, log }: TodayEntry, { weeks }: Given): boolean => {
  const week = weeks.find((one) => one.prescriptionId === prescriptionId);
  return log !== null || (week !== undefined && week.done < week.of);
};

/** What comes several times in this part of the day is done once now: the first that is open, else what was done last. */
const onceEach = (entries: readonly TodayEntry[]): TodayEntry[] =>
  entries.filter((entry) => {
    const own = entries.filter(
      ({ prescriptionId, slot }) => prescriptionId === entry.prescriptionId && slot !== null,
    );
    return own.length < 2 || entry === (own.find(({ log }) => log === null) ?? own.at(-1));
  });

/**
 * What this part of the day asks for, in the order in which it is done, and after it what has no hour; null where there is
 * nothing to be guided through, done or not. What is logged stays in it, so that one sees what was done.
 */
export function workoutOf(today: Given): Workout | null {
  const day = today.days.find((one) => one.when === "today");
  if (day?.state !== "active") return null;
  const kindOf = (id: string) => today.prescriptions.find((one) => one.id === id)?.kind;
  const { present, anytime } = arrangeDay(day.entries, kindOf, today.part);
  const entries = [...(present?.entries ?? []), ...anytime.filter((entry) => isOwed(entry, today))];
  const owed = onceEach(entries);
  // Of several on one freely chosen day those that are logged come first, so that each keeps its place.
  const nthOf = (entry: TodayEntry) =>
    owed.filter(({ prescriptionId }) => prescriptionId === entry.prescriptionId).indexOf(entry) + 1;
  const found = owed.flatMap((entry) => itemOf(entry, nthOf(entry), today));
  if (found.length === 0) return null;
  const ordered = workoutOrder(
    found.map((one) => ({ ...one, kind: one.item.kind, position: one.item.exercise?.position ?? null })),
  );
  const items = ordered.map(({ kind: _, position: __, ...one }) => one);
  return {
    date: today.date,
    part: today.part,
    items,
  };
}

type Kept = Given & Pick<Today, "stopped" | "dayOver" | "consent">;

const isKeptBack = ({ stopped, dayOver, consent }: Kept): boolean =>
  stopped !== null || dayOver || consent.withheld !== null;

/** What is to be done now; nothing where exercises are kept back. */
export const itemsNow = (today: Kept): WorkoutItem[] =>
  isKeptBack(today) ? [] : (workoutOf(today)?.items ?? []);

/** Whether anything is open of what is worked at, and of what eases; null where nothing is to be done. */
export function openNow(today: Kept): { exercise: boolean; easing: boolean } | null {
  const open = itemsNow(today).filter(({ log }) => log === null);
  if (open.length === 0) return null;
  return { exercise: open.some(({ eases }) => !eases), easing: open.some(({ eases }) => eases) };
}
