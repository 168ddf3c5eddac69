"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { EmptyState } from "@/app/_ui/states";
import type { Changes } from "@/lib/dry-run/changes";
import { RUN_DAYS } from "@/lib/dry-run/vocabulary";
import { NumberFields } from "./number-fields";
import { RunFoot } from "./run-foot";
import type { Numbers } from "./use-numbers";
import type { Progress } from "./use-parts";

type Props = {
  numbers: Numbers;
  run: Progress | null;
  isRunning: boolean;
  isStopping: boolean;
  onRun: (changes: Changes) => void;
  onStop: () => void;
  /** The result; nothing while there is none. */
  children: ReactNode;
};

/** The numbers to be changed, the press that tries them, and beside them what comes of it. */
export function RuleForm({ numbers, run, isRunning, isStopping, onRun, onStop, children }: Props) {
  const t = useTranslations("dryRun");
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const { changes, wrong, query } = numbers;
  const isNone = query === "" && wrong.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const first = wrong[0];
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    if (first || isNone || isRunning) return;
    // The numbers and nothing else: the address can be passed on.
    window.history.replaceState(null, "", `?${query}`);
    onRun(changes);
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[27rem_minmax(0,1fr)]">
      <form
        ref={form}
        noValidate
        onSubmit={submit}
        aria-label={t("form")}
        className="rounded-md bg-surface ring ring-line xl:sticky xl:top-16 xl:max-h-[calc(100dvh-14rem)] xl:scroll-pb-32 xl:overflow-y-auto"
      >
        <NumberFields typed={numbers.typed} wrong={wrong} onType={numbers.type} />
        <RunFoot
          {...{ run, isRunning, isStopping }}
          problem={(isAsked && isNone && t("none")) || (run?.failed && !isRunning && t("failed")) || null}
          canReset={!isNone}
          onReset={numbers.reset}
          onStop={onStop}
        />
      </form>
      {children ||
        (!isRunning && <EmptyState title={t("before")} text={t("beforeText", { days: RUN_DAYS })} />)}
    </div>
  );
}
