import { z } from "zod";
import { storedLoad } from "../plans/stored";
import { column, stored } from "../stored";
import type { DoseLogBody } from "./schema";
import { PAIN_PLACES, SKIP_REASONS, STOP_RULES } from "./vocabulary";

const { text, int, bool } = column;

/**
 * What was done, as the database keeps it. Logs never change, so they are read by their form alone: a rule that is
 * made stricter later is for what people enter from then on.
 */
export const storedBody: z.ZodType<DoseLogBody> = stored(
  z.object({
    quick: bool.default(false),
    sets: z
      .array(
        z.object({
          reps: int.optional(),
          seconds: int.optional(),
          side: z.enum(["left", "right"]).optional(),
        }),
      )
      .default([]),
    load: storedLoad.optional(),
    count: int.optional(),
    withinLimit: bool.optional(),
    taken: bool.optional(),
    pain: int.optional(),
    painPlace: z.enum(PAIN_PLACES).optional(),
    effort: int.optional(),
    stopRule: z.enum(STOP_RULES).optional(),
    restFrom: text.optional(),
    settled: bool.optional(),
    skipped: z.enum(SKIP_REASONS).optional(),
    note: text.default(""),
  }),
);
