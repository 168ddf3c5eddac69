"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSwap: () => void;
  list: ReactNode;
  therapist: string;
  back: string;
};

/** What the lighter plan holds, before one takes it. */
export function SwapSheet({ open, onOpenChange, onSwap, list, therapist, back }: Props) {
  const t = useTranslations("today.swap");
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t("ask")}
      text={t("text", { therapist })}
      actions={
        <>
          <Button size="phone" variant="filled" onClick={onSwap}>
            {t("to")}
          </Button>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {t("keep")}
          </Button>
        </>
      }
    >
      {list}
      <p className="mt-4 text-pretty">{t("ends", { day: back })}</p>
    </Sheet>
  );
}
