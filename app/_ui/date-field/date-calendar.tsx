"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { LocalDate } from "@/lib/time/calendar-date";
import { addMonths } from "@/lib/time/month-grid";
import { Select } from "../form/input";
import { IconButton } from "../icon-button";
import { useSurface } from "../surface";
import { MonthDays } from "./month-days";

type Props = {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  chosen: LocalDate;
  min: LocalDate | undefined;
  max: LocalDate | undefined;
  onChoose: (date: LocalDate) => void;
};

/** Without bounds the years around the one that is shown can be jumped to. */
const YEARS_AROUND = 10;
const yearOf = (date: LocalDate) => Number(date.slice(0, 4));

/** The browser's own date: only where the calendar opens when nothing is chosen. */
const thisDay = () => new Date().toLocaleDateString("sv");

/** One month beside the field. */
export function DateCalendar({ anchor, open, onOpenChange, ...month }: Props) {
  const t = useTranslations("ui.date");
  const surface = useSurface();
  const days = useRef<HTMLTableElement>(null);
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // The button closes it itself.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!onButton) onOpenChange(next);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          data-surface={surface}
          className="z-40"
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <Popover.Popup
            aria-label={t("calendar")}
            initialFocus={() => days.current?.querySelector<HTMLElement>("[tabindex='0']")}
            finalFocus={anchor}
            className="max-h-(--available-height) w-70 max-w-(--available-width) overflow-y-auto rounded-md bg-surface p-2 text-sm shadow-2 outline-none ring ring-line phone:w-90 phone:rounded-lg phone:text-lg"
          >
            <Month {...month} days={days} onDone={() => onOpenChange(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type MonthProps = Pick<Props, "chosen" | "min" | "max" | "onChoose"> & {
  days: RefObject<HTMLTableElement | null>;
  onDone: () => void;
};

function Month({ chosen, min = "1900-01-01", max = "2999-12-31", onChoose, days, onDone }: MonthProps) {
  const t = useTranslations("ui.date");
  const common = useTranslations("common");
  const format = useFormatter();
  const within = (date: LocalDate) => (date < min ? min : date > max ? max : date);
  const [at, setAt] = useState(() => within(chosen || thisDay()));
  const step = (months: number) => within(addMonths(at, months));
  const stays = (months: number) => step(months).slice(0, 7) === at.slice(0, 7);
  const first = Math.max(yearOf(min), yearOf(max) === 2999 ? yearOf(at) - YEARS_AROUND : 0);
  const last = Math.min(yearOf(max), yearOf(at) + (yearOf(max) === 2999 ? YEARS_AROUND : 1000));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const chevron = "rtl:-scale-x-100";
  return (
    <>
      <div className="mb-1 flex items-center gap-1">
        <IconButton
          label={t("previous")}
          icon={<ChevronLeft aria-hidden="true" className={chevron} />}
          disabled={stays(-1)}
          onClick={() => setAt(step(-1))}
        />
        <span aria-live="polite" className="flex-1 text-center font-semibold">
          {format.dateTime(dayAsDate(at), "monthInWords")}
        </span>
        <Select
          aria-label={common("date.year")}
          value={yearOf(at)}
          onChange={(event) => setAt(step((Number(event.target.value) - yearOf(at)) * 12))}
          className="w-22 phone:w-28"
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Select>
        <IconButton
          label={t("next")}
          icon={<ChevronRight aria-hidden="true" className={chevron} />}
          disabled={stays(1)}
          onClick={() => setAt(step(1))}
        />
      </div>
      <MonthDays
        table={days}
        at={at}
        onAt={(date) => setAt(within(date))}
        chosen={chosen}
        min={min}
        max={max}
        onChoose={(date) => {
          onChoose(date);
          onDone();
        }}
      />
    </>
  );
}
