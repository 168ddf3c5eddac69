"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { SignOutButton } from "@/app/_shared/account/sign-out";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { useOutbox } from "../../_outbox/provider";

/** Signs out; where something waits to be sent it says first that it stays here, and when it goes. */
export function LeavePhone() {
  const t = useTranslations("outbox");
  const common = useTranslations("common");
  const { shown } = useOutbox();
  const waiting = shown.entries.filter(({ error }) => error === null).length;
  if (waiting === 0) return <SignOutButton />;
  return (
    <Dialog
      trigger={<Button icon={<LogOut className="rtl:-scale-x-100" />}>{common("signOut")}</Button>}
      title={t("waits", { count: waiting })}
      text={t("leaving")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{t("stay")}</Button>
          </DialogClose>
          <SignOutButton />
        </>
      }
    />
  );
}
