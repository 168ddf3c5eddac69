"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { KeyboardEvent, RefObject } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { SheetCell } from "./sheet-cell";
import type { NamedLine } from "./sheet-line";
import type { GridKeys } from "./use-grid-keys";
import type { SheetState } from "./use-sheet";

type Props = {
  lines: readonly NamedLine[];
  sheet: SheetState;
  keys: GridKeys;
  table: RefObject<HTMLTableElement | null>;
};

/** The page as it was printed: lines by days, left to right in every language. One tab stop. */
export function SheetGrid({ lines, sheet, keys, table }: Props) {
  const t = useTranslations("sheets");
  const log = useTranslations("patient.log");
  const common = useTranslations("common");
  const format = useFormatter();
  const days = lines[0]?.cells.map(({ date }) => date) ?? [];
  const conflicting = new Set(sheet.conflicts.map((one) => `${one.prescriptionId} ${one.date}`));
  return (
    <div className="overflow-x-auto">
      <table ref={table} aria-label={t("grid")} className="w-full max-w-240 border-collapse" dir="ltr">
        <thead>
          <tr className="border-line border-y">
            <th scope="col" className="h-10 min-w-44 px-4 text-start font-medium text-ink-3 text-xs">
              {common("prescription")}
            </th>
            {days.map((date) => (
              <th
                key={date}
                scope="col"
                className="w-20 px-0.5 text-center font-medium text-ink-3 text-xs leading-tight"
              >
                <span className="block text-ink">
                  {format.dateTime(dayAsDate(date), { weekday: "short" })}
                </span>
                {format.dateTime(dayAsDate(date), "dayMonth")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={line.prescriptionId} className="border-line border-b hover:bg-surface">
              <th scope="row" className="px-4 py-1 text-start font-normal">
                <span className="block font-semibold">{line.name}</span>
                <span className="block text-ink-3 text-xs">{line.dose}</span>
              </th>
              {line.cells.map((cell, day) => (
                <td key={cell.date} className="px-0.5 pt-1 text-center align-top">
                  <SheetCell
                    cell={cell}
                    label={log("cell", {
                      name: line.name,
                      date: format.dateTime(dayAsDate(cell.date), "day"),
                    })}
                    at={`${row} ${day}`}
                    stop={keys.stop === `${row} ${day}`}
                    written={sheet.shown(line, cell)}
                    changed={sheet.isChanged(line, cell)}
                    conflicting={conflicting.has(`${line.prescriptionId} ${cell.date}`)}
                    onType={(times) => sheet.write(line, cell, { times })}
                    onFocus={() => keys.focus(row, day)}
                    onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => keys.press(event, row, day)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
