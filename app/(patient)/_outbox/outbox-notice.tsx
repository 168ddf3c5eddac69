"use client";

import { OnDemand, partOf, useAhead } from "@/app/_ui/on-demand";
import { isUrgent } from "@/lib/outbox/entry";
import { useOutbox } from "./provider";

/** As a rule all has arrived. The code is there before the network can go. */
const cards = partOf(async () => (await import("./waiting-card")).WaitingCard);

/** How much waits on this phone, and since when; nothing while all has arrived. */
export function OutboxNotice() {
  const { shown } = useOutbox();
  useAhead(cards);
  // A yes to a warning sign has a notice of its own.
  const waiting = shown.entries.filter((entry) => entry.error === null && !isUrgent(entry));
  const [oldest] = waiting;
  if (shown.strange === 0 && (!oldest || !shown.failed)) return null;
  return <OnDemand part={cards} count={waiting.length} since={oldest?.at ?? null} />;
}
