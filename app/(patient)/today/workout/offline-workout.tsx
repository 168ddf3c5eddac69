"use client";

import type { OfflineProps } from "../../_offline/present";
import { WorkoutOf } from "./_components/workout-of";

/** The same as with a network: what is done waits on the phone. */
export default function OfflineWorkout({ today }: OfflineProps) {
  return <WorkoutOf today={today} />;
}
