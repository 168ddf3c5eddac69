import { z } from "zod";
import type { FlagAction, FlagName } from "../adherence/flags/flag";
import { ALERT_KINDS } from "../alerts/vocabulary";
import { PAIN_PLACES } from "../dose-logs/vocabulary";
import { PROPOSED, TRIGGERS } from "../plans/progression/vocabulary";
import { column } from "../stored";
import type { Reason } from "./reasons";

const number = z.number();
const count = column.int;
const severity = z.enum(["amber", "red"]);
const action = z.enum([
  "call",
  "retime-reminder",
  "check-in",
  "review-pain",
  "simplify",
  "pacing-note",
  "offer-paper",
] satisfies FlagAction[]);

const raised = <Name extends FlagName, Inputs extends z.ZodRawShape>(name: Name, inputs: Inputs) =>
  z.object({ flag: z.literal(name), severity, action, inputs: z.object(inputs) });

/** One reason, as the read model keeps it. */
export const storedReason = z.discriminatedUnion("flag", [
  z.object({
    flag: z.literal("alert"),
    severity: z.literal("red"),
    action: z.literal("review-alert"),
    inputs: z.object({ kind: z.enum(ALERT_KINDS) }),
  }),
  raised("silence", { days: count, more: column.bool, lastLog: column.date.nullable() }),
  raised("low-dose", { now: number, before: number }),
  raised("decline", { now: number, before: number, points: number }),
  raised("pain", {
    events: count,
    high: count,
    overStart: count,
    stopped: count,
    // Rows of before have none; the next closing writes them anew.
    worst: z
      .object({
        pain: count,
        place: z.enum(PAIN_PLACES).nullable(),
        date: column.date,
        during: z.enum(["exercise", "rest", "other"]),
      })
      .nullable()
      .default(null),
    latest: column.date.nullable().default(null),
    start: number.nullable(),
    meanNow: number.nullable(),
    meanBefore: number.nullable(),
  }),
  raised("rest-pain", { pain: count, date: column.date }),
  raised("burden", { exercises: count }),
  raised("confidence", { score: count, date: column.date }),
  raised("pauses", { days: count, of: count }),
  raised("visits", { missed: count, last: column.date }),
  raised("over-rest", { days: count, of: count, mostMinutes: number }),
  raised("overdoing", { days: count, of: count }),
  raised("questions", { since: column.date }),
  raised("unanswered", { days: count }),
  raised("low-log-reliability", { logs: count, late: count, latePercent: number, datesTogether: count }),
  z.object({
    flag: z.literal("progression"),
    severity: z.literal("note"),
    action: z.literal("review-proposal"),
    inputs: z.object({
      outcome: z.enum(PROPOSED),
      phase: count,
      met: count,
      of: count,
      trigger: z.enum(TRIGGERS).nullable(),
    }),
  }),
  z.object({
    flag: z.literal("phase"),
    severity: z.literal("note"),
    action: z.literal("review-phase"),
    inputs: z.object({ number: count, weeks: count }),
  }),
  z.object({
    flag: z.literal("review"),
    severity: z.literal("note"),
    action: z.literal("review-plan"),
    inputs: z.object({ on: column.date }),
  }),
  z.object({
    flag: z.literal("graduation"),
    severity: z.literal("note"),
    action: z.literal("discharge"),
    inputs: z.object({ legPain: number, now: number, before: number }),
  }),
  z.object({
    flag: z.literal("consent"),
    severity: z.literal("note"),
    action: z.literal("see-consent"),
    inputs: z.object({ since: column.date }),
  }),
]);

/** Why a patient stands where they stand. */
export const storedReasons: z.ZodType<Reason[]> = z.array(storedReason);
