import { RED_FLAG_STOPS } from "../alerts/red-flags";
import type { StopRule } from "../dose-logs/vocabulary";
import { type Entry, isUrgent } from "./entry";

/** Why exercise and rest are kept back on the phone already: a yes to a warning sign, or a stop as serious. */
export type Lock = "yes" | "stop";

const isRedFlag = (rule: StopRule | undefined): boolean => RED_FLAG_STOPS.some((stop) => stop === rule);

const stops = (entry: Entry): boolean =>
  entry.kind === "log" && entry.error === null && "body" in entry.item && isRedFlag(entry.item.body.stopRule);

/**
 * What holds exercise and rest back before the server has it. A yes holds even where it was refused, because nobody
 * has seen it; what was said to be a mistake afterwards unlocks nothing, as with the server.
 */
export function lockWaiting(pending: readonly Entry[]): Lock | null {
  if (pending.some(isUrgent)) return "yes";
  return pending.some(stops) ? "stop" : null;
}
