"use client";

import { useLocale } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import type { LocalDate } from "@/lib/time/calendar-date";
import { writtenDate } from "@/lib/time/date-order";
import { type DateBounds, type DateRefusal, typedDate } from "@/lib/time/typed-date";

export type DateValue = DateBounds & {
  /** ISO; "" is none. */
  value?: LocalDate;
  defaultValue?: LocalDate | undefined;
  /** What was typed, once it is a date, and "" once it is emptied. */
  onChange?: (date: LocalDate) => void;
  /** Nothing typed is refused too. */
  required?: boolean;
};

/** The text of a date field and the date it means. */
export function useTypedDate(
  input: RefObject<HTMLInputElement | null>,
  { value, defaultValue = "", onChange, min, max, required }: DateValue,
) {
  const locale = useLocale();
  const written = (date: LocalDate) => (date === "" ? "" : writtenDate(date, locale));
  const [text, setText] = useState(() => written(value ?? defaultValue));
  const [seen, setSeen] = useState(value);
  /** While somebody types, half a date is no mistake. */
  const [typing, setTyping] = useState(false);

  const read = (typed: string): { date: LocalDate } | { refused: DateRefusal } => {
    if (typed.trim() === "") return required ? { refused: "none" } : { date: "" };
    return typedDate(typed, locale, { min, max });
  };
  const understood = read(text);
  const date = "date" in understood ? understood.date : "";
  const refused = "refused" in understood ? understood.refused : null;

  if (value !== seen) {
    setSeen(value);
    if (value !== undefined && value !== date) setText(written(value));
  }
  // What was typed before the script ran is there already.
  useEffect(() => {
    if (input.current) setText(input.current.value);
  }, [input]);

  const type = (typed: string) => {
    setText(typed);
    setTyping(true);
    const next = read(typed);
    if ("date" in next && next.date !== (value ?? date)) onChange?.(next.date);
  };
  const settle = () => {
    setTyping(false);
    if (date !== "") setText(written(date));
  };
  return { text, date, refused, problem: typing ? null : refused, type, settle };
}

/** Writes into a field as if it was typed there, so that the form hears of it as well. */
export function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
