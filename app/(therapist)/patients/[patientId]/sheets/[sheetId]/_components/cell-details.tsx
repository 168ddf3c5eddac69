"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { RefObject } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { useDoseWords } from "@/app/_shared/dose-words";
import { LoadField } from "@/app/_shared/load-field";
import { loadPart } from "@/lib/plans/dose-words";
import { NumberBeside } from "./number-beside";
import type { NamedLine } from "./sheet-line";
import type { GridKeys } from "./use-grid-keys";
import type { SheetState } from "./use-sheet";

type Props = {
  lines: readonly NamedLine[];
  sheet: SheetState;
  keys: GridKeys;
  box: RefObject<HTMLElement | null>;
};

/** What is written beside the boxes of the cell one is in; Enter and Escape lead back to it. */
export function CellDetails({ lines, sheet, keys, box }: Props) {
  const t = useTranslations("sheets.details");
  const log = useTranslations("patient.log.detail");
  const format = useFormatter();
  const words = useDoseWords();
  const line = keys.active ? lines[keys.active[0]] : undefined;
  const cell = keys.active ? line?.cells[keys.active[1]] : undefined;
  if (!line || !cell) return <p className="px-4 py-3 text-ink-3">{t("none")}</p>;
  const written = sheet.shown(line, cell);
  const elsewhere = cell.others > 0 && written.times <= cell.others;
  const shared = { disabled: elsewhere || written.times === 0 };
  const title = t("title", { name: line.name, date: format.dateTime(dayAsDate(cell.date), "day") });
  return (
    <section
      ref={box}
      aria-label={title}
      className="px-4 py-2"
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        keys.back();
      }}
    >
      <div key={`${line.prescriptionId} ${cell.date}`} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <p className="w-56 self-center text-pretty font-semibold">
          {title}
          {elsewhere && <span className="block font-normal text-ink-2 text-xs">{t("elsewhere")}</span>}
        </p>
        {line.pain && (
          <NumberBeside
            name="pain"
            label={t("pain")}
            max={10}
            value={written.pain}
            onChange={(pain) => sheet.write(line, cell, { pain })}
            {...shared}
          />
        )}
        {line.amount && (
          <NumberBeside
            name="amount"
            label={t("amount", { timed: line.amount === "seconds" ? "yes" : "no" })}
            max={line.amount === "seconds" ? 7200 : 500}
            value={written.amount}
            onChange={(amount) => sheet.write(line, cell, { amount })}
            {...shared}
          />
        )}
        {line.load && !shared.disabled && (
          <LoadField
            name="load"
            label={log("load")}
            none={t("planned")}
            value={written.load}
            onChange={(load) => sheet.write(line, cell, { load })}
            bandName={(band) => words([loadPart({ band })])}
          />
        )}
      </div>
    </section>
  );
}
