"use client";

import { useTranslations } from "next-intl";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from "react";
import { Button } from "../button";
import { ClinicField } from "./clinic-context";
import { useErrorText } from "./error-text";
import { FieldMessages } from "./form-context";
import { FormErrorSummary } from "./form-error-summary";
import type { Action } from "./use-action";
import { type ActionFormOptions, useActionForm } from "./use-action-form";
import { useLeaveGuard } from "./use-leave-guard";

const Busy = createContext(false);

/** Whether the form around it is being sent. */
export const useFormBusy = (): boolean => useContext(Busy);

type Props<T> = ActionFormOptions<T> & {
  action: Action<T>;
  id?: string;
  className?: string;
  /** Asks before what was typed is lost by leaving the page; false where that is nothing to miss. */
  guarded?: boolean;
  children: ReactNode;
};

/** A form with everything a form needs: its clinic, its errors beside the fields, its busy state. */
export function ActionForm<T>({ action, id, className, guarded = true, children, ...options }: Props<T>) {
  const { ref, onSubmit, onInput, pending, fields, dirty } = useActionForm(action, options);
  useLeaveGuard(guarded && dirty);
  const errorText = useErrorText();
  const messages = useMemo(
    () => Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, errorText(key)])),
    [fields, errorText],
  );
  return (
    <form
      ref={ref}
      id={id}
      method="post"
      onSubmit={onSubmit}
      onInput={onInput}
      noValidate
      aria-busy={pending || undefined}
      className={className}
    >
      <ClinicField />
      <FormErrorSummary form={ref} messages={messages} />
      <FieldMessages value={messages}>
        <Busy value={pending}>{children}</Busy>
      </FieldMessages>
    </form>
  );
}

const never = () => () => {};

/** False on the server and until the page's script runs. */
const useRunning = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Sends the form around it; says "Saving" or its own verb meanwhile and keeps its width. Until the script runs it can't be pressed:
 * the browser would send the form itself, and what was typed would be lost.
 */
export function SubmitButton({
  variant = "filled",
  disabled,
  busyLabel,
  ...rest
}: ComponentProps<typeof Button>) {
  const common = useTranslations("common");
  const running = useRunning();
  return (
    <Button
      type="submit"
      variant={variant}
      {...rest}
      disabled={disabled === true || !running}
      busy={useFormBusy()}
      busyLabel={busyLabel ?? common("saving")}
    />
  );
}
