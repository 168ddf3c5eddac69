"use client";

import { CalendarDays } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { datePattern, writtenDate } from "@/lib/time/date-order";
import { cx } from "../cx";
import { FieldProblem } from "../form/field-problem";
import { FieldWiringContext, useFieldWiring } from "../form/form-context";
import { Input } from "../form/input";
import { IconButton } from "../icon-button";
import { useCalendar } from "./use-calendar";
import { type DateValue, typeInto, useTypedDate } from "./use-typed-date";

type Props = DateValue & { name?: string; disabled?: boolean; className?: string };

/**
 * A date: typed in the order of the page's language (year first is understood everywhere) or chosen from a calendar,
 * said back in words. The form gets it as ISO under `name`; what is no date within bounds stays as it was typed, is
 * refused beside the field, and holds back the form (`focusUnread`).
 */
export function DateField({ name, disabled, className, ...dates }: Props) {
  const t = useTranslations("ui.date");
  const format = useFormatter();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const { text, date, refused, problem, type, settle } = useTypedDate(input, dates);
  const button = useRef<HTMLButtonElement>(null);
  const { Calendar, open, setOpen } = useCalendar();
  const wiring = useFieldWiring();
  const id = useId();
  const { min, max } = dates;

  const words = (day: string) => format.dateTime(dayAsDate(day), "dateInWords");
  const pattern = datePattern(locale, { day: t("day"), month: t("month"), year: t("year") });
  const bound = (refused === "early" && min) || (refused === "late" && max) || "";
  const why = refused && t(`refused.${refused}`, { pattern, date: bound && words(bound) });
  // A plain form, which the browser sends itself, is held back as well.
  useEffect(() => input.current?.setCustomValidity(why ?? ""), [why]);

  return (
    <span className={cx("block", className)}>
      <span className="relative block">
        <Input
          ref={input}
          inputMode="text"
          autoComplete="off"
          maxLength={20}
          disabled={disabled}
          value={text}
          data-unread={refused !== null || undefined}
          aria-invalid={problem !== null || wiring["aria-invalid"]}
          aria-describedby={cx(wiring["aria-describedby"], `${id}-words`)}
          onChange={(event) => type(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
            if (event.key !== "ArrowDown" || !event.altKey) return;
            event.preventDefault();
            setOpen(true);
          }}
          className="pe-9 phone:pe-14"
        />
        <IconButton
          ref={button}
          size="sm"
          label={t("open")}
          aria-describedby={wiring.id && `${wiring.id}-label`}
          aria-haspopup="dialog"
          aria-expanded={open}
          disabled={disabled}
          icon={<CalendarDays aria-hidden="true" />}
          onClick={() => setOpen(!open)}
          className="absolute! inset-y-0 end-0.5 my-auto phone:end-1"
        />
      </span>
      {problem ? (
        <FieldProblem id={`${id}-words`} role="alert" className="mt-1 phone:mt-1.5">
          {why}
        </FieldProblem>
      ) : (
        <span
          id={`${id}-words`}
          aria-live="polite"
          className={cx("mt-1 block text-xs phone:mt-1.5 phone:text-md", date ? "text-ink-2" : "text-ink-3")}
        >
          {date ? words(date) : pattern}
        </span>
      )}
      {name && <input type="hidden" name={name} value={date} disabled={disabled} />}
      {Calendar && (
        <FieldWiringContext value={null}>
          <Calendar
            anchor={button}
            open={open}
            onOpenChange={setOpen}
            chosen={date}
            min={min}
            max={max}
            onChoose={(day) => input.current && typeInto(input.current, writtenDate(day, locale))}
          />
        </FieldWiringContext>
      )}
    </span>
  );
}
