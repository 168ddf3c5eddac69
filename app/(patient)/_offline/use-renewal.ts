"use client";

import { useCallback, useEffect, useState } from "react";
import { renew } from "../_kept/renew";

/**
 * Asks the server for the days anew: at once, when the network is back, and when one comes back to the page.
 * @returns whether the network is there, and what asks by hand
 */
export function useRenewal(owner: string, onRenewed: () => void) {
  const [online, setOnline] = useState(false);
  const ask = useCallback(async () => {
    const renewed = await renew(owner).catch(() => "later" as const);
    setOnline(renewed !== "later");
    if (renewed !== "later") onRenewed();
  }, [owner, onRenewed]);
  useEffect(() => {
    const onVisible = () => document.visibilityState === "visible" && void ask();
    const onOffline = () => setOnline(false);
    void ask();
    window.addEventListener("online", ask);
    window.addEventListener("offline", onOffline);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      window.removeEventListener("online", ask);
      window.removeEventListener("offline", onOffline);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [ask]);
  return { online, ask };
}
