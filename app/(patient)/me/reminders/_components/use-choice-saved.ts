"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { chooseRemindersAction } from "@/app/_actions/reminders";
import { useAction } from "@/app/_ui/form/use-action";
import { PARTS_OF_DAY } from "@/lib/plans/vocabulary";
import { isQuietAt } from "@/lib/reminders/quiet";
import type { Choice } from "@/lib/reminders/vocabulary";

/** A time is chosen by several movements: it is saved once they rest. */
const REST_MS = 600;

export const isInQuiet = ({ times, quiet }: Choice): boolean =>
  PARTS_OF_DAY.some((part) => {
    const own = times[part];
    return own !== null && isQuietAt(quiet, own);
  });

/**
 * What is shown, which is saved as it changes: one at a time, and the last one in the end. What can't be saved stays as it
 * was chosen, until it is changed.
 */
export function useChoiceSaved(stored: Choice) {
  const common = useTranslations("common");
  const [choice, setChoice] = useState(stored);
  const [settled, setSettled] = useState(stored);
  const { run, pending } = useAction(chooseRemindersAction, { doneText: common("saved") });
  useEffect(() => {
    if (pending || choice === settled || isInQuiet(choice)) return;
    const timer = setTimeout(() => {
      setSettled(choice);
      run(choice);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [choice, settled, pending, run]);
  return { choice, setChoice, isSaved: choice === settled && !pending };
}
