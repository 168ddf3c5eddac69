"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { typedWhole } from "@/lib/typed-number";

type Props = {
  name: "pain" | "amount";
  label: string;
  max: number;
  value: number | null;
  disabled: boolean;
  onChange: (value: number | null) => void;
};

/** A number that was written beside the boxes, or none. What is no such number stays as it was typed, and holds back the form. */
export function NumberBeside({ name, label, max, value, disabled, onChange }: Props) {
  const locale = useLocale();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Field label={label}>
      <Input
        data-beside={name}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        value={refused ?? value ?? ""}
        aria-invalid={refused !== null || undefined}
        data-unread={refused !== null || undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          const text = event.target.value.trim();
          const number = text === "" ? null : typedWhole(text, locale);
          const fits = text === "" || (number !== null && number >= 0 && number <= max);
          setRefused(fits ? null : event.target.value);
          if (fits) onChange(number);
        }}
        className="w-24"
      />
    </Field>
  );
}
