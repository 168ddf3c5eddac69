"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { cellAt, stepOf, walkCells } from "../../../_components/walk-cells";
import { asPrinted, isOpen, type NamedLine } from "./sheet-line";
import type { SheetState } from "./use-sheet";

/** Keys that lead to what is written beside the boxes. */
const BESIDE: Readonly<Record<string, string>> = { p: "pain", c: "amount", l: "load" };

type Given = {
  lines: readonly NamedLine[];
  sheet: SheetState;
  table: RefObject<HTMLTableElement | null>;
  details: RefObject<HTMLElement | null>;
};

/** Walks the grid by keys: arrows move, a space ticks as printed and goes on, A ticks the rest of the line. */
export function useGridKeys({ lines, sheet, table, details }: Given) {
  const [active, setActive] = useState<readonly [row: number, day: number] | null>(null);
  const open = lines.flatMap((line, row) =>
    line.cells.flatMap((cell, day) => (isOpen(cell) ? [[row, day] as const] : [])),
  );
  const focusFirst = (from: readonly (readonly [number, number])[]) => {
    const [next] = from;
    if (next) cellAt(table.current, ...next)?.focus();
  };
  const after = (row: number, day: number) => open.filter(([r, d]) => r > row || (r === row && d > day));

  function tick(row: number, days: readonly number[]): void {
    const line = lines[row];
    for (const day of days) {
      const cell = line?.cells[day];
      if (line && cell && isOpen(cell)) sheet.write(line, cell, { times: asPrinted(cell) });
    }
  }

  function press(event: KeyboardEvent<HTMLInputElement>, row: number, day: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = stepOf(event);
    const beside = BESIDE[key];
    const grid = { table: table.current, rows: lines.length, columns: lines[0]?.cells.length ?? 0 };
    if (step) walkCells(grid, [row, day], step);
    else if (key === " " || key === "x") {
      tick(row, [day]);
      focusFirst(after(row, day));
    } else if (key === "a") {
      const due = lines[row]?.cells.flatMap((cell, at) => (at >= day && cell.boxes > 0 ? [at] : [])) ?? [];
      tick(row, due);
      focusFirst(open.filter(([r]) => r > row));
    } else if (beside) details.current?.querySelector<HTMLElement>(`[data-beside="${beside}"]`)?.focus();
    else return;
    event.preventDefault();
  }

  const stands = active && open.some(([row, day]) => row === active[0] && day === active[1]);
  const stop = (stands ? active : open[0])?.join(" ") ?? null;
  return {
    active,
    stop,
    focus: (row: number, day: number) => setActive([row, day]),
    press,
    /** Back from what is written beside a cell to the cell. */
    back: () => {
      if (active) cellAt(table.current, ...active)?.focus();
    },
  };
}

export type GridKeys = ReturnType<typeof useGridKeys>;
