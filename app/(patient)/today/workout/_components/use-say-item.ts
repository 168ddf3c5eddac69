"use client";

import { useTranslations } from "next-intl";
import type { LogBody } from "@/lib/outbox/entry";
import type { WorkoutItem } from "@/lib/workout/plan";
import type { RowState } from "../../../_components/row";
import { stateOf, useSaid } from "../../_components/said";
import { markOf, sayBody } from "../../_components/say-body";

export type Said = { words: string; state: RowState };

/** What became of an item that isn't open any more, as Today says it: of what waits what was said, else what stands. */
export function useSayItem({ date, zone }: { date: string; zone: string }) {
  const said = useSaid(zone, date, false);
  const common = useTranslations("common");
  const stops = useTranslations("today.said");
  return (one: WorkoutItem, waiting: LogBody | null): Said => {
    if (waiting) return { words: sayBody(waiting, { stops, common }), state: markOf(waiting) };
    const entry = { ...one, prescriptionId: one.item.id, part: null };
    const words = said(entry, one.item, date);
    const state = stateOf(entry);
    return words && state ? { words, state } : { words: common("saved"), state: "done" };
  };
}
