"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import type { Interview } from "@/lib/screenings/interview";
import { FORMS } from "@/lib/screenings/vocabulary";
import { CallEmergency } from "./call";

type Props = { interview: Interview; text: string; onBack: () => void };

/** The way back, how far one is, and the number to call. */
export function AskingHead({ interview: { form, step, at }, text, onBack }: Props) {
  const t = useTranslations("common");
  const flags = FORMS[form];
  return (
    <div className="mb-4 grid gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton
          label={t("goBack")}
          icon={<ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />}
          onClick={onBack}
          className="-ms-2.5"
        />
        <p className="min-w-0 flex-1 font-[620] text-base text-ink-2">{text}</p>
        <CallEmergency size="md" />
      </div>
      <div aria-hidden="true" className="flex gap-1.5">
        {flags.map((flag, index) => (
          <span
            key={flag}
            className={`h-1.5 flex-1 rounded-full ${step === "review" || index <= at ? "bg-brand" : "bg-line-strong"}`}
          />
        ))}
      </div>
    </div>
  );
}
