"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { Cell } from "./use-timeline-words";

/** What is known of a column, in words. `number`: the day of the episode it is; null for a week. */
export type Column = { label: string; number: number | null; cells: Cell[] };

type Props = { column: Column; onMove: (by: number) => void };

/** What the column under the cursor says, in a line below the chart, so that it covers nothing. */
export function CursorLine({ column, onMove }: Props) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const patient = useTranslations("patient");
  const daily = column.number !== null;
  return (
    <div className="mt-3 flex min-h-18 items-start gap-4 rounded-sm bg-sunken px-3 py-1.5">
      <p aria-live="polite" className="flex min-w-0 flex-wrap items-baseline gap-x-4 gap-y-0.5 pt-1">
        <b className="whitespace-nowrap font-semibold">
          {column.label}{" "}
          {column.number !== null && column.number > 0 && (
            <span className="ms-1 font-normal text-ink-3 text-xs">
              {patient("day", { day: column.number })}
            </span>
          )}
        </b>
        {column.cells.length === 0 && <span className="text-ink-2">{common("nothingDue")}</span>}
        {column.cells.map(({ name, text, more, grave }) => (
          <span key={name} className="text-ink-2">
            <span className="sr-only">, </span>
            {name} <b className={cx("font-semibold", grave ? "text-low-ink" : "text-ink")}>{text}</b>
            {more && <span className="text-ink-3 text-xs"> {more}</span>}
          </span>
        ))}
      </p>
      <span className="ms-auto inline-flex shrink-0 items-center gap-1 text-ink-3 text-xs print:hidden">
        <IconButton
          size="sm"
          variant="default"
          label={t(daily ? "before" : "beforeWeek")}
          icon={<ArrowLeft />}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          variant="default"
          label={t(daily ? "after" : "afterWeek")}
          icon={<ArrowRight />}
          onClick={() => onMove(1)}
        />
        {t(daily ? "move" : "moveWeek")}
      </span>
    </div>
  );
}
