"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useContext, useId } from "react";
import { cx } from "../cx";
import { FieldProblem } from "./field-problem";
import { FieldMessages, FieldWiringContext } from "./form-context";

type Props = {
  label: ReactNode;
  /** The form's field name; its error is looked up by it. Nested names are joined by dots. */
  name?: string;
  hint?: ReactNode;
  /** Overrides the form's own error. */
  error?: ReactNode;
  required?: boolean;
  optional?: boolean;
  /** The control is a group (radios, days, a scale), not one input. */
  group?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** Label, control, and beside it what helps and what is wrong; the control inside wires itself. */
export function Field(props: Props) {
  const { label, name, hint, required = false, optional, group, hideLabel, className, children } = props;
  const t = useTranslations("ui");
  const id = useId();
  const messages = useContext(FieldMessages);
  const error = props.error ?? (name === undefined ? undefined : messages[name]);
  const describedBy = cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
  const Label = group ? "span" : "label";
  return (
    <div className={cx("min-w-0", className)} data-field={name}>
      <Label
        id={`${id}-label`}
        htmlFor={group ? undefined : id}
        className={cx(
          hideLabel ? "sr-only" : "mb-1 block font-medium text-ink-2 text-xs",
          "phone:mb-1.5 phone:text-ink",
          group ? "phone:font-[640] phone:text-xl" : "phone:font-[620] phone:text-lg",
        )}
      >
        <span data-label>{label}</span>
        {optional && <span className="font-normal text-ink-3 phone:text-ink-2"> {t("optional")}</span>}
      </Label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-0.5 mb-1.5 text-ink-3 text-xs phone:text-ink-2 phone:text-md">
          {hint}
        </p>
      )}
      <FieldWiringContext value={{ id, invalid: Boolean(error), describedBy, required }}>
        {children}
      </FieldWiringContext>
      {error && (
        <FieldProblem id={`${id}-error`} className="mt-1 phone:mt-1.5">
          {error}
        </FieldProblem>
      )}
    </div>
  );
}
