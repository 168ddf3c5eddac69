"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Written } from "@/lib/sheets/schema";
import type { SheetCell as Cell } from "@/lib/sheets/week";
import { CellInput, type CellInputProps } from "../../../_components/cell-input";
import { typedTimes } from "../../../_components/typed-times";
import { isOpen } from "./sheet-line";

type Props = CellInputProps & {
  cell: Cell;
  label: string;
  written: Written;
  changed: boolean;
  conflicting: boolean;
  onType: (times: number) => void;
};

function ground({ cell, written, changed, conflicting }: Props): string {
  if (conflicting || written.times < cell.others) return "bg-part-soft inset-ring-part";
  if (changed) return "bg-brand-soft inset-ring-brand font-semibold";
  if (written.times > 0 && written.times >= cell.boxes) return "bg-good-soft inset-ring-transparent";
  return cell.boxes === 0 ? "bg-sunken inset-ring-transparent" : "bg-surface inset-ring-line-control";
}

/** How often it was ticked that day, with what stands beside the boxes below. */
export function SheetCell(props: Props) {
  const { cell, label, written, changed: _changed, conflicting: _conflicting, onType, ...cellInput } = props;
  const t = useTranslations("sheets");
  const body = useTranslations("bodyChart");
  const locale = useLocale();
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
      <CellInput
        {...cellInput}
        label={`${label}. ${said.join(", ")}`}
        context={said.join(", ")}
        value={written.times > 0 ? written.times : ""}
        ground={ground(props)}
        read={(text) => {
          const { times, refused } = typedTimes(text, locale);
          if (!refused) onType(times ?? 0);
          return !refused;
        }}
      />
      <span aria-hidden="true" className="mt-0.5 block h-4.5 truncate text-ink-2 text-xs leading-4">
        {[beside || (cell.boxes > 1 ? t("caption.boxes", { boxes: cell.boxes }) : ""), more ? "+" : ""].join(
          " ",
        )}
      </span>
    </>
  );
}
