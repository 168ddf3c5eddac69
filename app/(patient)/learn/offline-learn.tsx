"use client";

import { NeedsNetwork } from "../_offline/needs-network";
import type { OfflineProps } from "../_offline/present";
import { LearnPage } from "./_components/learn-page";

/** The cards, without a network. */
export default function OfflineLearn({ today, days: { reads, library } }: OfflineProps) {
  return library ? <LearnPage today={today} library={library} reads={reads} /> : <NeedsNetwork />;
}
