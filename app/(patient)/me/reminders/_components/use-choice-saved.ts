"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { chooseRemindersAction } from "@/app/_actions/reminders";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useAction } from "@/app/_ui/form/use-action";
import { PARTS_OF_DAY } from "@/lib/plans/vocabulary";
import { isQuietAt } from "@/lib/reminders/quiet";
import type { Choice } from "@/lib/reminders/vocabulary";

/** A time is chosen by several movements: it is saved once they rest. */
const REST_MS = 600;

/** Turned off, nothing comes at any time. */
const isInQuiet = ({ times, quiet, channel }: Choice): boolean =>
  channel !== null &&
  PARTS_OF_DAY.some((part) => {
    const own = times[part];
    return own !== null && isQuietAt(quiet, own);
  });

/**
 * What is shown, which is saved as it changes: one at a time, and the last one in the end, also where the page is left
 * before it rests. What can't be saved stays as it was chosen, until it is changed; and it is not called saved.
 */
export function useChoiceSaved(stored: Choice) {
  const common = useTranslations("common");
  const clinicId = useClinicId();
  const [{ choice, rests }, setChosen] = useState({ choice: stored, rests: false });
  const [settled, setSettled] = useState(stored);
  const [saved, setSaved] = useState(stored);
  const sent = useRef(stored);
  const { run, pending } = useAction(chooseRemindersAction, {
    doneText: common("saved"),
    onDone: () => setSaved(sent.current),
  });
  const unsent = choice !== settled && !isInQuiet(choice);
  useEffect(() => {
    if (pending || !unsent) return;
    const timer = setTimeout(
      () => {
        setSettled(choice);
        sent.current = choice;
        run(choice);
      },
      rests ? REST_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [choice, rests, unsent, pending, run]);
  const left = useRef<Choice | null>(null);
  useEffect(() => {
    left.current = unsent ? choice : null;
  });
  useEffect(
    () => () => {
      if (left.current) chooseRemindersAction({ clinicId, ...left.current }).catch(() => undefined);
    },
    [clinicId],
  );
  return {
    choice,
    setChoice: (next: Choice) => setChosen({ choice: next, rests: false }),
    /** By a field that one still turns. */
    turnChoice: (next: Choice) => setChosen({ choice: next, rests: true }),
    isSaving: unsent || pending,
    /** It has arrived; what is on its way, or failed, has not. */
    isSaved: choice === saved,
  };
}
