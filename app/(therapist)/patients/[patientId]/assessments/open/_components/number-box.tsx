"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import { typedWhole } from "@/lib/typed-number";

type Props = {
  label: string;
  value: number | NotTested | null;
  max: number;
  /** Less than this is drawn with a bar: colour is not alone. */
  full?: number;
  onChange: (value: number | NotTested | null) => void;
};

/** A number that one types: N is not tested, an empty box is not answered. What is out of range stays as it was typed, and counts for nothing. */
export function NumberBox({ label, value, max, full, onChange }: Props) {
  const t = useTranslations("assessment");
  const locale = useLocale();
  // What was typed and is no such number, until it is put right or something else is put in its place.
  const [typed, setTyped] = useState<{ text: string; over: typeof value } | null>(null);
  const refused = typed !== null && typed.over === value ? typed.text : null;
  const shown = value === NOT_TESTED ? t("notTestedShort") : (value ?? "");
  const isReduced = full !== undefined && typeof value === "number" && value < full;
  const set = (next: number | NotTested | null) => {
    setTyped(null);
    onChange(next);
  };
  const read = (text: string) => {
    // After N, whatever is typed takes the place of it.
    const plain = value === NOT_TESTED ? text.replace(t("notTestedShort"), "") : text;
    const number = typedWhole(plain, locale);
    const isShort = t("notTestedShort").toLowerCase().startsWith(plain.trim().toLowerCase());
    // What is left of it is being erased; typed or pasted anew, the first letter of it is enough.
    if (plain.trim() === "" || (isShort && value === NOT_TESTED)) set(null);
    else if (isShort) set(NOT_TESTED);
    else if (number !== null && number >= 0 && number <= max) set(number);
    else {
      setTyped({ text: plain, over: null });
      onChange(null);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key.toLowerCase() === "n") set(NOT_TESTED);
    else if (by !== undefined) {
      const now = typeof value === "number" ? value : by > 0 ? -1 : max + 1;
      set(Math.min(max, Math.max(0, now + by)));
    } else return;
    event.preventDefault();
  };
  return (
    <span className="inline-grid justify-items-center gap-1">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={refused !== null || undefined}
        value={refused ?? shown}
        maxLength={4}
        onFocus={(event) => event.target.select()}
        onChange={(event) => read(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(
          "h-7 w-11 rounded-sm bg-surface text-center text-md inset-ring inset-ring-line-control",
          "aria-invalid:inset-ring-2 aria-invalid:inset-ring-low",
          value === NOT_TESTED && "bg-sunken text-ink-2 text-xs",
          isReduced && "bg-brand-soft font-semibold shadow-[inset_0_-3px_0_var(--brand)] inset-ring-brand",
        )}
      />
      {/* A tablet's number pad has no N; with a keyboard the box itself takes it, and the button would be in the way. */}
      <button
        type="button"
        aria-pressed={value === NOT_TESTED}
        onClick={() => set(value === NOT_TESTED ? null : NOT_TESTED)}
        className="hidden min-h-8 w-11 cursor-pointer rounded-sm text-ink-3 text-xs inset-ring inset-ring-line aria-pressed:bg-sunken aria-pressed:text-ink-2 aria-pressed:inset-ring-line-control pointer-coarse:block print:hidden"
      >
        <span aria-hidden="true">{t("notTestedShort")}</span>
        <span className="sr-only">{t("notTestedOf", { item: label })}</span>
      </button>
      {refused !== null && (
        <span role="alert" className="text-low-ink text-xs">
          {t("scale", { max })}
        </span>
      )}
    </span>
  );
}
