"use client";

import { useTranslations } from "next-intl";
import { removeOwnMailAction, setOwnMailAction } from "@/app/_actions/reminders";
import { Button } from "@/app/_ui/button";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { useFocusIfLost } from "@/app/_ui/use-focus-if-lost";
import type { ReminderSettings } from "@/lib/reminders/settings/queries";

type Props = Pick<ReminderSettings, "mail"> & {
  /** Whether this installation sends mail. */ isSetUp: boolean;
};

/** By mail, once the address is proved to be the patient's. */
export function ByMail({ mail, isSetUp }: Props) {
  const t = useTranslations("reminders.mail");
  const common = useTranslations("common");
  const remove = useAction(removeOwnMailAction);
  const place = useFocusIfLost<HTMLDivElement>(mail === null);
  if (!isSetUp) return <p className="text-pretty">{t("notSetUp")}</p>;
  if (mail)
    return (
      <div ref={place} tabIndex={-1} className="grid justify-items-start gap-3">
        <p role="status" className="text-pretty wrap-anywhere">
          {t(mail.proved ? "proved" : "waits", { address: mail.address })}
        </p>
        <Button onClick={() => remove.run()} busy={remove.pending}>
          {common("remove")}
        </Button>
      </div>
    );
  return (
    <div ref={place} tabIndex={-1}>
      <ActionForm action={setOwnMailAction} doneText={t("saved")} className="grid gap-3">
        <Field name="address" label={common("emailAddress")} hint={t("private")} required>
          <Input name="address" type="email" autoComplete="email" maxLength={254} />
        </Field>
        <span>
          <SubmitButton variant="filled">{t("set")}</SubmitButton>
        </span>
      </ActionForm>
    </div>
  );
}
