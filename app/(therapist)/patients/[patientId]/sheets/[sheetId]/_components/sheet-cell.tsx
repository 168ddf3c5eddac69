"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";
import type { Written } from "@/lib/sheets/schema";
import { MOST_TIMES } from "@/lib/sheets/vocabulary";
import type { SheetCell as Cell } from "@/lib/sheets/week";
import { typedWhole } from "@/lib/typed-number";
import { isOpen } from "./sheet-line";

type Props = {
  cell: Cell;
  label: string;
  /** "row column", by which the arrows find it. */
  at: string;
  stop: boolean;
  written: Written;
  changed: boolean;
  conflicting: boolean;
  onType: (times: number) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

function ground({ cell, written, changed, conflicting }: Props): string {
  if (conflicting || written.times < cell.others) return "bg-part-soft inset-ring-part";
  if (changed) return "bg-brand-soft inset-ring-brand font-semibold";
  if (written.times > 0 && written.times >= cell.boxes) return "bg-good-soft inset-ring-transparent";
  return cell.boxes === 0 ? "bg-sunken inset-ring-transparent" : "bg-surface inset-ring-line-control";
}

/** How often it was ticked that day, with what stands beside the boxes below. */
export function SheetCell(props: Props) {
  const { cell, label, at, stop, written, onType, onFocus, onKeyDown } = props;
  const t = useTranslations("sheets");
  const body = useTranslations("bodyChart");
  const ui = useTranslations("ui");
  const locale = useLocale();
  const [refused, setRefused] = useState<string | null>(null);
  const said = [
    t("context.boxes", { boxes: cell.boxes }),
    cell.others > 0 ? t("context.others", { others: cell.others }) : "",
    written.pain === null ? "" : body("pain", { pain: written.pain }),
    cell.state === "absent" ? t("context.changed") : "",
  ].filter(Boolean);
  if (!isOpen(cell)) {
    const why = t(`context.${cell.window === "ahead" ? "ahead" : "closed"}`);
    return (
      <span className="grid h-9 place-items-center text-ink-3" title={why}>
        <span aria-hidden="true">{written.times > 0 ? written.times : "·"}</span>
        <span className="sr-only">{written.times > 0 ? `${written.times}, ${why}` : why}</span>
      </span>
    );
  }
  const more = written.amount !== null || written.load !== null;
  const beside = written.pain === null ? "" : body("pain", { pain: written.pain });
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        data-at={at}
        tabIndex={stop ? 0 : -1}
        aria-label={`${label}. ${said.join(", ")}`}
        title={refused === null ? said.join(", ") : ui("wholeNumber")}
        value={refused ?? (written.times > 0 ? written.times : "")}
        aria-invalid={refused !== null || undefined}
        data-unread={refused !== null || undefined}
        onFocus={(event) => {
          event.target.select();
          onFocus();
        }}
        onChange={(event) => {
          const text = event.target.value.trim();
          const times = text === "" ? 0 : typedWhole(text, locale);
          const fits = times !== null && times >= 0 && times <= MOST_TIMES;
          setRefused(fits ? null : event.target.value);
          if (fits) onType(times);
        }}
        onKeyDown={onKeyDown}
        className={cx(
          "h-9 w-full min-w-10 rounded-sm text-center inset-ring focus:relative",
          refused === null ? ground(props) : "bg-low-soft inset-ring-2 inset-ring-low",
        )}
      />
      <span aria-hidden="true" className="mt-0.5 block h-4.5 truncate text-ink-2 text-xs leading-4">
        {[beside || (cell.boxes > 1 ? t("caption.boxes", { boxes: cell.boxes }) : ""), more ? "+" : ""].join(
          " ",
        )}
      </span>
    </>
  );
}
