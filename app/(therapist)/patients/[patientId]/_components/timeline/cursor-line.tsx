"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { SeverityGlyph } from "@/app/_shared/severity";
import { IconButton } from "@/app/_ui/icon-button";
import type { TimelineDay } from "@/lib/adherence/explain/timeline";

function Value({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="whitespace-nowrap text-ink-2">
      {name} <b className="font-semibold text-ink">{children}</b>
    </span>
  );
}

type Props = { day: TimelineDay; number: number; onMove: (by: number) => void };

/** What the day under the cursor says, in one line below the chart, so that it covers nothing. */
export function CursorLine({ day, number, onMove }: Props) {
  const t = useTranslations("patient.timeline");
  const common = useTranslations("common");
  const patient = useTranslations("patient");
  const format = useFormatter();
  const amount = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const off = day.state !== "active" && day.state !== "none" ? t(day.state) : null;
  const none = day.state === "none" ? patient("plan.none") : t("nothingDue");
  return (
    <div
      aria-live="polite"
      className="mt-3 flex min-h-control-lg flex-wrap items-center gap-x-4 gap-y-1 rounded-sm bg-sunken px-3 py-1.5"
    >
      <span className="whitespace-nowrap">
        <b className="font-semibold">{format.dateTime(dayAsDate(day.date), "day")}</b>
        {number > 0 && <span className="ms-2 text-ink-3 text-xs">{patient("day", { day: number })}</span>}
      </span>
      {day.due > 0 ? (
        <Value name={t("exercise")}>
          {t("doneOf", { credit: amount(day.credit), due: amount(day.due) })}
        </Value>
      ) : (
        <span className="text-ink-2">{off ?? none}</span>
      )}
      {day.week !== null && <Value name={common("days.7")}>{day.week}%</Value>}
      {day.pain !== null && <Value name={common("pain")}>{day.pain}</Value>}
      {day.stopped && (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-low-ink">
          <SeverityGlyph severity="red" size={13} decorative />
          {t("stop")}
        </span>
      )}
      {day.withdrawn && <span className="whitespace-nowrap text-ink-2">{t("withdrawn")}</span>}
      {day.version !== null && (
        <span className="text-ink-3 text-xs">
          {t("version", { number: day.version })}
          {day.flare && `, ${t("flare")}`}
        </span>
      )}
      <span className="ms-auto inline-flex items-center gap-1 text-ink-3 text-xs print:hidden">
        <IconButton
          size="sm"
          variant="default"
          label={t("before")}
          icon={<ArrowLeft />}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          variant="default"
          label={t("after")}
          icon={<ArrowRight />}
          onClick={() => onMove(1)}
        />
        {t("move")}
      </span>
    </div>
  );
}
