"use client";

import { useFormatter, useTranslations } from "next-intl";
import { askFactorAction } from "@/app/_actions/clinics";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button, LinkButton } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { useAction } from "@/app/_ui/form/use-action";

type Props = {
  from: string | null;
  /** Whether the reader is an owner. */
  runs: boolean;
  hasFactor: boolean;
  /** The first day that may be chosen, the one proposed, and the last. */
  days: { first: string; proposed: string; last: string };
};

/** Owners say from when whoever works here needs a second factor; everybody else reads it. */
export function AskFactor({ from, runs, hasFactor, days }: Props) {
  const t = useTranslations("clinic.settings.factor");
  const format = useFormatter();
  const account = useTranslations("account.factor");
  const state = from ? t("asked", { date: format.dateTime(dayAsDate(from), "date") }) : t("left");
  return (
    <section aria-labelledby="two-step" className="grid justify-items-start gap-3">
      <h2 id="two-step" className="font-semibold">
        {account("title")}
      </h2>
      <p className="text-pretty">{state}</p>
      {runs && from !== null && <Stop />}
      {runs && from === null && (
        <>
          <p className="text-pretty text-ink-2">{t("text")}</p>
          {hasFactor ? <Ask days={days} /> : <OwnFirst />}
        </>
      )}
    </section>
  );
}

function Ask({ days }: Pick<Props, "days">) {
  const t = useTranslations("clinic.settings");
  return (
    <ActionForm action={askFactorAction} doneText={t("saved")} className="grid justify-items-start gap-3">
      <Field name="from" label={t("factor.from")} required>
        <DateField name="from" min={days.first} max={days.last} defaultValue={days.proposed} />
      </Field>
      <SubmitButton>{t("factor.ask")}</SubmitButton>
    </ActionForm>
  );
}

function OwnFirst() {
  const t = useTranslations("clinic.settings.factor");
  const account = useTranslations("account.factor");
  return (
    <>
      <p className="text-pretty">{t("ownFirst")}</p>
      <LinkButton href="/account">{account("setUp")}</LinkButton>
    </>
  );
}

function Stop() {
  const t = useTranslations("clinic.settings");
  const { run, pending } = useAction(askFactorAction, { doneText: t("saved") });
  return (
    <Button busy={pending} onClick={() => run({ from: null })}>
      {t("factor.stop")}
    </Button>
  );
}
