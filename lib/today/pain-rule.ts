import type { Limited } from "../dose-logs/pain-limit";
import type { TodayPrescription } from "./prescription";

/** What decides how much an exercise may hurt: its own limit, and the leg pain at rest that it began with. */
export type PainRule = Limited & {
  /** 0–10; null where it was not asked or not answered, which gives no allowance. */
  start: number | null;
};

export const painRuleOf = ({ kind, dose }: TodayPrescription, start: number | null): PainRule => ({
  kind,
  painLimit: ("painLimit" in dose ? dose.painLimit : null) ?? null,
  start,
});
