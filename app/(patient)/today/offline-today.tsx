"use client";

import { openNow } from "@/lib/workout/plan";
import type { OfflineProps } from "../_offline/present";
import { PastDay } from "./_components/past-day";
import { PresentDay } from "./_components/present-day";

/** Today, and the days that can still be filled in, without a network. */
export default function OfflineToday({ today, other, days: { charts, standing }, at }: OfflineProps) {
  const wanted = at.search.get("day");
  const day = today.days.find(({ date, when }) => date === wanted && when === "past");
  return (
    <div className="flex flex-1 flex-col gap-4">
      {day ? (
        <PastDay today={today} day={day} />
      ) : (
        <PresentDay
          today={today}
          other={other}
          chart={charts?.charts.at(-1) ?? null}
          standing={standing}
          unlock={null}
          start={openNow(today)}
        />
      )}
    </div>
  );
}
