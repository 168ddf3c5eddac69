"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { changeRolesAction } from "@/app/_actions/clinics";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import type { MemberRecord } from "@/lib/clinics/queries";
import { RoleBoxes } from "./role-boxes";

export function ChangeRoles({ member }: { member: Pick<MemberRecord, "id" | "name" | "roles"> }) {
  const t = useTranslations("clinic.members");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const title = t("changeOf", { name: member.name });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={title}
      trigger={
        <Button size="sm" aria-label={title}>
          {t("change")}
        </Button>
      }
    >
      <ActionForm
        action={changeRolesAction}
        read={(_, form) => ({ memberId: member.id, roles: form.getAll("roles") })}
        doneText={t("changed")}
        onDone={() => setOpen(false)}
      >
        <RoleBoxes label={t("roles")} chosen={member.roles} />
        <div className="mt-4 flex justify-end gap-2">
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <SubmitButton busyLabel={common("saving")}>{common("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
