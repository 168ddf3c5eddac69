"use client";

import { useMemo } from "react";
import { tryRulesAction } from "@/app/_actions/progression";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import type { Typed } from "@/lib/dry-run/changes";
import { summaryOf } from "@/lib/dry-run/summary";
import type { Ran } from "@/lib/dry-run/vocabulary";
import type { PatientId } from "@/lib/ids";
import { Report } from "./report";
import { RuleForm } from "./rule-form";
import { useNumbers } from "./use-numbers";
import { begun, type Progress, useParts } from "./use-parts";

type Run = Progress & { ran: readonly Ran[]; after: PatientId | null; today: string };

/** Numbers are tried part by part, and what they would have proposed of whom stands beside what was. */
export function DryRun({ typed }: { typed: Typed }) {
  const clinicId = useClinicId();
  const numbers = useNumbers(typed);
  const { run, start, stop, ...state } = useParts<Run>(async (before) => {
    const result = await tryRulesAction({ clinicId, changes: before.changes, after: before.after });
    if (!result.ok) return null;
    const { ran, next, total, today } = result.data;
    return {
      ...{ ...before, total, today, after: next, whole: next === null },
      ...{ ran: [...before.ran, ...ran], done: before.done + ran.length },
    };
  });
  const summary = useMemo(() => run && run.today !== "" && summaryOf(run.ran, run.today), [run]);
  return (
    <RuleForm
      {...{ numbers, run, ...state }}
      onRun={(changes) => void start({ ...begun(changes), ran: [], after: null, today: "" })}
      onStop={stop}
    >
      {run && summary && <Report {...{ run, summary, ...state }} isOutdated={numbers.isOther(run.changes)} />}
    </RuleForm>
  );
}
