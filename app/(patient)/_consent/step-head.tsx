"use client";

import { ArrowLeft, LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";

type Props = { at: number; count: number; onBack: () => void; onWrong: () => void };

/** The way back, how far one is, and the way to the questions about warning signs, which is on every page. */
export function StepHead({ at, count, onBack, onWrong }: Props) {
  const t = useTranslations("consent.steps");
  const common = useTranslations("common");
  const flags = useTranslations("redFlags");
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <IconButton
        label={common("goBack")}
        icon={<ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />}
        onClick={onBack}
        className="-ms-2.5"
      />
      <p className="min-w-0 flex-1 font-[620] text-ink-2 text-md max-[22rem]:order-last max-[22rem]:basis-full">
        {t("of", { at: at + 1, count })}
      </p>
      <Button className="ms-auto" icon={<LifeBuoy className="text-low" />} onClick={onWrong}>
        {flags("open")}
      </Button>
    </div>
  );
}
