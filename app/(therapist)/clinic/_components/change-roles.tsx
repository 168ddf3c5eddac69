"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { changeRolesAction } from "@/app/_actions/clinics";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { MemberRecord } from "@/lib/clinics/queries";
import { type Clinicians, Leaving } from "./leaving";
import { RoleBoxes } from "./role-boxes";

type Props = { member: Pick<MemberRecord, "id" | "name" | "roles">; clinicians: Clinicians; zone: string };

export function ChangeRoles({ member, clinicians, zone }: Props) {
  const t = useTranslations("clinic.members");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  /** Their care is asked about as soon as the role that carries it is unticked. */
  const [giving, setGiving] = useState(false);
  const title = t("changeOf", { name: member.name });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setGiving(false);
      }}
      title={title}
      text={t("changeText", { name: member.name })}
      trigger={
        <Button size="sm" aria-label={`${t("change")}: ${member.name}`}>
          {t("change")}
        </Button>
      }
    >
      <ActionForm
        action={changeRolesAction}
        read={({ handTo }, form) => ({ memberId: member.id, handTo, roles: form.getAll("roles") })}
        doneText={t("changed")}
        onDone={() => setOpen(false)}
      >
        <div
          onInput={(event) => {
            const { target } = event;
            if (target instanceof HTMLInputElement && target.value === "therapist")
              setGiving(member.roles.includes("therapist") && !target.checked);
          }}
        >
          <RoleBoxes label={t("roles")} chosen={member.roles} />
        </div>
        {giving && (
          <div className="mt-4">
            <Leaving memberId={member.id} clinicians={clinicians} zone={zone} />
          </div>
        )}
        <div className="mt-4 flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton>{common("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
