"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useState } from "react";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import { typedWhole } from "@/lib/typed-number";

type Value = number | NotTested | null;
type Given = {
  value: Value;
  min: number;
  max: number;
  /** Where an arrow begins in an empty box; left out: at the end that it points away from. */
  from?: number | null;
  onChange: (value: Value) => void;
};

/**
 * A whole number that one types: N is not tested, an empty box is not answered, arrows ±1 and Shift ±5. What is out of range
 * stays as it was typed, is refused, and counts for nothing.
 */
export function useTestedNumber({ value, min, max, from = null, onChange }: Given) {
  const t = useTranslations("assessment");
  const locale = useLocale();
  // What was typed and is no such number, until it is put right or something else is put in its place.
  const [typed, setTyped] = useState<{ text: string; over: Value } | null>(null);
  const refused = typed !== null && typed.over === value ? typed.text : null;
  const short = t("notTestedShort");
  const set = (next: Value) => {
    setTyped(null);
    onChange(next);
  };
  const step = (by: number) => {
    const now = typeof value === "number" ? value : (from ?? (by > 0 ? min - 1 : max + 1));
    // The first arrow in an empty box shows where it begins.
    set(Math.min(max, Math.max(min, typeof value !== "number" && from !== null ? now : now + by)));
  };
  const read = (text: string) => {
    // After N, whatever is typed takes the place of it.
    const plain = value === NOT_TESTED ? text.replace(short, "") : text;
    const number = typedWhole(plain, locale);
    const isShort = short.toLowerCase().startsWith(plain.trim().toLowerCase());
    // What is left of it is being erased; typed or pasted anew, the first letter of it is enough.
    if (plain.trim() === "" || (isShort && value === NOT_TESTED)) set(null);
    else if (isShort) set(NOT_TESTED);
    else if (number !== null && number >= min && number <= max) set(number);
    else {
      setTyped({ text: plain, over: null });
      onChange(null);
    }
  };
  return {
    shown: refused ?? (value === NOT_TESTED ? short : (value ?? "")),
    // A sign alone is on the way to a number.
    refused: refused !== null && !/^\s*[-−]\s*$/.test(refused),
    set,
    step,
    input: {
      ...({ type: "text", inputMode: "numeric", autoComplete: "off" } as const),
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
      onChange: (event: ChangeEvent<HTMLInputElement>) => read(event.target.value),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (event.key.toLowerCase() === "n") set(NOT_TESTED);
        else if (by !== undefined) step(by * (event.shiftKey ? 5 : 1));
        else return;
        event.preventDefault();
      },
    },
  };
}
