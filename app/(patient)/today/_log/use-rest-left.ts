"use client";

import { useEffect, useState } from "react";
import { restLeft } from "@/lib/dose-logs/settling";

/** Milliseconds left of the rest, told anew each second; null before the phone's clock was read. */
export function useRestLeft(restFrom: string | undefined): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (restFrom === undefined) return;
    const tell = () => setLeft(restLeft(restFrom, Date.now()));
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [restFrom]);
  return left;
}
