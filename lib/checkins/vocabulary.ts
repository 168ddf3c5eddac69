import type { Temporal } from "temporal-polyfill";

/** What a check-in asks: leg pain at rest, before the first exercise of a part of the day. */
export const CHECKIN_KINDS = ["rest-pain"] as const;

/** Leg pain at rest, 0–10, and the corrected instant at which it was answered. */
export type RestPain = { pain: number; at: Temporal.Instant };
