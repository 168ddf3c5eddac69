"use client";

import type { WorkoutItem } from "@/lib/workout/plan";
import { useOutbox } from "../../../_outbox/provider";

/**
 * What is answered though the page of the server doesn't say so: in this workout, or by an entry that waits. What was
 * refused is open again.
 */
export function useAnswered(date: string, answered: readonly string[]): (item: WorkoutItem) => boolean {
  const { shown } = useOutbox();
  return ({ key, item, slot }) => {
    const own = shown.entries.filter(
      (entry) =>
        entry.kind === "log" &&
        entry.item.type === "log" &&
        entry.item.prescriptionId === item.id &&
        entry.item.localDate === date &&
        (entry.item.slot ?? null) === slot,
    );
    if (own.some(({ error }) => error !== null)) return false;
    return answered.includes(key) || own.length > 0;
  };
}
