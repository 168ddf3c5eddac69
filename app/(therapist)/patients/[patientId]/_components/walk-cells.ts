import type { KeyboardEvent } from "react";

type Step = readonly [down: number, along: number];

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where an arrow leads in a grid whose days run left to right in every language; undefined for another key. */
export const stepOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Step | undefined =>
  altKey || ctrlKey || metaKey ? undefined : STEPS[key];

/** The `CellInput` at a place of the grid; a cell that is not open to be written in has none. */
export const cellAt = (table: HTMLElement | null, row: number, column: number): HTMLInputElement | null =>
  table?.querySelector<HTMLInputElement>(`[data-at="${row} ${column}"]`) ?? null;

type Grid = { table: HTMLElement | null; rows: number; columns: number };

/** Moves the focus from a cell to the next one that can be written in; where there is none it stays. */
export function walkCells({ table, rows, columns }: Grid, from: Step, [down, along]: Step): void {
  let [row, column] = [from[0] + down, from[1] + along];
  while (row >= 0 && row < rows && column >= 0 && column < columns) {
    const next = cellAt(table, row, column);
    if (next) {
      next.focus();
      return;
    }
    row += down;
    column += along;
  }
}
