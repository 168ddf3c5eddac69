"use client";

import { useTranslations } from "next-intl";
import { BUSY_DIGEST } from "@/lib/busy";

export type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/** What failed, what holds; the server's log has the cause under the reference. A wait that was too long is no fault. */
export function useFailure({ digest }: FailureProps["error"]) {
  const t = useTranslations("errors");
  if (digest === BUSY_DIGEST) return { title: t("busyTitle"), text: t("busyText"), note: null };
  return { title: t("pageTitle"), text: t("pageText"), note: digest && t("reference", { digest }) };
}
