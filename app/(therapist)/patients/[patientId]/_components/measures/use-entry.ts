"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { enterResultsAction } from "@/app/_actions/measures";
import { useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import type { Conflict } from "@/lib/measures/mutations";
import type { MeasureRow } from "@/lib/measures/table";
import { typedSince } from "./typed-since";

export type Typed = number | NotTested | null;

/** What is stored for today, as a box shows it. */
const storedIn = ({ entered }: MeasureRow): Typed => (entered ? (entered.value ?? NOT_TESTED) : null);

type Words = { stored: (count: number) => string; otherDay: string };

/** The values of today as they are typed, and what becomes of them. */
export function useEntry(
  patientId: string,
  rows: readonly MeasureRow[],
  today: string,
  { stored, otherDay }: Words,
) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  /** What was typed when the save that is under way began. */
  const saving = useRef<ReadonlyMap<string, Typed>>(new Map());
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const { notify } = useToast();
  const router = useRouter();
  const typedOf = (row: MeasureRow): Typed =>
    typed.has(row.subject) ? (typed.get(row.subject) ?? null) : storedIn(row);
  // An emptied box says that what stood in it was no value.
  const changed = rows.filter((row) => {
    const now = typed.get(row.subject);
    if (now === undefined || now === storedIn(row)) return false;
    return now !== null || (row.entered !== null && row.entered.value !== null);
  });
  const { run, pending } = useAction(enterResultsAction, {
    onDone: (result) => {
      setConflicts(result.conflicts);
      if (result.conflicts.length > 0) return;
      const saved = saving.current;
      setTyped((now) => typedSince(now, saved));
      notify({ title: stored(result.stored), tone: "good" });
    },
    onFailure: ({ fields }) => {
      if (!fields?.today) return false;
      notify({ title: otherDay, tone: "problem" });
      // What is shown as of today is read anew; what was typed stays.
      router.refresh();
      return true;
    },
  });
  return {
    typedOf,
    change: (row: MeasureRow, value: Typed) => setTyped((now) => new Map(now).set(row.subject, value)),
    count: changed.length,
    conflicts,
    pending,
    save: () => {
      // A second press is ignored, and what was typed in between is in no save yet.
      if (pending) return;
      saving.current = typed;
      run({
        patientId,
        today,
        values: changed.map((row) => {
          const value = typed.get(row.subject);
          return {
            subject: row.subject,
            value: typeof value === "number" ? value : null,
            replaces: row.entered?.id ?? null,
          };
        }),
      });
    },
  };
}
