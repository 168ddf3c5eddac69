"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_ui/button";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import type { Action } from "../../_ui/form/use-action";
import { CodeField } from "./code-field";
import { PasswordInput } from "./password-input";

type Props<T> = {
  action: Action<T>;
  label: string;
  text?: string;
  /** A code is asked for as well. */
  code?: boolean;
  onDone: (data: T) => void;
  onCancel: () => void;
};

/** Asks for the password before anything is changed. */
export function AskPassword<T>({ action, label, text, code = false, onDone, onCancel }: Props<T>) {
  const common = useTranslations("common");
  return (
    <ActionForm
      guarded={false}
      action={action}
      onDone={onDone}
      className="grid max-w-80 gap-4 phone:max-w-none"
    >
      {text && <p className="text-pretty text-ink-2">{text}</p>}
      <Field name="password" label={common("password")} required>
        <PasswordInput name="password" autoComplete="current-password" maxLength={256} autoFocus />
      </Field>
      {code && <CodeField either />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{label}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}
