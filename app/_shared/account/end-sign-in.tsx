"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { endOtherSignInAction, endOtherSignInsAction } from "@/app/_actions/identity";
import { Button } from "../../_ui/button";
import { Dialog, DialogClose } from "../../_ui/dialog";
import { useAction } from "../../_ui/form/use-action";

/** Ends a sign-in on another device, or all of them where none is named. It can't be undone there, so it asks first. */
export function EndSignIn({ id, name }: { id?: string; name?: string }) {
  const t = useTranslations("account.signIns");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const { run, pending } = useAction(id ? endOtherSignInAction : endOtherSignInsAction, {
    doneText: t("ended"),
    onDone: () => setOpen(false),
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        id ? (
          <Button size="sm" aria-label={t("endOf", { name: name ?? "" })}>
            {common("signOut")}
          </Button>
        ) : (
          <Button>{t("others")}</Button>
        )
      }
      title={id ? t("ask", { name: name ?? "" }) : t("askOthers")}
      text={t(id ? "askText" : "askOthersText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button
            variant="danger"
            busy={pending}
            busyLabel={t("outBusy")}
            onClick={() => run(id ? { id } : {})}
          >
            {id ? common("signOut") : t("others")}
          </Button>
        </>
      }
    />
  );
}
