"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConsent } from "./use-consent";

/** What was decided has not arrived yet; nothing while it is on its way for the first time. */
export function PendingNote() {
  const t = useTranslations("consent.pending");
  const { pending, shown } = useConsent();
  if (!pending || !shown.failed) return null;
  return (
    <p role="status" className="flex gap-2.5 rounded-lg bg-part-soft p-3 text-pretty">
      <CloudOff aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-part-ink" />
      <span>
        <b className="font-[620]">{t(pending)}</b> {t(shown.keeps ? "kept" : "notKept")}
      </span>
    </p>
  );
}
