import { z } from "zod";
import { monitoringId, monitoringTimeId, patientId, visitId } from "../ids";
import { reasonOf, text, wordsOf } from "../text";
import { localDate } from "../time/schema";
import { HOWS, LONGEST_NOTE, MINUTES } from "./vocabulary";

const reason = reasonOf(LONGEST_NOTE, "reason-short");
const range = "monitoring.errors.minutes";

export const switchMonitoringSchema = z.object({ on: z.boolean() });
export type SwitchMonitoring = z.infer<typeof switchMonitoringSchema>;

/** The id is made by the page: sent twice, it begins once. */
export const beginMonitoringSchema = z.object({
  monitoringId,
  patientId,
  beganOn: localDate,
  note: wordsOf(LONGEST_NOTE, 2, "required"),
});
export type BeginMonitoring = z.infer<typeof beginMonitoringSchema>;

export const endMonitoringSchema = z.object({ monitoringId, lastDay: localDate });
export type EndMonitoring = z.infer<typeof endMonitoringSchema>;

/** Recorded by mistake: it never was. */
export const voidMonitoringSchema = z.object({ monitoringId, reason });
export type VoidMonitoring = z.infer<typeof voidMonitoringSchema>;

/** Where it can be read what was done: in its own words, in the messages, or in a visit. */
const evidence = z.discriminatedUnion("evidence", [
  z.object({ evidence: z.literal("note"), note: wordsOf(LONGEST_NOTE, 2, "required") }),
  z.object({ evidence: z.literal("messages"), note: text.trim().max(LONGEST_NOTE, "tooLong") }),
  z.object({ evidence: z.literal("visit"), visitId, note: text.trim().max(LONGEST_NOTE, "tooLong") }),
]);

export const recordTimeSchema = z
  .object({
    timeId: monitoringTimeId,
    monitoringId,
    localDate,
    minutes: z.coerce.number(range).int(range).min(MINUTES.least, range).max(MINUTES.most, range),
    how: z.enum(HOWS),
  })
  .and(evidence);
export type RecordTime = z.infer<typeof recordTimeSchema>;

export const counterTimeSchema = z.object({ timeId: monitoringTimeId, reason });
export type CounterTime = z.infer<typeof counterTimeSchema>;

/** Which page of whoever is monitored; anything else is the first. */
export const monitoredFilter = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });
