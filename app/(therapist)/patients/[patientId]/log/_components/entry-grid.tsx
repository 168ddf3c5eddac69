"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { cx } from "@/app/_ui/cx";
import { stepOf, walkCells } from "../../_components/walk-cells";
import { EntryCell } from "./entry-cell";
import { cellKey, type NamedRow } from "./named-row";
import type { Typed } from "./use-entry";

type Props = {
  rows: readonly NamedRow[];
  /** The days shown, as indices; `to` is no longer one of them. */
  from: number;
  to: number;
  typed: Typed;
  onType: (key: string, times: number | null) => void;
};

/** One tab stop; arrows move over what is not in the plan on a day. Days run left to right in every language. */
export function EntryGrid({ rows, from, to, typed, onType }: Props) {
  const t = useTranslations("patient.log");
  const common = useTranslations("common");
  const format = useFormatter();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const days = rows[0]?.cells.slice(from, to).map((cell) => cell.date) ?? [];
  const open = rows.flatMap((row, r) =>
    row.cells.slice(from, to).flatMap((cell, c) => (cell.state === "absent" ? [] : [`${r} ${c}`])),
  );
  const stop = active !== null && open.includes(active) ? active : open[0];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const [row = 0, column = 0] = (event.currentTarget.dataset.at ?? "").split(" ").map(Number);
    walkCells({ table: table.current, rows: rows.length, columns: days.length }, [row, column], step);
  };

  return (
    <div className="overflow-x-auto print:overflow-visible print:[zoom:.75]">
      <table ref={table} aria-label={t("grid")} className="w-max min-w-3/5 border-collapse" dir="ltr">
        <thead>
          <tr className="border-line border-y">
            <th
              scope="col"
              className="sticky start-0 z-10 h-10 min-w-44 max-w-md bg-paper px-4 text-start font-medium text-ink-3 text-xs"
            >
              {common("prescription")}
            </th>
            {days.map((date, index) => (
              <th
                key={date}
                scope="col"
                className={cx(
                  "w-13 px-0.5 font-medium text-ink-3 text-xs leading-tight",
                  index % 7 === 0 && "border-line border-s",
                )}
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
          {rows.map((row, r) => (
            <tr key={row.prescriptionId} className="border-line border-b hover:bg-surface">
              <th
                scope="row"
                className="sticky start-0 z-10 max-w-md bg-paper px-4 py-1 max-lg:max-w-56 text-start font-normal"
              >
                <span className="block font-semibold">{row.name}</span>
                <span className="block text-ink-3 text-xs">{row.dose}</span>
              </th>
              {row.cells.slice(from, to).map((cell, c) => (
                <td
                  key={cell.date}
                  className={cx("px-0.5 py-1 text-center", c % 7 === 0 && "border-line border-s")}
                >
                  <EntryCell
                    cell={cell}
                    label={t("cell", { name: row.name, date: format.dateTime(dayAsDate(cell.date), "day") })}
                    at={`${r} ${c}`}
                    stop={stop === `${r} ${c}`}
                    times={typed[cellKey(row.prescriptionId, cell.date)] ?? null}
                    onType={(times) => onType(cellKey(row.prescriptionId, cell.date), times)}
                    onFocus={() => setActive(`${r} ${c}`)}
                    onKeyDown={onKeyDown}
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
