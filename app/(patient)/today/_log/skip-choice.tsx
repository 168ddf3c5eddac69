"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { SKIP_REASONS, type SkipReason } from "@/lib/dose-logs/vocabulary";
import { useFocusedTitle } from "./stop-choice";

/** Why it is skipped. A reason is information, not an excuse. */
export function SkipChoice({
  value,
  onChange,
}: {
  value: SkipReason | null;
  onChange: (reason: SkipReason) => void;
}) {
  const t = useTranslations("today.log");
  const title = useFocusedTitle();
  return (
    <div className="grid gap-4">
      <div>
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-2xl tracking-[-.012em] outline-none"
        >
          {t("skipTitle")}
        </h1>
        <p className="mt-1 text-pretty text-ink-2">{t("skipText")}</p>
      </div>
      <RadioGroup
        name="skip"
        label={t("skipTitle")}
        value={value}
        onChange={onChange}
        options={SKIP_REASONS.map((reason) => ({ value: reason, label: t(`skipReason.${reason}`) }))}
      />
    </div>
  );
}
