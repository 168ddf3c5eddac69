"use client";

import { unstable_rethrow } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Changes } from "@/lib/dry-run/changes";

/** How far a run is. `whole`: nobody is left; `failed`: no answer came. */
export type Progress = { changes: Changes; done: number; total: number; whole: boolean; failed: boolean };

export const begun = (changes: Changes): Progress => ({
  ...{ changes, done: 0, total: 0, whole: false, failed: false },
});

/**
 * Asks for one part after the other. It can be stopped between two; what was judged until then stays. Whoever leaves the page stops
 * it as well: nobody would see what comes, and each part reads records.
 * @param next the run with the next part in it; null where it was refused
 */
export function useParts<Run extends Progress>(next: (run: Run) => Promise<Run | null>) {
  const [run, setRun] = useState<Run | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  async function part(before: Run): Promise<Run> {
    try {
      return (await next(before)) ?? { ...before, failed: true };
    } catch (error) {
      unstable_rethrow(error);
      return { ...before, failed: true };
    }
  }

  async function start(first: Run): Promise<void> {
    if (isRunning) return;
    stopped.current = false;
    setRunning(true);
    let state = first;
    setRun(state);
    while (!state.whole && !state.failed && !stopped.current) {
      state = await part(state);
      setRun(state);
    }
    setRunning(false);
    setStopping(false);
  }

  const stop = () => {
    stopped.current = true;
    setStopping(true);
  };
  return { run, start, stop, isRunning, isStopping };
}
