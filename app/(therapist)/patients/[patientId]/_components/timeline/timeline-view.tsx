"use client";

import { ChartNoAxesCombined, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type PointerEvent, type ReactNode, useState } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { type Column, CursorLine } from "./cursor-line";

type Props = {
  /** Title and ranges. */
  head: ReactNode;
  legend: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  columns: readonly Column[];
  /** Where the cursor begins. */
  start: number;
};

/** Switches between chart (with a cursor that ← → move) and table (T). */
export function TimelineView({ head, legend, chart, table, columns, start }: Props) {
  const t = useTranslations("timeline");
  const [asTable, setAsTable] = useState(false);
  const [cursor, setCursor] = useState(start);
  const to = (column: number) => setCursor(Math.min(columns.length - 1, Math.max(0, column)));
  const move = (by: number) => to(cursor + by);
  useShortcuts({ "record.table": () => setAsTable((shown) => !shown) });
  const back = () => move(-1);
  const on = () => move(1);
  useShortcuts({ "record.dayBefore": back, "record.dayAfter": on }, !asTable);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    to(Math.floor(((event.clientX - box.left) / box.width) * columns.length));
  };
  const column = columns[cursor];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-3">
        {head}
        <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1">
          {!asTable && legend}
          <Button
            size="sm"
            variant="quiet"
            keys="T"
            icon={asTable ? <ChartNoAxesCombined /> : <Table2 />}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
            className="print:hidden"
          >
            {t(asTable ? "asChart" : "asTable")}
          </Button>
        </div>
      </div>
      {asTable ? (
        <div className="pt-2 pb-1">{table}</div>
      ) : (
        <div className="px-4 pt-2 pb-4">
          <div className="relative" dir="ltr">
            {chart}
            <div
              className="absolute inset-y-0 start-34 end-30 max-md:start-26 max-md:end-0 cursor-crosshair touch-pan-y print:hidden"
              onPointerMove={follow}
              onPointerDown={follow}
            >
              <span
                aria-hidden="true"
                className="pointer-events-none absolute top-5 bottom-0 w-0.5 -translate-x-1/2 rounded-full bg-ink-2 before:absolute before:-top-0.5 before:-start-0.75 before:size-2 before:rounded-full before:bg-ink"
                style={{ left: `${(100 * (cursor + 0.5)) / columns.length}%` }}
              />
            </div>
          </div>
          {column && <CursorLine column={column} onMove={move} />}
        </div>
      )}
    </>
  );
}
