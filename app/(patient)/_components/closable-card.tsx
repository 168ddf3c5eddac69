"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { useClosedCards } from "./closed-cards";

type Props = {
  /** The id of its heading. */
  labelledBy: string;
  /** What this phone keeps of its being closed; null for one that stays until it is over. */
  closes: { name: string; id: string } | null;
  children: ReactNode;
};

/** A card that is read once: closed, this phone shows it no more. */
export function ClosableCard({ labelledBy, closes, children }: Props) {
  const common = useTranslations("common");
  const [closed, close] = useClosedCards();
  if (closes && closed[closes.name] === closes.id) return null;
  return (
    <section aria-labelledby={labelledBy} className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      {children}
      {closes && (
        <Button className="mt-4" onClick={() => close(closes.name, closes.id)}>
          {common("close")}
        </Button>
      )}
    </section>
  );
}
