"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Field } from "../../_ui/form/field";
import { Input } from "../../_ui/form/input";
import type { FormValues } from "../../_ui/form/read-form";

const parts = [
  { name: "day", length: 2, autoComplete: "bday-day" },
  { name: "month", length: 2, autoComplete: "bday-month" },
  { name: "year", length: 4, autoComplete: "bday-year" },
] as const;

/** "2026-07-14" of what was typed into three boxes; a date that is none is left for the server to refuse. */
export function readBirth(values: FormValues): { dateOfBirth: string } {
  const [day, month, year] = parts.map(({ name, length }) =>
    String(values[name] ?? "")
      .trim()
      .padStart(length, "0"),
  );
  return { dateOfBirth: `${year}-${month}-${day}` };
}

/** Three boxes: a calendar that opens at this month is a long way from 1950. Speaks `invite`. */
export function BirthBoxes({ whose = "own" }: { whose?: "own" | "patient" }) {
  const t = useTranslations("invite.birth");
  const common = useTranslations("common");
  const id = useId();
  return (
    <Field name="dateOfBirth" label={t(whose === "own" ? "label" : "labelPatient")} group required>
      <span className="grid grid-cols-[1fr_1fr_1.5fr] gap-3">
        {parts.map(({ name, length, autoComplete }) => (
          <label key={name} htmlFor={`${id}-${name}`} className="block text-ink-2 text-md">
            {common(`date.${name}`)}
            <Input
              id={`${id}-${name}`}
              name={name}
              inputMode="numeric"
              autoComplete={autoComplete}
              maxLength={length}
              className="mt-1"
            />
          </label>
        ))}
      </span>
    </Field>
  );
}
