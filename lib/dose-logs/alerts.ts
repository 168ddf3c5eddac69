import { z } from "zod";
import { STOP_RULES, type StopRule } from "./vocabulary";

/**
 * Stops that somebody must look at: a red flag (S0), symptoms further down the leg (S1), numbness or weakness (S3), a
 * knee that locks or swells (S4), chest pain or faintness (S5). S2, pain above the limit, raises the pain flag instead.
 */
const ALERTING: readonly StopRule[] = ["S0", "S1", "S3", "S4", "S5"];

/** Does a stop under this rule tell the care team at once? */
export const raisesAlert = (rule: StopRule): boolean => ALERTING.includes(rule);

const stopped = z.object({ stopRule: z.enum(STOP_RULES) });

type Stored = { clinicId: string; patientId: string; body?: unknown };

/**
 * The alert a stored log or edit raises; null for none. Facts are codes, ids and when it was told alone.
 * @param toldAt the corrected instant at which the log or edit was made, however late it arrives
 */
export function alertFor(row: Stored, logId: string, toldAt: Date | string) {
  const body = stopped.safeParse(row.body);
  if (!body.success || !raisesAlert(body.data.stopRule)) return null;
  return {
    clinicId: row.clinicId,
    patientId: row.patientId,
    kind: `stop-${body.data.stopRule}`,
    facts: { rule: body.data.stopRule, logId, toldAt: new Date(toldAt).toISOString() },
  };
}
