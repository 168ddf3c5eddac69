"use client";

import type { LogBody } from "@/lib/outbox/entry";
import type { WorkoutItem } from "@/lib/workout/plan";
import { useOutbox } from "../../../_outbox/provider";

type Answered = {
  isAnswered: (item: WorkoutItem) => boolean;
  /** What was said of it by an entry that waits. */
  bodyOf: (item: WorkoutItem) => LogBody | null;
};

/**
 * What is answered though the page of the server doesn't say so: in this workout, or by an entry that waits. What was
 * refused is open again.
 */
export function useAnswered(date: string, answered: readonly string[]): Answered {
  const { shown } = useOutbox();
  const waiting = ({ item, slot }: WorkoutItem) =>
    shown.entries.flatMap(({ error, ...entry }) =>
      entry.kind === "log" &&
      entry.item.type === "log" &&
      entry.item.prescriptionId === item.id &&
      entry.item.localDate === date &&
      (entry.item.slot ?? null) === slot
        ? [{ error, body: entry.item.body }]
        : [],
    );
  return {
    isAnswered: (one) => {
      const own = waiting(one);
      return own.every(({ error }) => error === null) && (answered.includes(one.key) || own.length > 0);
    },
    bodyOf: (one) => waiting(one).at(-1)?.body ?? null,
  };
}
