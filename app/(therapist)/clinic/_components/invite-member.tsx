"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inviteMemberAction } from "@/app/_actions/invites";
import { NewInviteLink } from "@/app/_shared/invite/new-invite";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import type { NewInvite } from "@/lib/invites/mutations";
import { RoleBoxes } from "./role-boxes";

export function InviteMember() {
  const t = useTranslations("clinic.invite");
  const clinic = useTranslations("clinic");
  const inviteWords = useTranslations("invite");
  const common = useTranslations("common");
  const [made, setMade] = useState<NewInvite | null>(null);
  return (
    <div className="grid gap-3">
      <h2 className="flex h-control-sm items-center font-semibold text-[.875rem]">{t("title")}</h2>
      {made ? (
        <NewInviteLink invite={made} onDone={() => setMade(null)} />
      ) : (
        <ActionForm
          action={inviteMemberAction}
          read={({ name }, form) => ({ name, roles: form.getAll("roles") })}
          onDone={setMade}
          className="grid gap-4"
        >
          <Field name="name" label={common("name")} required>
            <Input name="name" autoComplete="off" maxLength={80} />
          </Field>
          <RoleBoxes label={clinic("members.roles")} />
          <span>
            <SubmitButton busyLabel={inviteWords("makingLink")}>{inviteWords("makeLink")}</SubmitButton>
          </span>
        </ActionForm>
      )}
    </div>
  );
}
