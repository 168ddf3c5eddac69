"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { readOwn, writeOwn } from "../_outbox/own-storage";
import { useOutbox } from "../_outbox/provider";

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
  const owner = useOutbox().outbox?.owner ?? null;
  const { name, id } = closes ?? { name: null, id: null };
  // Until it is known, nothing: what was closed must not flash up on each visit.
  const [open, setOpen] = useState(closes === null);
  useEffect(() => {
    setOpen(name === null || (owner !== null && readOwn(owner, name) !== id));
  }, [owner, name, id]);
  if (!open) return null;
  return (
    <section aria-labelledby={labelledBy} className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      {children}
      {name !== null && owner !== null && (
        <Button
          className="mt-4"
          onClick={() => {
            writeOwn(owner, name, id);
            setOpen(false);
          }}
        >
          {common("close")}
        </Button>
      )}
    </section>
  );
}
