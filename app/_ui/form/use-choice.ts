"use client";

import { useId, useState } from "react";
import { cx } from "../cx";
import { useGroupWiring } from "./form-context";

/** What every "one of several" takes: held by the form itself where `value` isn't given. */
export type ChoiceProps<V extends string | number> = {
  /** The form's field name. */
  name?: string;
  /** Its accessible name where no `Field group` around it gives one. */
  label?: string;
  value?: V | null;
  defaultValue?: V | null;
  onChange?: (value: V) => void;
  disabled?: boolean;
};

/** Native radios below whatever is drawn: one tab stop, arrows move, and a form posts them as they are. */
export function useChoice<V extends string | number>(props: ChoiceProps<V>) {
  const { name, label, value, defaultValue = null, onChange, disabled } = props;
  const [own, setOwn] = useState(defaultValue);
  const ownName = useId();
  const wiring = useGroupWiring();
  const chosen = value === undefined ? own : value;
  return {
    chosen,
    group: { role: "radiogroup", ...(label === undefined ? wiring : { "aria-label": label }) } as const,
    radio: (option: V, className?: string) => ({
      type: "radio" as const,
      name: name ?? ownName,
      value: option,
      checked: chosen === option,
      disabled,
      onChange: () => {
        setOwn(option);
        onChange?.(option);
      },
      className: cx("peer absolute inset-0 size-full cursor-pointer opacity-0", className),
    }),
  };
}
