"use client";

import { Pause, Volume2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { useListening } from "./use-listening";

/** Reads the card aloud; says so where this phone has no voice for it. */
export function Listen({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("learn.listen");
  const { state, start, pause } = useListening(lines, useLocale());
  const speaking = state === "speaking";
  const words = speaking ? t("pause") : state === "paused" ? t("resume") : t("start");
  return (
    <>
      {(state === "none" || state === "failed") && (
        <p role="status" className="-order-1 rounded-lg bg-part-soft p-3 text-pretty">
          {t(state)}
        </p>
      )}
      <Button
        size="phone"
        className="w-auto basis-28 px-3"
        icon={speaking ? <Pause aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
        onClick={speaking ? pause : start}
      >
        {words}
      </Button>
    </>
  );
}
