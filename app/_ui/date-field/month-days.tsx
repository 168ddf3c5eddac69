"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { LocalDate } from "@/lib/time/calendar-date";
import { dayAfterKey, firstDayOfWeek, monthGrid } from "@/lib/time/month-grid";

type Props = {
  table: RefObject<HTMLTableElement | null>;
  /** The day that holds the tab stop, and whose month is shown. */
  at: LocalDate;
  onAt: (date: LocalDate) => void;
  chosen: LocalDate;
  min: LocalDate;
  max: LocalDate;
  onChoose: (date: LocalDate) => void;
};

/** The days of a month: one tab stop, arrows move by day and week, Page keys by month, with Shift by year. */
export function MonthDays({ table, at, onAt, chosen, min, max, onChoose }: Props) {
  const t = useTranslations("ui.date");
  const format = useFormatter();
  const locale = useLocale();
  const firstDay = firstDayOfWeek(locale);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    byKey.current = false;
  }, [at, table]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = dayAfterKey(at, event, { firstDay, rtl });
    if (next === null) return;
    event.preventDefault();
    byKey.current = true;
    onAt(next);
  };
  const weeks = monthGrid(at, firstDay);
  return (
    <table ref={table} aria-label={t("calendar")} onKeyDown={onKeyDown} className="w-full table-fixed">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th
              key={day}
              scope="col"
              abbr={format.dateTime(dayAsDate(day), { weekday: "long" })}
              className="h-7 text-center font-normal text-ink-3 text-xs phone:text-md"
            >
              {format.dateTime(dayAsDate(day), { weekday: "short" })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className="p-0 text-center">
                {day.slice(0, 7) === at.slice(0, 7) && (
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    disabled={day < min || day > max}
                    aria-pressed={day === chosen}
                    aria-label={format.dateTime(dayAsDate(day), "dateInWords")}
                    onClick={() => onChoose(day)}
                    className={
                      "h-8 w-9 rounded-sm enabled:hover:bg-sunken disabled:text-line-strong phone:h-12 phone:w-full phone:min-w-10 phone:rounded-lg " +
                      "aria-pressed:bg-brand! aria-pressed:font-semibold aria-pressed:text-on-brand"
                    }
                  >
                    {format.number(Number(day.slice(8)))}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
