"use client";

import { ChartNoAxesCombined, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type PointerEvent, type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { useKeys } from "@/app/_ui/use-keys";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";
import { CursorLine } from "./cursor-line";

type Props = {
  title: string;
  legend: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  days: readonly TimelineDay[];
  /** The day of the episode that the first of these days is. */
  firstDay: number;
};

/** Switches between chart (with a cursor that ← → move) and table (T). */
export function TimelineView({ title, legend, chart, table, days, firstDay }: Props) {
  const t = useTranslations("patient.timeline");
  const [asTable, setAsTable] = useState(false);
  const [cursor, setCursor] = useState(days.length - 1);
  const move = (by: number) => setCursor((day) => Math.min(days.length - 1, Math.max(0, day + by)));
  useKeys({ t: () => setAsTable((shown) => !shown) });
  const back = () => move(-1);
  const on = () => move(1);
  useKeys({ ArrowLeft: back, ArrowRight: on }, !asTable);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    setCursor(Math.min(days.length - 1, Math.max(0, Math.floor(share * days.length))));
  };
  const day = days[cursor];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-3">
        <h2 className="font-semibold text-md">{title}</h2>
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
              className="absolute inset-y-0 start-30 end-32 max-md:start-22 max-md:end-0 cursor-crosshair touch-pan-y print:hidden"
              onPointerMove={follow}
              onPointerDown={follow}
            >
              <span
                aria-hidden="true"
                className="pointer-events-none absolute top-5 bottom-0 w-0.5 -translate-x-1/2 rounded-full bg-ink-2 before:absolute before:-top-0.5 before:-start-0.75 before:size-2 before:rounded-full before:bg-ink"
                style={{ left: `${(100 * (cursor + 0.5)) / days.length}%` }}
              />
            </div>
          </div>
          {day && <CursorLine day={day} number={firstDay + cursor} onMove={move} />}
        </div>
      )}
    </>
  );
}
