"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { type ClosedCard, close } from "./closed";

type Props = {
  /** The id of its heading. */
  labelledBy: string;
  /** What this phone keeps of its being closed; null for one that stays until it is over. */
  closes: { card: ClosedCard; id: string } | null;
  children: ReactNode;
};

/** A card that is read once: closed, this phone shows it no more. What was closed before is left out by the page. */
export function ClosableCard({ labelledBy, closes, children }: Props) {
  const common = useTranslations("common");
  const [closed, setClosed] = useState<string | null>(null);
  if (closes && closes.id === closed) return null;
  return (
    <section aria-labelledby={labelledBy} className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      {children}
      {closes && (
        <Button
          className="mt-4"
          onClick={() => {
            close(closes.card, closes.id);
            setClosed(closes.id);
          }}
        >
          {common("close")}
        </Button>
      )}
    </section>
  );
}
