import { z } from "zod";
import { goalId, uuid } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";
import { MOST } from "./rounds";
import { MORNING_HOURS, SETTLED } from "./vocabulary";

const common = { type: z.literal("checkin"), id: uuid, deviceAt: instant, zone: text.min(1).max(64) };
const upTo = (most: number) => z.int().min(0).max(most).nullable();

const worst = <Kind extends "nprs-leg" | "nprs-back" | "nprs-knee">(kind: Kind) =>
  z.object({ ...common, kind: z.literal(kind), body: z.object({ score: upTo(MOST[kind]) }) });

/**
 * One thing that was asked and answered; null says that it was skipped, or takes an answer of the same day back. The id
 * is the client's, and the clock its own word, which the server puts right.
 */
export const checkinItem = z.discriminatedUnion("kind", [
  /** Leg pain at rest, 0–10 (NPRS). */
  z.object({ ...common, kind: z.literal("rest-pain"), body: z.object({ pain: upTo(MOST["rest-pain"]) }) }),
  z.object({
    ...common,
    kind: z.literal("settled"),
    body: z.object({ settled: z.enum(SETTLED).nullable() }),
  }),
  /** Minutes lying down on the day before, the night and rest positions left out. */
  z.object({ ...common, kind: z.literal("lying"), body: z.object({ minutes: upTo(MOST.lying) }) }),
  z.object({ ...common, kind: z.literal("confidence"), body: z.object({ score: upTo(MOST.confidence) }) }),
  /** Minutes at a stretch, at best in the last week. */
  z.object({ ...common, kind: z.literal("walked"), body: z.object({ minutes: upTo(MOST.walked) }) }),
  z.object({ ...common, kind: z.literal("sat"), body: z.object({ minutes: upTo(MOST.sat) }) }),
  /** Pain at its worst in the past 24 hours (NPRS), each place by itself. */
  worst("nprs-leg"),
  worst("nprs-back"),
  worst("nprs-knee"),
  /** Change over the past four weeks, −5 very much worse to 5 very much better (own wording of a global rating of change). */
  z.object({
    ...common,
    kind: z.literal("groc"),
    body: z.object({ score: z.int().min(-MOST.groc).max(MOST.groc).nullable() }),
  }),
  /** Goals are set on a page of their own; whoever skips it is not asked again. */
  z.object({ ...common, kind: z.literal("choose-goals"), body: z.object({ skipped: z.literal(true) }) }),
  /** How well it goes, 0 not at all to 10 as before (own wording of the Patient-Specific Functional Scale). */
  z.object({ ...common, kind: z.literal("goal"), body: z.object({ goalId, score: upTo(MOST.goal) }) }),
]);
export type CheckinItem = z.infer<typeof checkinItem>;

/** The envelope of `POST /api/v1/checkins`. Items are parsed one by one, so that a bad one loses only itself. */
export const checkinEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type CheckinEnvelope = z.infer<typeof checkinEnvelope>;

/** From which hour on a patient wants the morning questions; null: not at all. */
export const morningHourSchema = z.object({ hour: z.literal(MORNING_HOURS).nullable() });
export type MorningHour = z.infer<typeof morningHourSchema>;
