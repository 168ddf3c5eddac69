"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { ConsentKind } from "@/lib/consents/vocabulary";
import { entryOf, newConsent } from "../_outbox/items";
import { useOutbox } from "../_outbox/provider";

/** Hands a decision to the outbox, and says which one has not arrived yet. */
export function useConsent() {
  const { outbox, shown } = useOutbox();
  const locale = useLocale();
  const decide = useCallback(
    (kind: ConsentKind) => {
      if (outbox) void outbox.add(entryOf(outbox.owner, "consent", newConsent(kind, locale)));
    },
    [outbox, locale],
  );
  const waiting = shown.entries.flatMap((entry) =>
    entry.kind === "consent" && entry.error === null ? [entry.item.kind] : [],
  );
  return { decide, owner: outbox?.owner ?? null, pending: waiting.at(-1) ?? null, shown };
}
