import { z } from "zod";
import type { NewAlert } from "../alerts/vocabulary";
import { STOP_RULES, type StopRule } from "./vocabulary";

const stopped = z.object({ stopRule: z.enum(STOP_RULES) });

/**
 * The alert a stored log or edit raises; null for none. S2, pain above the limit, raises the pain flag instead.
 * @param at the corrected instant at which the log or edit was made, however late it arrives
 */
export function alertFor(body: unknown, logId: string, at: Date | string): NewAlert | null {
  const rule: StopRule | undefined = stopped.safeParse(body).data?.stopRule;
  const facts = { logId, toldAt: new Date(at).toISOString() };
  switch (rule) {
    case "S0":
      return { kind: "stop-S0", facts: { rule, ...facts } };
    case "S1":
      return { kind: "stop-S1", facts: { rule, ...facts } };
    case "S3":
      return { kind: "stop-S3", facts: { rule, ...facts } };
    case "S4":
      return { kind: "stop-S4", facts: { rule, ...facts } };
    case "S5":
      return { kind: "stop-S5", facts: { rule, ...facts } };
    default:
      return null;
  }
}
