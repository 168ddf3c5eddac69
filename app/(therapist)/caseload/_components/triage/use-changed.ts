"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Failure } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";

/** Which reason is meant, as the page shows it. */
export type AboutReason = { patientId: string; flag: string; seen: string; version: number };

/** Somebody was first, or the reason changed: says so, and shows what stands now. */
export function useChanged() {
  const t = useTranslations("triage");
  const router = useRouter();
  const { notify } = useToast();
  return ({ error }: Failure): boolean => {
    if (error !== "conflict") return false;
    notify({ title: t("changed"), tone: "problem" });
    router.refresh();
    return true;
  };
}
