import { z } from "zod";
import { doseLogId, patientId, prescriptionId } from "../ids";
import { doseLoad } from "../plans/schema";
import { text } from "../text";
import { instant, localDate } from "../time/schema";
import { PAIN_PLACES, SKIP_REASONS, STAFF_SOURCES, STOP_RULES } from "./vocabulary";

/** One set: repetitions, or seconds where the dose is timed; the side only where the prescription is sided. */
export const loggedSet = z.object({
  reps: z.int().min(0).max(500).optional(),
  seconds: z.int().min(0).max(86_400).optional(),
  side: z.enum(["left", "right"]).optional(),
});
export type LoggedSet = z.infer<typeof loggedSet>;

const score = z.int().min(0).max(10);

/** What was done: the part of a log that a correction replaces as a whole. */
export const doseLogBody = z
  .object({
    /** A bare tick: credit 1, marked "quick". Only without sets. */
    quick: z.boolean().default(false),
    sets: z.array(loggedSet).max(40).default([]),
    /** What it was done against, where that was said; left out, nothing is known but the plan. */
    load: doseLoad.optional(),
    /** Walking breaks taken that day. */
    count: z.int().min(0).max(100).optional(),
    /** Sitting check-in: did every bout stay within the limit? */
    withinLimit: z.boolean().optional(),
    /** Medication taken or not; education read. */
    taken: z.boolean().optional(),
    /** Pain during the exercise, 0–10 (NPRS). */
    pain: score.optional(),
    /** That pain is the worst of a round that was logged as one: this exercise hurt no more than that. */
    painOfRound: z.literal(true).optional(),
    /** Where that pain was most. */
    painPlace: z.enum(PAIN_PLACES).optional(),
    /** Effort, Borg CR10, 0–10. */
    effort: score.optional(),
    stopRule: z.enum(STOP_RULES).optional(),
    /** When the ten minutes of rest after a stop began, by the phone's own clock; and whether it had settled after them. */
    restFrom: instant.optional(),
    settled: z.boolean().optional(),
    skipped: z.enum(SKIP_REASONS).optional(),
    note: text.trim().max(500).default(""),
  })
  .refine((b) => !(b.skipped && (b.quick || b.sets.length > 0)), {
    error: "skipped-and-done",
    path: ["skipped"],
  })
  .refine((b) => !(b.skipped && b.load), { error: "skipped-and-done", path: ["load"] })
  .refine((b) => !(b.quick && b.sets.length > 0), { error: "quick-and-sets", path: ["quick"] });
export type DoseLogBody = z.infer<typeof doseLogBody>;

/** The device's word on when and where; the server forms the corrected instant and, with it, judges windows. */
const clockReading = { deviceAt: instant, zone: text.min(1).max(64) };

export const doseLogItem = z.object({
  type: z.literal("log"),
  id: doseLogId,
  prescriptionId,
  /** An earlier local day it is entered for; left out, the day of the corrected logging instant. */
  localDate: localDate.optional(),
  /** May name the slot it was done for, 1…n; the credit ignores it. */
  slot: z.int().min(1).max(12).optional(),
  ...clockReading,
  body: doseLogBody,
});
export type DoseLogItem = z.infer<typeof doseLogItem>;

/** An edit replaces the body, an undo takes the log away; both keep the original. May arrive before its log. */
export const correctionItem = z.discriminatedUnion("kind", [
  z.object({
    type: z.literal("correction"),
    kind: z.literal("edit"),
    id: doseLogId,
    logId: doseLogId,
    ...clockReading,
    body: doseLogBody,
  }),
  z.object({
    type: z.literal("correction"),
    kind: z.literal("undo"),
    id: doseLogId,
    logId: doseLogId,
    ...clockReading,
  }),
]);
export type CorrectionItem = z.infer<typeof correctionItem>;

export const batchItem = z.union([doseLogItem, correctionItem]);
export type BatchItem = z.infer<typeof batchItem>;

/** The envelope of `POST /api/v1/dose-logs`. Items are parsed one by one, so that one bad item loses only itself. */
export const batchEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(200) });
export type BatchEnvelope = z.infer<typeof batchEnvelope>;
/** A batch that staff enter for a patient; a mistaken one is taken back by undo items under its own source. */
export const staffLogsSchema = batchEnvelope.extend({ patientId, source: z.enum(STAFF_SOURCES) });
export type StaffLogs = z.infer<typeof staffLogsSchema>;
