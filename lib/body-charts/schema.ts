import { z } from "zod";
import { placeId as idOfPlace, PLACES, type PlaceId, placeIdSchema } from "../body-map/places";
import { bodyChartId, patientId } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";

/** What is felt beside pain, in the order in which it is asked. */
export const SYMPTOMS = ["numbness", "tingling", "weakness", "burning"] as const;
export type Symptom = (typeof SYMPTOMS)[number];

export const CHART_SOURCES = ["patient", "staff"] as const;
export type ChartSource = (typeof CHART_SOURCES)[number];

const ORDER = new Map<PlaceId, number>(PLACES.map((place, at) => [idOfPlace(place), at]));
const rankOf = (id: PlaceId): number => ORDER.get(id) ?? PLACES.length;

/** What is felt at a place; a mark says that something is: pain of 1 or more, or a symptom. */
export type Felt = { pain: number | null; symptoms: readonly Symptom[] };
export const isFelt = ({ pain, symptoms }: Felt): boolean => (pain ?? 0) >= 1 || symptoms.length > 0;

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

/** A place is marked once; none at all is "nothing today", a record as true as any. Kept from the top down. */
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

/** 201 stored, 200 the same was there, 409 same id another body, 422 refused and why. */
export type ChartResult =
  | { id: string; status: 200 | 201 }
  | { id: string; status: 409; error: "conflict" }
  | { id: string | null; status: 422; error: string; fields?: Record<string, string> };
