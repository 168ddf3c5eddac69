import type { Written } from "@/lib/sheets/schema";
import type { SheetCell, SheetLine } from "@/lib/sheets/week";

/** A line of the sheet as people read it, and what may be written beside its boxes. */
export type NamedLine = SheetLine & {
  name: string;
  dose: string;
  pain: boolean;
  /** Repetitions or seconds; null where there is neither. */
  amount: "reps" | "seconds" | null;
  load: boolean;
};

export const keyOf = (prescriptionId: string, date: string): string => `${prescriptionId} ${date}`;

/** What was typed, by cell. */
export type Typed = Readonly<Record<string, Written>>;

export const isOpen = (cell: SheetCell): boolean => cell.window === "open";

/** A cell that is ticked as it is printed; what is not due is done once. */
export const asPrinted = (cell: SheetCell): number => Math.max(cell.boxes, cell.others, 1);
