"use client";

import { useTranslations } from "next-intl";
import { switchRoleAction } from "@/app/_actions/identity";
import { Button } from "../../_ui/button";
import { Dialog, DialogClose } from "../../_ui/dialog";
import { ActionForm, SubmitButton } from "../../_ui/form/action-form";
import { Field } from "../../_ui/form/field";
import { PasswordInput } from "./password-input";
import { proveThen } from "./prove-then";
import { startAfresh } from "./sign-in-with";

const proveAndSwitch = proveThen(switchRoleAction);

type Props = {
  /** The role that is asked for; null while none is. */
  wear: { as: "member" | "patient" | "helper"; id: string } | null;
  title: string;
  onClose: () => void;
};

/** Asks for the password before a patient's sign-in becomes a member's. */
export function ProveRole({ wear, title, onClose }: Props) {
  const t = useTranslations("account.actingRoles");
  const common = useTranslations("common");
  return (
    <Dialog open={wear !== null} onOpenChange={(open) => open || onClose()} title={title}>
      <ActionForm
        guarded={false}
        action={proveAndSwitch}
        read={(values) => ({ ...values, ...wear })}
        onDone={() => startAfresh()}
        className="grid gap-4"
      >
        <Field name="password" label={common("password")} hint={t("password")} required>
          <PasswordInput name="password" autoComplete="current-password" maxLength={256} autoFocus />
        </Field>
        <div className="flex justify-end gap-2 phone:grid phone:justify-stretch phone:gap-2.5">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton>{common("goOn")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
