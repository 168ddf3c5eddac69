"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type KeptWorkout, nothingKept, readKept } from "@/lib/workout/kept";
import { readOwn, writeOwn } from "../../../_outbox/own-storage";
import { useOutbox } from "../../../_outbox/provider";

const NAME = "workout";

/**
 * How far this part of the day has come, as this phone remembers it; null until that was read. What is changed is kept at
 * once, so that a reload goes on there.
 */
export function useKept(day: string, keys: readonly string[]) {
  const owner = useOutbox().outbox?.owner ?? null;
  const [kept, setKept] = useState<KeptWorkout | null>(null);
  const last = useRef<KeptWorkout>(nothingKept(day));
  // What is in the plan counts when it is read: what is taken out under a step that is open lets it end.
  const known = useRef(keys);
  known.current = keys;
  useEffect(() => {
    if (owner === null) return;
    last.current = readKept(readOwn(owner, NAME), day, known.current);
    setKept(last.current);
  }, [owner, day]);
  const keep = useCallback(
    (change: Partial<KeptWorkout>, { shown = true } = {}) => {
      last.current = { ...last.current, ...change };
      if (owner !== null) writeOwn(owner, NAME, JSON.stringify(last.current));
      if (shown) setKept(last.current);
    },
    [owner],
  );
  return { kept, keep };
}

export type Keep = ReturnType<typeof useKept>["keep"];
