import { useEffect, useRef } from "react";

/** Runs as the page is put away, by a lock, another app or its end: it may never come back. */
export function usePutAway(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onHidden = () => document.visibilityState === "hidden" && latest.current();
    document.addEventListener("visibilitychange", onHidden);
    return () => document.removeEventListener("visibilitychange", onHidden);
  }, []);
}
