"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { beforeLeaving } from "@/app/_shared/account/leaving";
import { useOutbox } from "../_outbox/provider";

/** So long a page is left in peace before it is kept, in milliseconds. */
const PEACE_MS = 1_500;

const keeping = () => import("./start-keeping");

/**
 * Keeps what the phone shows without a network: once a page is there, when all has arrived, and when one comes back to
 * it. Signing out takes it off the phone again.
 */
export function Keeper() {
  const { outbox, shown } = useOutbox();
  const owner = outbox?.owner;
  const path = usePathname();
  const waits = shown.entries.some((entry) => entry.error === null);
  useEffect(() => {
    const end = async () => (await keeping()).endKeeping();
    const goOn = () => {
      if (owner)
        void keeping()
          .then(({ keepOnOf }) => keepOnOf(owner))
          .catch(() => {});
    };
    return beforeLeaving(end, goOn);
  }, [owner]);
  useEffect(() => {
    if (!owner || !path) return;
    // Where there is no network now, the next time keeps it.
    const work = () =>
      void keeping()
        .then(({ keepOf }) => keepOf(owner))
        .catch(() => {});
    const timer = waits ? undefined : setTimeout(work, PEACE_MS);
    const onVisible = () => document.visibilityState === "visible" && work();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [owner, waits, path]);
  return null;
}
