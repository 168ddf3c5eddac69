"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldErrors } from "@/lib/result";
import { fieldErrorsOf } from "./field-errors";
import { firstInvalid, focusField, focusUnread } from "./focus-field";
import { type FormValues, readForm } from "./read-form";
import { type Action, type ActionOptions, useAction } from "./use-action";

export type ActionFormOptions<T> = Omit<ActionOptions<T>, "onDone"> & {
  /** After it was saved: close the dialog, go on, or empty the form with `form.reset()`. */
  onDone?: (data: T, form: HTMLFormElement) => void;
  /** Makes the action's input of what was typed: numbers, dates, state held beside the form. */
  read?: (values: FormValues, form: FormData) => Record<string, unknown>;
};

const none: FieldErrors = {};

/**
 * Runs a server action from a form. Nothing typed is ever lost: the form is not reset, each error stands
 * beside its field and the first of them gets the focus; what belongs to no field is told in a toast.
 */
export function useActionForm<T>(action: Action<T>, { read, onDone, ...options }: ActionFormOptions<T> = {}) {
  const ref = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(none);
  const [dirty, setDirty] = useState(false);
  const { run, pending } = useAction(action, {
    ...options,
    onDone: (data) => {
      setFields(none);
      setDirty(false);
      if (ref.current) onDone?.(data, ref.current);
    },
    onFailure: (failure) => {
      setFields(fieldErrorsOf(failure));
      return options.onFailure?.(failure) || (failure.error === "invalid" && failure.fields !== undefined);
    },
  });

  useEffect(() => {
    const name = ref.current && firstInvalid(ref.current, fields);
    if (ref.current && name !== null) focusField(ref.current, name);
  }, [fields]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusUnread(event.currentTarget)) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    const values = readForm(form);
    run(read ? { clinicId: values.clinicId, ...read(values, form) } : values);
  };
  return { ref, onSubmit, onInput: () => setDirty(true), pending, fields, dirty };
}
