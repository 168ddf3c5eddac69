import type { DoseLogBody } from "../dose-logs/schema";
import type { Kind } from "../plans/vocabulary";
import type { EntryCell } from "./entry-grid";

/** The places that bring a cell to `times` done; undefined is one beyond what is due. Empty where it is reached. */
export function missingPlaces(
  cell: Pick<EntryCell, "logged" | "free">,
  times: number,
): (number | undefined)[] {
  return Array.from({ length: Math.max(0, times - cell.logged) }, (_, index) => cell.free[index]);
}

/** What one tick on a paper says: done as prescribed, no more. */
export const tickOf = (kind: Kind, note: string): Partial<DoseLogBody> =>
  kind === "medication" ? { taken: true, note } : { quick: true, note };
