import { z } from "zod";
import type { NewAlert } from "../alerts/vocabulary";
import type { Kind } from "../plans/vocabulary";
import { endsTheDay } from "./pain-limit";
import { STOP_RULES, type StopRule } from "./vocabulary";

const told = z.object({ stopRule: z.enum(STOP_RULES).optional(), pain: z.int().optional() });

/** The log that an alert is about. */
export type AlertingLog = {
  id: string;
  /** What its prescription is; null where the log itself has not arrived yet. */
  kind: Kind | null;
};

/**
 * The one alert that a stored log or edit raises; null for none. Pain above its limit (S2) raises the pain flag instead.
 * A stop under S1, S3 or S4, and pain of 8 or more in an exercise, hold the prescription until a clinician decides; the
 * pain also ends that day's exercises, and stands in the facts only then.
 * @param at the corrected instant at which the log or edit was made, however late it arrives
 */
export function alertFor(
  body: unknown,
  { id: logId, kind }: AlertingLog,
  at: Date | string,
): NewAlert | null {
  const { stopRule, pain } = told.safeParse(body).data ?? {};
  const facts = { logId, toldAt: new Date(at).toISOString() };
  // Of a log that is still on its way the worse is taken to be true.
  const severe = pain !== undefined && endsTheDay(kind ?? "nerve-glide", pain) ? pain : null;
  const held = { ...facts, hold: true as const, ...(severe === null ? {} : { pain: severe }) };
  const rule: StopRule | undefined = stopRule;
  switch (rule) {
    case "S0":
      return { kind: "stop-S0", facts: { rule, ...facts } };
    case "S1":
      return { kind: "stop-S1", facts: { rule, ...held } };
    case "S3":
      return { kind: "stop-S3", facts: { rule, ...held } };
    case "S4":
      return { kind: "stop-S4", facts: { rule, ...held } };
    case "S5":
      return { kind: "stop-S5", facts: { rule, ...facts } };
    default:
      return severe === null ? null : { kind: "high-pain", facts: { ...held, pain: severe } };
  }
}
