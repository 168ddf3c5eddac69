"use client";

import { useState } from "react";
import { readWaiting } from "@/lib/outbox/overlay";
import { entryOf, newRead } from "../../_outbox/items";
import { useOutbox } from "../../_outbox/provider";

/** Whether a card that no plan gave has been read, with what waits on this phone; and what says so. */
export function useCardRead(card: string, stored: boolean) {
  const { outbox, shown } = useOutbox();
  const { waits, refused } = readWaiting(shown.entries, card);
  // From the tap to the page that has it: between the two the outbox is empty already.
  const [said, setSaid] = useState(false);
  if (said && refused !== null) setSaid(false);
  return {
    read: stored || waits || said,
    /** Since this page is open, by a tap on it. */
    said,
    /** It was tried, and did not arrive; whether the phone keeps it until it does. */
    late: waits && shown.failed ? { kept: shown.keeps } : null,
    refused: !stored && !waits && refused !== null,
    sayRead: () => {
      if (!outbox) return;
      setSaid(true);
      void outbox.add(entryOf(outbox.owner, "read", newRead(card)));
    },
  };
}
