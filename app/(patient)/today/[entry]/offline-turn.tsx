"use client";

import { turnOf } from "@/lib/today/turn";
import { NeedsNetwork } from "../../_offline/needs-network";
import type { OfflineProps } from "../../_offline/present";
import { StartedPart } from "../_components/started-part";
import { TurnBody } from "./_components/turn-body";

/**
 * One session of a day, without a network. Why something is on hold is not here: whose list it is on may have changed
 * since, and that must not be said wrongly.
 */
export default function OfflineTurn({ today, at: { path, search } }: OfflineProps) {
  const asked = {
    prescriptionId: path.split("/").at(-1) ?? "",
    date: search.get("day") ?? today.date,
    slot: Number(search.get("slot")) || undefined,
    logId: search.get("log") ?? undefined,
    more: search.has("more"),
  };
  const turn = search.has("hold") ? null : turnOf(today, asked);
  if (!turn) return <NeedsNetwork />;
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <StartedPart began={asked.date === today.date ? today.began : null} readAt={today.readAt}>
        <TurnBody today={today} turn={turn} />
      </StartedPart>
    </div>
  );
}
