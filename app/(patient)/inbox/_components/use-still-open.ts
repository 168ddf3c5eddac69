"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { OpenNow } from "@/lib/messages/promise";

const MINUTE_MS = 60_000;

const changesAt = (clinic: OpenNow): number =>
  Date.parse((clinic.open ? clinic.closesAt : clinic.opensAt) ?? "");

/**
 * Whether what the page was told of the clinic still holds: `unknown` once it has opened or closed since. With a network the
 * page is read anew then.
 */
export function useStillOpen(clinic: OpenNow, kept: boolean): "open" | "closed" | "unknown" {
  const router = useRouter();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const isOver = now !== null && now >= changesAt(clinic);
  useEffect(() => {
    if (isOver && !kept) router.refresh();
  }, [isOver, kept, router]);
  if (isOver) return "unknown";
  return clinic.open ? "open" : "closed";
}
