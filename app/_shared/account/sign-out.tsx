"use client";

import { LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { signOutEverywhereAction } from "@/app/_actions/identity";
import { Button } from "../../_ui/button";
import { useAction } from "../../_ui/form/use-action";
import { tidyUp } from "./leaving";
import { startAfresh } from "./sign-in-with";

/**
 * What the device keeps of the person goes; the cookie goes, and the row behind it is ended, so that a copy of the cookie
 * opens nothing.
 */
async function leave() {
  await tidyUp();
  await signOut({ redirect: false });
  startAfresh("/sign-in");
}

export function SignOutButton() {
  const t = useTranslations("account.signIns");
  const common = useTranslations("common");
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
  const { run, pending } = useAction(signOutEverywhereAction, { onDone: () => void leave() });
  return (
    <Button busy={pending} busyLabel={t("outBusy")} onClick={() => run()}>
      {t("everywhere")}
    </Button>
  );
}
