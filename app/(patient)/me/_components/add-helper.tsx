"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inviteHelperAction } from "@/app/_actions/helping";
import { NewInviteLink } from "@/app/_shared/invite/new-invite";
import { Button } from "@/app/_ui/button";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { Sheet } from "@/app/_ui/sheet";
import type { NewHelper } from "@/lib/helpers/mutations";
import { NAME_LENGTH, RELATION_LENGTH } from "@/lib/helpers/vocabulary";

/** Asks what they are called, and shows the link once. */
export function AddHelper() {
  const t = useTranslations("helpers");
  const invite = useTranslations("invite");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<NewHelper | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setMade(null);
  };
  return (
    <Sheet
      trigger={<Button className="justify-self-start">{t("mine.add")}</Button>}
      open={open}
      onOpenChange={change}
      title={t("mine.add")}
      text={made ? t("form.link") : undefined}
    >
      {made ? (
        <NewInviteLink invite={made} onDone={() => change(false)} />
      ) : (
        <ActionForm action={inviteHelperAction} onDone={setMade} className="grid gap-5">
          <Field name="name" label={t("form.name")} hint={t("form.nameHint")} required>
            <Input name="name" maxLength={NAME_LENGTH} autoComplete="off" />
          </Field>
          <Field name="relation" label={t("form.relation")} hint={t("form.relationHint")} optional>
            <Input name="relation" maxLength={RELATION_LENGTH} autoComplete="off" />
          </Field>
          <SubmitButton size="phone" busyLabel={invite("makingLink")}>
            {invite("makeLink")}
          </SubmitButton>
        </ActionForm>
      )}
    </Sheet>
  );
}
