import { z } from "zod";
import { PLACES } from "../body/places";
import { placeIdSchema } from "../body/schema";
import { bodyChartId, patientId } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";
import { isFelt, rankOf, SYMPTOMS } from "./vocabulary";

/** One place: pain right now 0–10 (NPRS), null where it was not asked, and what else is felt there. */
export const bodyMark = z
  .object({
    place: placeIdSchema,
    pain: z.int().min(0).max(10).nullable(),
    symptoms: z
      .array(z.enum(SYMPTOMS))
      .max(SYMPTOMS.length)
      .refine((list) => new Set(list).size === list.length, "twice")
      .transform((list) => SYMPTOMS.filter((symptom) => list.includes(symptom))),
  })
  .refine(isFelt, { error: "nothing-felt", path: ["pain"] });
export type BodyMark = z.infer<typeof bodyMark>;

/** A place is marked once; none at all is "nothing today", a record as true as another. Kept from the top down. */
export const bodyMarks = z
  .array(bodyMark)
  .max(PLACES.length)
  .refine((marks) => new Set(marks.map((mark) => mark.place)).size === marks.length, "twice")
  .transform((marks) => [...marks].sort((a, b) => rankOf(a.place) - rankOf(b.place)));

/** A chart as it is sent: the id is the client's, and the clock its own word, which the server puts right. */
export const bodyChartItem = z.object({
  id: bodyChartId,
  deviceAt: instant,
  zone: text.min(1).max(64),
  marks: bodyMarks,
});
export type BodyChartItem = z.infer<typeof bodyChartItem>;

/** The envelope of `POST /api/v1/body-charts`. Charts are parsed one by one, so that a bad one loses only itself. */
export const chartEnvelope = z.object({ sentAt: instant, charts: z.array(z.unknown()).min(1).max(50) });
export type ChartEnvelope = z.infer<typeof chartEnvelope>;

/** A chart that staff draw with, or copy for, a patient. */
export const staffChartSchema = z.object({ patientId, sentAt: instant, chart: bodyChartItem });
export type StaffChart = z.infer<typeof staffChartSchema>;
