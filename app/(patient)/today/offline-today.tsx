"use client";

import { type ComponentProps, useDeferredValue } from "react";
import { openNow } from "@/lib/workout/plan";
import type { OfflineProps } from "../_offline/present";
import { PastDay } from "./_components/past-day";
import { PresentDay } from "./_components/present-day";
import { RowDrawings } from "./_components/row-drawings";

/** The words stand before the pictures, which take this phone as long to draw as all else takes: one after the other. */
function DrawnLater(props: ComponentProps<typeof RowDrawings>) {
  return useDeferredValue(true, false) && <RowDrawings {...props} />;
}

/** Today, and the days that can still be filled in, without a network. */
export default function OfflineToday({ today, other, days: { charts, standing }, at }: OfflineProps) {
  const wanted = at.search.get("day");
  const day = today.days.find(({ date, when }) => date === wanted && when === "past");
  return (
    <div className="flex flex-1 flex-col gap-4">
      <DrawnLater date={day?.date ?? today.date} plans={day ? [today] : [today, other]} />
      {day ? (
        <PastDay today={today} day={day} />
      ) : (
        <PresentDay
          today={today}
          other={other}
          chart={charts?.charts.at(-1) ?? null}
          standing={standing}
          unlock={null}
          cookies={document.cookie}
          start={openNow(today)}
        />
      )}
    </div>
  );
}
