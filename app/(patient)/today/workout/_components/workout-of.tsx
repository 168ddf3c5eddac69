import type { Today } from "@/lib/today/queries";
import { itemsNow } from "@/lib/workout/plan";
import { firstName } from "../../../_components/prescription-name";
import { StartedPart } from "../../_components/started-part";
import { WorkoutScreens } from "./workout-screens";

/** What is due now, one after the other; with or without a network. */
export const WorkoutOf = ({ today }: { today: Today }) => (
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
