"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { STOP_RULES, type StopRule } from "@/lib/dose-logs/vocabulary";
import type { ListedStop } from "@/lib/exercises/vocabulary";

/** Why it was stopped: what this exercise may bring on first, then every other reason. */
export function StopChoice({
  listed,
  value,
  onChange,
}: {
  listed: readonly ListedStop[];
  value: StopRule | null;
  onChange: (rule: StopRule) => void;
}) {
  const t = useTranslations("today");
  const first = STOP_RULES.filter((rule) => listed.some((own) => own === rule));
  const others = STOP_RULES.filter((rule) => !first.includes(rule));
  const title = useFocusedTitle();
  const options = (rules: readonly StopRule[]) =>
    rules.map((rule) => ({ value: rule, label: t(`stop.${rule}`), hint: t(`stopHint.${rule}`) }));
  return (
    <div className="grid gap-4">
      <h1
        ref={title}
        tabIndex={-1}
        className="text-balance font-[650] text-2xl tracking-[-.012em] outline-none"
      >
        {t("log.stopTitle")}
      </h1>
      {first.length > 0 && (
        <RadioGroup
          name="stop"
          label={t("log.stopTitle")}
          value={value}
          onChange={onChange}
          options={options(first)}
        />
      )}
      <div>
        {first.length > 0 && <p className="mb-2 text-ink-2">{t("log.stopOther")}</p>}
        <RadioGroup
          name="stop"
          label={first.length > 0 ? t("log.stopOther") : t("log.stopTitle")}
          value={value}
          onChange={onChange}
          options={options(others)}
        />
      </div>
    </div>
  );
}

/** A step that opens in the place of another takes the focus with it. */
export function useFocusedTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return title;
}
