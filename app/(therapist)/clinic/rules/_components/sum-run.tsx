"use client";

import { sumRulesAction } from "@/app/_actions/progression";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import type { Typed } from "@/lib/dry-run/changes";
import type { SumRow } from "@/lib/dry-run/sums";
import { Method } from "./method";
import { Nobody, ResultHead } from "./result-head";
import { RuleForm } from "./rule-form";
import { SumTable } from "./sum-table";
import { useNumbers } from "./use-numbers";
import { begun, type Progress, useParts } from "./use-parts";

type Run = Progress & { sealed: string | null; rows: readonly SumRow[] | null };

type ReportProps = { run: Run; isRunning: boolean; isOutdated: boolean };

function SumReport({ run, isRunning, isOutdated }: ReportProps) {
  if (run.done === 0) return <Nobody />;
  return (
    <div className="grid min-w-0 gap-6">
      <ResultHead {...{ run, isRunning, isOutdated }} part="sumPart" />
      {run.rows && <SumTable rows={run.rows} />}
      <Method />
    </div>
  );
}

/** Numbers are tried part by part by somebody who reads no patient: sums alone, and only of everybody. */
export function SumRun({ typed }: { typed: Typed }) {
  const clinicId = useClinicId();
  const numbers = useNumbers(typed);
  const { run, start, stop, ...state } = useParts<Run>(async (before) => {
    const result = await sumRulesAction({ clinicId, changes: before.changes, sealed: before.sealed });
    return result.ok ? { ...before, ...result.data, whole: result.data.rows !== null } : null;
  });
  return (
    <RuleForm
      {...{ numbers, run, ...state }}
      onRun={(changes) => void start({ ...begun(changes), sealed: null, rows: null })}
      onStop={stop}
    >
      {run && (run.whole || run.done > 0) && (
        <SumReport {...{ run, ...state }} isOutdated={numbers.isOther(run.changes)} />
      )}
    </RuleForm>
  );
}
