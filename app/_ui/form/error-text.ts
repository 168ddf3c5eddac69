"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What zod calls by several codes and a person reads as one. */
const same: Record<string, string> = {
  invalid_type: "required",
  invalid_element: "invalid_union",
  invalid_key: "invalid_union",
};

/**
 * A field's message key in words: a key of `errors.field`, or a full one such as `plans.errors.endFirst`
 * of a namespace that the page gave its client leaves. An unknown key still says something true.
 */
export function useErrorText() {
  const t = useTranslations();
  return useCallback(
    (key: string): string => {
      type Key = Parameters<typeof t>[0];
      const shared = `errors.field.${same[key] ?? key}` as Key;
      if (t.has(shared)) return t(shared);
      const full = key as Key;
      return key.includes(".") && t.has(full) ? t(full) : t("errors.field.invalid");
    },
    [t],
  );
}
