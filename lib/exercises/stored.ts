import { z } from "zod";
import { column, stored } from "../stored";
import type { CatalogueDose, Drawing, LocalizedText } from "./schema";

/*
 * Exercises as the database keeps them. Their revisions never change, so they are read by their form alone: a rule
 * that is made stricter later is for what people type from then on.
 */
const { text, int, bool } = column;

export const storedDose: z.ZodType<CatalogueDose> = stored(
  z.object({ sets: int, reps: int, hold: int, rest: int, perDay: int, days: int }),
);

export const storedText: z.ZodType<LocalizedText> = stored(
  z.record(
    text,
    z.object({
      name: text,
      plainName: text,
      target: text,
      equipmentNote: text.optional(),
      steps: z.array(text),
      poseLabels: z.array(text),
      patient: z
        .object({
          ...{ steps: z.array(text), feel: text, mistake: text },
          ...{ bed: text.optional(), note: text.optional() },
          side: z.object({ left: text, right: text }).optional(),
        })
        .optional(),
    }),
  ),
);

/** The drawing engine owns what is in it, and reads it itself. */
const drawnThings = z.array(z.record(text, z.custom<z.core.util.JSONType>()));

export const storedDrawing: z.ZodType<Drawing> = stored(
  z.object({
    view: z.enum(["side", "raised", "three-quarter"]),
    base: z.enum(["stand", "sit", "half-kneel", "supine", "long-sit", "prone", "quad", "side-lying"]),
    camera: z.enum(["side", "raised", "high", "foot"]),
    shoes: bool.optional(),
    poses: z.array(text),
    props: drawnThings,
    anchors: drawnThings,
    highlight: z.array(text),
    arrow: drawnThings,
    play: z.array(z.union([int, text])),
    tempo: drawnThings.element,
  }),
);
