"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { confirmBirthAction } from "@/app/_actions/invites";
import { BirthBoxes, readBirth } from "@/app/_shared/invite/birth-boxes";
import { type Closed, closedBy } from "@/app/_shared/invite/use-link";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { textOf } from "@/app/_ui/form/text-of";
import { ok, type Result } from "@/lib/result";

type Known = { givenName: string; dateOfBirth: string };
type Props = {
  token: string;
  whose: "own" | "patient";
  onKnown: (known: Known) => void;
  close: (why: Closed) => void;
};

/** Asks for the date of birth that the clinic wrote down. */
export function BirthForm({ token, whose, onKnown, close }: Props) {
  const t = useTranslations("invite.birth");
  const common = useTranslations("common");
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
      read={readBirth}
      onDone={onKnown}
      onFailure={({ error }) => {
        const why = closedBy(error);
        if (why) close(why);
        return why !== null;
      }}
      className="grid gap-6"
    >
      <BirthBoxes whose={whose} />
      <SubmitButton size="phone" busyLabel={t("busy")}>
        {common("goOn")}
      </SubmitButton>
    </ActionForm>
  );
}
