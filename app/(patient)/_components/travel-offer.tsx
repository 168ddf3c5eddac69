"use client";

import { useEffect, useSyncExternalStore } from "react";
import { OnDemand, partOf } from "@/app/_ui/on-demand";
import { keepsZone, keepZone, onZone, otherZone } from "./phone-zone";

/** Most phones are where their patient lives. */
const banner = partOf(async () => (await import("./travel-part")).TravelPart);

/**
 * Where the phone's clock is not that of the zone in use: may the day move? Asked once a journey; with `again` it is
 * offered also after "keep". The server knows no phone's zone, so it stands only once the page does.
 */
export function TravelOffer({ zone, again = false }: { zone: string; again?: boolean }) {
  const phone = useSyncExternalStore(
    onZone,
    () => otherZone(zone),
    () => null,
  );
  const kept = useSyncExternalStore(
    onZone,
    () => keepsZone(zone, otherZone(zone)),
    () => false,
  );
  useEffect(() => {
    if (otherZone(zone) === null) keepZone(zone, null);
  }, [zone]);
  if (phone === null || (kept && !again)) return null;
  return <OnDemand part={banner} zone={zone} phone={phone} kept={kept} />;
}
