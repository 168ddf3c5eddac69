import type { ExerciseDose } from "@/lib/plans/schema";
import type { EntryRow } from "@/lib/record/entry-grid";

/** A row of the grid as people read it. */
export type NamedRow = EntryRow & {
  name: string;
  dose: string;
  /** What a detailed log is filled in with; null where a tick says it all. */
  sets: (ExerciseDose & { bothSides: boolean }) | null;
};

/** A cell's place in what was typed. */
export const cellKey = (prescriptionId: string, date: string): string => `${prescriptionId} ${date}`;
