"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import type { ErrorCode, FieldErrors, Result } from "@/lib/result";
import { useToast } from "../toast";
import { useClinicId } from "./clinic-context";
import { signInBeside } from "./sign-in-beside";

/** A server action as the gate's wrappers make it: it validates whatever comes. */
export type Action<T> = (input: unknown) => Promise<Result<T>>;

export type Failure = { error: ErrorCode; fields?: FieldErrors };

export type ActionOptions<T> = {
  /** After it was saved: close the dialog, go on. */
  onDone?: (data: T) => void;
  /** The toast's bold words after it was saved: "Plan v5 published." */
  doneText?: string;
  /** Answer true when the page itself shows this failure; else a toast tells it. */
  onFailure?: (failure: Failure) => boolean;
};

/**
 * Runs a server action with the page's clinic added: `const { run, pending } = useAction(snoozeAction)`.
 * Failures and lost connections are told in a toast; a second run while one is under way is ignored.
 */
export function useAction<T>(action: Action<T>, options: ActionOptions<T> = {}) {
  const clinicId = useClinicId();
  const [transitioning, start] = useTransition();
  /** React ends a transition with all others of the page; one that failed is not to swallow the next press till then. */
  const [failed, setFailed] = useState(false);
  const pending = transitioning && !failed;
  const { notify } = useToast();
  const t = useTranslations("errors");
  const latest = useRef({ action, ...options });
  useEffect(() => {
    latest.current = { action, ...options };
  });

  const run = useCallback(
    (input: Readonly<Record<string, unknown>> = {}) => {
      if (pending) return;
      setFailed(false);
      start(async () => {
        const { action: send, onDone, doneText, onFailure } = latest.current;
        try {
          const result = await send({ clinicId, ...input });
          if (result.ok) {
            if (doneText) notify({ title: doneText, tone: "good" });
            onDone?.(result.data);
          } else {
            setFailed(true);
            const action = result.error === "sign-in" ? { label: t("signIn"), run: signInBeside } : undefined;
            if (!onFailure?.(result)) notify({ title: t(`code.${result.error}`), tone: "problem", action });
          }
        } catch (error) {
          // A redirect travels as an error; everything else is told, and what was typed stays.
          unstable_rethrow(error);
          setFailed(true);
          notify({ title: t("general"), tone: "problem" });
        }
      });
    },
    [pending, clinicId, notify, t],
  );
  return { run, pending };
}
