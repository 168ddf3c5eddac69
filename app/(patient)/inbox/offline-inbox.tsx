"use client";

import { NeedsNetwork } from "../_offline/needs-network";
import type { OfflineProps } from "../_offline/present";
import { InboxPage } from "./_components/inbox-page";

/** The latest messages, without a network; what is written waits on the phone. */
export default function OfflineInbox({ today, days: { thread }, at }: OfflineProps) {
  const about = at.search.get("about");
  const item = today.prescriptions.find(({ id }) => id === about);
  const name = item?.exercise?.name ?? null;
  if (!thread) return <NeedsNetwork />;
  const subject = item && name ? { id: item.id, name } : null;
  return <InboxPage thread={{ ...thread, older: null }} subject={subject} isOld={false} kept />;
}
