"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { signOutEverywhereAction } from "@/app/_actions/identity";
import { Button } from "../../_ui/button";
import { useAction } from "../../_ui/form/use-action";
import { useToast } from "../../_ui/toast";
import { forgetDrafts } from "./drafts";
import { leaveBy } from "./leaving";
import { startAfresh } from "./sign-in-with";

/**
 * What the device keeps of the person goes; the cookie goes, and the row behind it is ended, so that a copy of the cookie
 * opens nothing. Where that fails it is said, since they are signed in still.
 */
function useLeave() {
  const t = useTranslations("account.signIns");
  const { notify } = useToast();
  return async () => {
    if (await leaveBy(() => signOut({ redirect: false }))) {
      forgetDrafts();
      startAfresh("/sign-in");
    } else notify({ title: t("outFailed"), text: t("outFailedText"), tone: "problem" });
  };
}

export function SignOutButton() {
  const t = useTranslations("account.signIns");
  const common = useTranslations("common");
  const leave = useLeave();
  const [pending, start] = useTransition();
  return (
    <Button
      icon={<LogOut className="rtl:-scale-x-100" />}
      busy={pending}
      busyLabel={t("outBusy")}
      onClick={() => start(leave)}
    >
      {common("signOut")}
    </Button>
  );
}

export function SignOutEverywhereButton() {
  const t = useTranslations("account.signIns");
  const leave = useLeave();
  const { run, pending } = useAction(signOutEverywhereAction, { onDone: () => void leave() });
  return (
    <Button busy={pending} busyLabel={t("outBusy")} onClick={() => run()}>
      {t("everywhere")}
    </Button>
  );
}
