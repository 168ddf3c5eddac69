"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, useState } from "react";
import type { NewReset } from "@/lib/resets/add-reset";
import { Button } from "../../_ui/button";
import { Dialog, DialogClose } from "../../_ui/dialog";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import { Input } from "../../_ui/form/input";
import type { Action } from "../../_ui/form/use-action";
import { NewInviteLink } from "../invite/new-invite";

type Props = {
  name: string;
  action: Action<NewReset>;
  /** Whose: `patientId` or `memberId`. */
  whose: Readonly<Record<string, string>>;
  /** What is asked of the person besides the link. */
  kind: "patient" | "member";
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks how it is known that this is the person, and shows the link once. Speaks `reset` and `invite`. */
export function MakeReset({ name, action, whose, kind, trigger, ...given }: Props) {
  const t = useTranslations("reset.make");
  const inviteWords = useTranslations("invite");
  const common = useTranslations("common");
  const [own, setOwn] = useState(false);
  const [made, setMade] = useState<NewReset | null>(null);
  const setOpen = (next: boolean) => {
    setOwn(next);
    if (!next) setMade(null);
    given.onOpenChange?.(next);
  };
  return (
    <Dialog
      trigger={trigger}
      open={given.open ?? own}
      onOpenChange={setOpen}
      title={t("title", { name })}
      text={made ? undefined : t(kind, { name })}
    >
      {made ? (
        <NewInviteLink invite={made} onDone={() => setOpen(false)} />
      ) : (
        <ActionForm
          action={action}
          read={(values) => ({ ...values, ...whose })}
          onDone={setMade}
          className="grid gap-3"
        >
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} required>
            <Input name="reason" maxLength={300} autoComplete="off" />
          </Field>
          <div className="mt-1 flex justify-end gap-2">
            <DialogClose>
              <Button variant="quiet">{common("cancel")}</Button>
            </DialogClose>
            <SubmitButton busyLabel={inviteWords("makingLink")}>{inviteWords("makeLink")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
