"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { recordStaffLogsAction } from "@/app/_actions/dose-logs";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import type { ItemResult } from "@/lib/batch";
import type { StaffSource } from "@/lib/dose-logs/vocabulary";
import { missingPlaces, tickOf } from "@/lib/record/ticks";
import { cellKey, type NamedRow } from "./named-row";
import { batchOf, type Content, type LogItem, undoItems, useItems } from "./use-items";

/** What was typed by cell, only whole numbers and only where something was. */
export type Typed = Readonly<Record<string, number>>;
export type Refused = { item: LogItem; error: string };

const without = (typed: Typed, dropped: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => key !== dropped));

/** Cells whose number is below what is logged already: ticks only add. */
const lowerKeys = (rows: readonly NamedRow[], typed: Typed): string[] =>
  rows.flatMap((row) =>
    row.cells
      .filter((cell) => (typed[cellKey(row.prescriptionId, cell.date)] ?? cell.logged) < cell.logged)
      .map((cell) => cellKey(row.prescriptionId, cell.date)),
  );

/** The ticks that bring every typed cell to its number. */
function ticksFor(rows: readonly NamedRow[], typed: Typed, note: string): Content[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const times = typed[cellKey(row.prescriptionId, cell.date)];
      if (times === undefined) return [];
      return missingPlaces(cell, times).map((slot) => ({
        prescriptionId: row.prescriptionId,
        localDate: cell.date,
        ...(slot === undefined ? {} : { slot }),
        body: tickOf(row.kind, note),
      }));
    }),
  );
}

/** The state of the grid: what is typed, sending it, what was refused, and taking it back. */
export function useEntry(patientId: string, rows: readonly NamedRow[]) {
  const t = useTranslations("patient.log");
  const common = useTranslations("common");
  const { notify } = useToast();
  const { itemFor, settle } = useItems();
  const [typed, setTyped] = useState<Typed>({});
  const [source, setSource] = useState<StaffSource>("paper");
  const [note, setNote] = useState("");
  const [noteError, setNoteError] = useState(false);
  const [refused, setRefused] = useState<Refused[]>([]);
  const sent = useRef<{ items: LogItem[]; source: StaffSource }>({ items: [], source });

  const undo = useAction(recordStaffLogsAction, {
    onDone: (results) => notify({ title: t("undone", { count: results.length }), tone: "good" }),
  });
  const onDone = (results: ItemResult[]) => {
    const pairs = sent.current.items.map((item, index) => ({ item, result: results[index] }));
    const lost = pairs.flatMap(({ item, result }) =>
      result && "error" in result ? [{ item, error: result.error }] : [],
    );
    const kept = new Set([
      ...lost.map(({ item }) => cellKey(item.prescriptionId, item.localDate)),
      ...lowerKeys(rows, typed),
    ]);
    setTyped((now) => Object.fromEntries(Object.entries(now).filter(([key]) => kept.has(key))));
    setRefused(lost);
    settle();
    const ids = results.flatMap((result) => (result.status === 201 ? [result.id] : []));
    if (ids.length === 0) return;
    const from = sent.current.source;
    const run = () => undo.run({ patientId, source: from, ...batchOf(undoItems(ids)) });
    notify({
      title: t("saved", { count: ids.length }),
      tone: "good",
      action: { label: common("undo"), run },
    });
  };
  const save = useAction(recordStaffLogsAction, {
    onDone,
    onFailure: ({ fields }) => {
      setNoteError(fields?.note !== undefined);
      return fields?.note !== undefined;
    },
  });

  const told = source === "therapist" ? note.trim() : "";
  const ticks = ticksFor(rows, typed, told);
  return {
    typed,
    type: (key: string, times: number | null) =>
      setTyped((now) => (times === null ? without(now, key) : { ...now, [key]: times })),
    source,
    setSource,
    note,
    setNote: (text: string) => {
      setNote(text);
      setNoteError(false);
    },
    noteError,
    refused,
    count: ticks.length,
    lower: lowerKeys(rows, typed).length,
    pending: save.pending,
    submit: () => {
      if (ticks.length === 0) return;
      const items = ticks.map((content, index) => itemFor(content, index));
      sent.current = { items, source };
      save.run({ patientId, source, ...batchOf(items) });
    },
  };
}
