"use client";

import type { OfflineProps } from "../_offline/present";
import { ChartPage } from "./_components/chart-page";

/** Where it is felt today, without a network. */
export default function OfflineChart({ today, days }: OfflineProps) {
  return (
    <ChartPage series={days.charts} today={today.date} withdrawn={today.consent.withheld === "logging"} />
  );
}
