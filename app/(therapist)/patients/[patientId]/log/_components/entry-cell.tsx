"use client";

import { useLocale, useTranslations } from "next-intl";
import type { EntryCell as Cell } from "@/lib/record/entry-grid";
import { CellInput, type CellInputProps } from "../../_components/cell-input";
import { typedTimes } from "../../_components/typed-times";

type Props = CellInputProps & {
  cell: Cell;
  label: string;
  times: number | null;
  onType: (times: number | null) => void;
};

function ground(cell: Cell, times: number | null): string {
  if (times !== null && times < cell.logged) return "bg-part-soft inset-ring-part";
  if (times !== null) return "bg-brand-soft inset-ring-brand font-semibold";
  if (cell.state === "due" && cell.logged >= cell.due) return "bg-good-soft inset-ring-transparent";
  if (cell.state === "off" || cell.state === "not-due") return "bg-sunken inset-ring-transparent";
  return "bg-surface inset-ring-line-control";
}

/** How often it was done that day; what is logged already stands pale in it. */
export function EntryCell({ cell, label, times, onType, ...cellInput }: Props) {
  const t = useTranslations("patient.log");
  const locale = useLocale();
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
    <CellInput
      {...cellInput}
      label={`${label}. ${context}`}
      context={context}
      value={times ?? ""}
      placeholder={cell.logged > 0 ? String(cell.logged) : cell.state === "not-due" ? "·" : ""}
      ground={ground(cell, times)}
      read={(text) => {
        const read = typedTimes(text, locale);
        onType(read.times);
        return !read.refused;
      }}
    />
  );
}
