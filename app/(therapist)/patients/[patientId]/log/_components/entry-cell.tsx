"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";
import type { EntryCell as Cell } from "@/lib/record/entry-grid";
import { typedTimes } from "./typed-times";

type Props = {
  cell: Cell;
  label: string;
  /** "row column", by which the arrows find it. */
  at: string;
  stop: boolean;
  times: number | null;
  onType: (times: number | null) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

function ground(cell: Cell, times: number | null): string {
  if (times !== null && times < cell.logged) return "bg-part-soft inset-ring-part";
  if (times !== null) return "bg-brand-soft inset-ring-brand font-semibold";
  if (cell.state === "due" && cell.logged >= cell.due) return "bg-good-soft inset-ring-transparent";
  if (cell.state === "off" || cell.state === "not-due") return "bg-sunken inset-ring-transparent";
  return "bg-surface inset-ring-line-control";
}

/** How often it was done that day; what is logged already stands pale in it. */
export function EntryCell({ cell, label, at, stop, times, onType, onFocus, onKeyDown }: Props) {
  const t = useTranslations("patient.log");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const [refused, setRefused] = useState<string | null>(null);
  if (cell.state === "absent") {
    return (
      <span className="text-ink-3" title={t("state.absent")}>
        <span aria-hidden="true">·</span>
        <span className="sr-only">{t("state.absent")}</span>
      </span>
    );
  }
  const logged =
    cell.state === "due"
      ? t("cellContext", { logged: cell.logged, due: cell.due })
      : t("cellAny", { logged: cell.logged });
  const state = cell.state === "off" || cell.state === "not-due" ? t(`state.${cell.state}`) : null;
  const context = [logged, state].filter(Boolean).join(". ");
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      data-at={at}
      tabIndex={stop ? 0 : -1}
      aria-label={`${label}. ${context}`}
      title={refused === null ? context : ui("wholeNumber")}
      value={refused ?? times ?? ""}
      aria-invalid={refused !== null || undefined}
      data-unread={refused !== null || undefined}
      placeholder={cell.logged > 0 ? String(cell.logged) : cell.state === "not-due" ? "·" : ""}
      onFocus={(event) => {
        event.target.select();
        onFocus();
      }}
      onChange={(event) => {
        const typed = event.target.value;
        const read = typedTimes(typed, locale);
        setRefused(read.refused ? typed : null);
        onType(read.times);
      }}
      onKeyDown={onKeyDown}
      className={cx(
        "h-9 w-full min-w-10 rounded-sm text-center inset-ring placeholder:text-ink-2 focus:relative",
        refused === null ? ground(cell, times) : "bg-low-soft inset-ring-2 inset-ring-low",
      )}
    />
  );
}
