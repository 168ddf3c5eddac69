"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { enterSheetAction } from "@/app/_actions/sheets";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { isSame } from "@/lib/sheets/entry";
import type { Conflict, Entered } from "@/lib/sheets/mutations";
import type { Written } from "@/lib/sheets/schema";
import type { SheetCell } from "@/lib/sheets/week";
import { keyOf, type NamedLine, type Typed } from "./sheet-line";

type Refused = Entered["refused"][number];

const without = (typed: Typed, keys: ReadonlySet<string>): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => !keys.has(key)));

const keysOf = (cells: readonly { prescriptionId: string; date: string }[]) =>
  new Set(cells.map((cell) => keyOf(cell.prescriptionId, cell.date)));

/** Beside no times nothing is kept. */
const kept = (written: Written): Written =>
  written.times === 0 ? { times: 0, pain: null, amount: null, load: null } : written;

/** What was typed when it was sent, over which lines; once it is stored, what of it stays because it was refused. */
type Sent = { typed: Typed; lines: readonly NamedLine[]; stays?: ReadonlySet<string> };

/** The state of the sheet's grid: what is typed over what is stored, sending it, and what somebody else wrote meanwhile. */
export function useSheet(patientId: string, sheetId: string, lines: readonly NamedLine[]) {
  const t = useTranslations("sheets");
  const { notify } = useToast();
  const [typed, setTyped] = useState<Typed>({});
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [sent, setSent] = useState<Sent | null>(null);
  // What was saved goes once the page has it: until then it would look lost, and longer it would hide what others write.
  if (sent?.stays && sent.lines !== lines) {
    const gone = Object.keys(typed).filter((key) => typed[key] === sent.typed[key] && !sent.stays?.has(key));
    setTyped(without(typed, new Set(gone)));
    setSent(null);
  }

  const cells = lines.flatMap((line) => line.cells.map((cell) => ({ line, cell })));
  const shown = (line: NamedLine, cell: SheetCell): Written =>
    typed[keyOf(line.prescriptionId, cell.date)] ?? cell.written;
  const changed = cells.flatMap(({ line, cell }) => {
    const now = kept(shown(line, cell));
    if (isSame(now, cell.written)) return [];
    return [{ prescriptionId: line.prescriptionId, date: cell.date, was: cell.written, now }];
  });
  const save = useAction(enterSheetAction, {
    onDone: (entered) => {
      setConflicts(entered.conflicts);
      setRefused(entered.refused);
      if (entered.conflicts.length > 0) return;
      setSent((now) => now && { ...now, stays: keysOf(entered.refused) });
      if (entered.stored > 0 || entered.refused.length === 0)
        notify({ title: t("saved", { count: entered.stored }), tone: "good" });
    },
  });

  return {
    shown,
    /** Lays over a cell what is typed of it; the rest of it stays. */
    write: (line: NamedLine, cell: SheetCell, more: Partial<Written>) => {
      const key = keyOf(line.prescriptionId, cell.date);
      setTyped((now) => ({ ...now, [key]: { ...(now[key] ?? cell.written), ...more } }));
    },
    isChanged: (line: NamedLine, cell: SheetCell) => !isSame(kept(shown(line, cell)), cell.written),
    count: changed.length,
    lower: cells.filter(({ line, cell }) => shown(line, cell).times < cell.others).length,
    conflicts,
    refused,
    pending: save.pending,
    /** What the other wrote stands where the two differ. */
    takeTheirs: () => {
      setTyped((now) => without(now, keysOf(conflicts)));
      setConflicts([]);
    },
    submit: () => {
      if (changed.length === 0 || save.pending) return;
      setSent({ typed, lines });
      save.run({ patientId, sheetId, cells: changed });
    },
  };
}

export type SheetState = ReturnType<typeof useSheet>;
