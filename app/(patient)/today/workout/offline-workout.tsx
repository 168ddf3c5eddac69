"use client";

import { itemsNow } from "@/lib/workout/plan";
import { firstName } from "../../_components/prescription-name";
import type { OfflineProps } from "../../_offline/present";
import { StartedPart } from "../_components/started-part";
import { WorkoutScreens } from "./_components/workout-screens";

/** The same as with a network: what is done waits on the phone. */
export default function OfflineWorkout({ today }: OfflineProps) {
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <StartedPart began={today.began} readAt={today.readAt}>
        <WorkoutScreens
          date={today.date}
          part={today.part}
          items={itemsNow(today)}
          start={today.start}
          zone={today.zone}
          advice={{
            therapist: firstName(today.therapist),
            clinicName: today.clinicName,
            emergencyNumber: today.emergencyNumber,
          }}
        />
      </StartedPart>
    </div>
  );
}
