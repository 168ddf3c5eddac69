"use client";

import type { OfflineProps } from "../_offline/present";
import { PlanOf } from "./_components/plan-of";

/** What the plan holds, without a network. */
export default function OfflinePlan({ today }: OfflineProps) {
  return <PlanOf today={today} />;
}
