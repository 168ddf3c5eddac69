"use client";

import { NeedsNetwork } from "../../_offline/needs-network";
import type { OfflineProps } from "../../_offline/present";
import { CardPage } from "./_components/card-page";

/** One card, without a network. */
export default function OfflineCard({ today, days: { reads, library }, at: { path } }: OfflineProps) {
  const card = library?.cards.find(({ slug }) => slug === path.split("/").at(-1));
  if (!library || !card) return <NeedsNetwork />;
  return <CardPage today={today} card={card} drawings={library.drawings} reads={reads} />;
}
