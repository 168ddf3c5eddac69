"use client";

import { CircleAlert, CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { Sending } from "./use-log";

const KNOWN = [
  "window-closed",
  "in-future",
  "no-such-day",
  "not-assigned-yet",
  "unknown-prescription",
  "wrong-kind",
  "side-missing",
  "too-many",
  "conflict",
  "invalid",
] as const;

type Props = { sending: Sending; onRetry: () => void; onTakeBack?: (() => void) | undefined };

/** What went wrong with an entry, in words, and what can be done about it; nothing while all is well. */
export function Unsent({ sending, onRetry, onTakeBack }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  if (sending.phase === "refused") {
    const code = KNOWN.find((known) => known === sending.error) ?? "other";
    return (
      <div role="alert" className="flex basis-full flex-wrap gap-2.5 rounded-lg bg-low-soft p-3 text-low-ink">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-5" />
        <span className="min-w-0 flex-1 text-pretty">
          {sending.error === "zone-unknown" ? errors("zoneUnknown") : t(`errors.${code}`)}
        </span>
        {onTakeBack && (
          <Button variant="quiet" onClick={onTakeBack}>
            {t("send.dismiss")}
          </Button>
        )}
      </div>
    );
  }
  if (sending.phase !== "not-sent") return null;
  return (
    <div role="alert" className="flex basis-full flex-wrap items-center gap-2.5 rounded-lg bg-part-soft p-3">
      <CloudOff aria-hidden="true" className="size-5 text-part-ink" />
      <p className="min-w-0 flex-1 basis-40 text-pretty">
        <b className="font-[620]">{t("send.notSent")}</b>{" "}
        {t(sending.signedOut ? "send.signedOut" : sending.kept ? "send.kept" : "send.notSentText")}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button onClick={onRetry}>{common("tryAgain")}</Button>
        {onTakeBack && (
          <Button variant="quiet" onClick={onTakeBack}>
            {common("undo")}
          </Button>
        )}
      </span>
    </div>
  );
}
