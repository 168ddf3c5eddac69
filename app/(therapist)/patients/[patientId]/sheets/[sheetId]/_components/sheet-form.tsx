"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/app/_ui/button";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { KeyHints } from "@/app/_ui/key-hints";
import { CellDetails } from "./cell-details";
import { Differences } from "./differences";
import { SheetGrid } from "./sheet-grid";
import type { NamedLine } from "./sheet-line";
import { useGridKeys } from "./use-grid-keys";
import { useSheet } from "./use-sheet";

type Props = { patientId: string; sheetId: string; lines: readonly NamedLine[]; mayEnter: boolean };

/** A sheet that came back, copied by keyboard: a space for each day, A for the rest of a line, Enter saves. */
export function SheetForm({ patientId, sheetId, lines, mayEnter }: Props) {
  const t = useTranslations("sheets");
  const log = useTranslations("patient.log.keys");
  const common = useTranslations("common");
  const table = useRef<HTMLTableElement>(null);
  const details = useRef<HTMLElement>(null);
  const sheet = useSheet(patientId, sheetId, lines);
  const keys = useGridKeys({ lines, sheet, table, details });
  useLeaveGuard(sheet.count > 0);
  return (
    <form
      className="flex flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayEnter && !focusUnread(event.currentTarget)) sheet.submit();
      }}
    >
      <SheetGrid lines={lines} sheet={sheet} keys={keys} table={table} />
      <Differences lines={lines} sheet={sheet} />
      <div data-foot="" className="sticky bottom-0 border-line border-t bg-paper print:hidden">
        <div className="min-h-16 border-line border-b">
          <CellDetails lines={lines} sheet={sheet} keys={keys} box={details} />
        </div>
        <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
          <p aria-live="polite" className={sheet.lower > 0 ? "text-part-ink" : "text-ink-2"}>
            {sheet.lower > 0 ? t("lower", { count: sheet.lower }) : t("changes", { count: sheet.count })}
          </p>
          <Button
            type="submit"
            variant="filled"
            size="lg"
            keys="Enter"
            className="ms-auto"
            disabled={!mayEnter || sheet.count === 0}
            busy={sheet.pending}
            busyLabel={common("saving")}
          >
            {common("save")}
          </Button>
        </div>
        <KeyHints
          hints={[
            { keys: ["←", "↑", "↓", "→"], does: common("keys.move") },
            { keys: ["Space"], does: t("keys.tick") },
            { keys: ["A"], does: t("keys.row") },
            { keys: ["P", "C", "L"], does: t("keys.beside") },
            { keys: ["Enter"], does: log("save") },
          ]}
        />
      </div>
    </form>
  );
}
