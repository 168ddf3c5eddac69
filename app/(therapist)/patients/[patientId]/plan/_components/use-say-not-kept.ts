"use client";

import { useTranslations } from "next-intl";
import { signInBeside } from "@/app/_ui/form/sign-in-beside";
import { useToast } from "@/app/_ui/toast";
import type { Saving } from "./use-saving";

/** Says that the draft's last changes are not kept, and why: whoever leaves by then would lose them. */
export function useSayNotKept() {
  const t = useTranslations("plan.publish.notKept");
  const errors = useTranslations("errors");
  const { notify } = useToast();
  const why = (saving: Saving): string => {
    if (saving.state === "clash") return t("clash");
    if (saving.state === "incomplete") return t("incomplete");
    if (saving.state === "refused") return errors(`code.${saving.error}`);
    return t("failed");
  };
  return (saving: Saving) => {
    const signedOut = saving.state === "refused" && saving.error === "sign-in";
    notify({
      title: t("title"),
      text: why(saving),
      tone: "problem",
      action: signedOut ? { label: errors("signIn"), run: signInBeside } : undefined,
    });
  };
}
