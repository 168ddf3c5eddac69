"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";

export type CellInputProps = {
  /** "row column", by which the arrows find it. */
  at: string;
  /** The one of its grid that Tab stops at. */
  stop: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

type Props = CellInputProps & {
  label: string;
  /** What is known of the cell, beside its name. */
  context: string;
  value: number | "";
  placeholder?: string;
  /** Its colours, while what stands in it was understood. */
  ground: string;
  /** Takes what was typed. @returns whether it is a number that fits; what doesn't stays as it was typed, and holds back the form */
  read: (text: string) => boolean;
};

/** How often, in a cell of a grid of prescriptions and days. */
export function CellInput({ at, stop, label, context, value, placeholder, ground, read, ...on }: Props) {
  const ui = useTranslations("ui");
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      data-at={at}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      title={refused === null ? context : ui("wholeNumber")}
      value={refused ?? value}
      aria-invalid={refused !== null || undefined}
      data-unread={refused !== null || undefined}
      placeholder={placeholder}
      onFocus={(event) => {
        event.target.select();
        on.onFocus();
      }}
      onChange={({ target }) => setRefused(read(target.value) ? null : target.value)}
      onKeyDown={on.onKeyDown}
      className={cx(
        "h-9 w-full min-w-10 rounded-sm text-center inset-ring placeholder:text-ink-2 focus:relative",
        refused === null ? ground : "bg-low-soft inset-ring-2 inset-ring-low",
      )}
    />
  );
}
