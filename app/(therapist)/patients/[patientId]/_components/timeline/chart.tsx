import type { Timeline } from "@/lib/record/timeline/queries";
import { Backdrop, BandTags, bandsOf } from "./backdrop";
import { DoneLanes } from "./done-lanes";
import { EventLanes } from "./event-lanes";
import { FurthestLane } from "./furthest-lane";
import { Lane } from "./lane";
import { MedicineLanes } from "./medicine-lanes";
import { PainLane } from "./pain-lane";
import { HeldLane, PhaseLane, ScaleLane, VersionLane } from "./plan-lanes";
import type { TimelineWords } from "./use-timeline-words";

/** One axis, the lanes below each other, bands through all of them. Time runs left to right in every language. */
export function TimelineChart({ timeline, words }: { timeline: Timeline; words: TimelineWords }) {
  return (
    <>
      <Backdrop timeline={timeline} />
      <div className="relative grid grid-cols-[8.5rem_minmax(0,1fr)_7.5rem] gap-y-2 max-md:grid-cols-[6.5rem_minmax(0,1fr)]">
        <ScaleLane timeline={timeline} />
        <PhaseLane timeline={timeline} />
        <VersionLane timeline={timeline} />
        {bandsOf(timeline).length > 0 && (
          <Lane height="h-5 -mt-1">
            <BandTags timeline={timeline} />
          </Lane>
        )}
        <DoneLanes timeline={timeline} />
        <PainLane timeline={timeline} />
        <FurthestLane timeline={timeline} />
        <MedicineLanes timeline={timeline} />
        <HeldLane timeline={timeline} />
        <EventLanes timeline={timeline} words={words} />
      </div>
    </>
  );
}
