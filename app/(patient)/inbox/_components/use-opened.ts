"use client";

import { useEffect } from "react";
import { askOwnInbox } from "@/app/_shared/shell/own-inbox";

/** Says that the thread is before whoever holds the phone, up to this message; what did not arrive is said with the next opening. */
export function useOpened(number: number) {
  useEffect(() => {
    if (number === 0) return;
    let said = false;
    const say = () => {
      if (said || document.hidden) return;
      said = true;
      void fetch("/api/v1/messages/opened", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ number }),
      }).then(askOwnInbox, () => {
        said = false;
      });
    };
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [number]);
}
