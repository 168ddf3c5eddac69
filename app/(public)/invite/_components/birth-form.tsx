"use client";

import { useTranslations } from "next-intl";
import { useCallback, useId } from "react";
import { confirmBirthAction } from "@/app/_actions/invites";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import type { FormValues } from "@/app/_ui/form/read-form";
import { textOf } from "@/app/_ui/form/text-of";
import { ok, type Result } from "@/lib/result";
import { type Closed, closedBy } from "./use-invite";

const parts = [
  { name: "day", length: 2, autoComplete: "bday-day" },
  { name: "month", length: 2, autoComplete: "bday-month" },
  { name: "year", length: 4, autoComplete: "bday-year" },
] as const;

/** "2026-07-14" of what was typed into three boxes; a date that is none is left for the server to refuse. */
function readDate(values: FormValues): { dateOfBirth: string } {
  const [day, month, year] = parts.map(({ name, length }) =>
    String(values[name] ?? "")
      .trim()
      .padStart(length, "0"),
  );
  return { dateOfBirth: `${year}-${month}-${day}` };
}

type Known = { givenName: string; dateOfBirth: string };
type Props = {
  token: string;
  onKnown: (known: Known) => void;
  close: (why: Closed) => void;
};

/** Three boxes: a calendar that opens at this month is a long way from 1950. */
export function BirthForm({ token, onKnown, close }: Props) {
  const t = useTranslations("invite.birth");
  const id = useId();
  const send = useCallback(
    async (input: unknown): Promise<Result<Known>> => {
      const dateOfBirth = textOf(input, "dateOfBirth");
      const result = await confirmBirthAction({ token, dateOfBirth });
      return result.ok ? ok({ ...result.data, dateOfBirth }) : result;
    },
    [token],
  );
  return (
    <ActionForm
      guarded={false}
      action={send}
      read={readDate}
      onDone={onKnown}
      onFailure={({ error }) => {
        const why = closedBy(error);
        if (why) close(why);
        return why !== null;
      }}
      className="grid gap-6"
    >
      <Field name="dateOfBirth" label={t("label")} group required>
        <span className="grid grid-cols-[1fr_1fr_1.5fr] gap-3">
          {parts.map(({ name, length, autoComplete }) => (
            <label key={name} htmlFor={`${id}-${name}`} className="block text-ink-2 text-md">
              {t(name)}
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
      <SubmitButton size="phone" busyLabel={t("busy")}>
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
