"use client";

import { useEffect, useMemo, useState } from "react";
import { renew } from "../_kept/renew";
import { onceMore } from "./once-more";

/** So long an answer is waited for before the next question. */
const PATIENCE_MS = 10_000;

/**
 * Asks the server for the days anew: at once, when the network is back, and when one comes back to the page. One question at a
 * time: a browser has few connections, and what waits to be sent goes by the same.
 * @returns whether the network is there, and what asks by hand
 */
export function useRenewal(owner: string, onRenewed: () => void) {
  const [online, setOnline] = useState(false);
  const ask = useMemo(
    () =>
      onceMore(async () => {
        const renewed = await renew(owner).catch(() => "later" as const);
        // It is about somebody else by now: the server says what became of whom it was about.
        if (renewed === "other") return window.location.reload();
        setOnline(renewed !== "later");
        if (renewed !== "later") onRenewed();
      }, PATIENCE_MS),
    [owner, onRenewed],
  );
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
