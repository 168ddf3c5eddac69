import { z } from "zod";
import { measureResultId, ownMeasureId, patientId, uuid } from "../ids";
import { nameOf } from "../text";
import { localDate } from "../time/schema";
import { isMeasure, MEASURE_CODES, measureOf } from "./catalogue.data";
import { BETTER, isAsked, MOST_NAME, MOST_TOTAL, OCCASIONS, WEEKS } from "./vocabulary";

/** What is measured: a code of the catalogue, or the id of the clinic's own measure, or of a goal of the patient. */
export const subject = z.union([z.enum(MEASURE_CODES), uuid]);

/** Within the range of its measure, which the mutation looks up; null: it was not tested. */
const value = z.int().min(-MOST_TOTAL).max(MOST_TOTAL).nullable();

export const enterResultsSchema = z.object({
  patientId,
  /** The patient's local date as the page shows it: what was typed before midnight is no value of the day after. */
  today: localDate,
  values: z
    .array(
      z.object({
        subject,
        value,
        /** What stood there as far as the page knew: the row that this one replaces; null where there was none. */
        replaces: measureResultId.nullable(),
      }),
    )
    .min(1)
    .max(100),
});
export type EnterResults = z.infer<typeof enterResultsSchema>;

export const correctResultSchema = z.object({ resultId: measureResultId, value });
export type CorrectResult = z.infer<typeof correctResultSchema>;

const often = z.object({ occasion: z.enum(OCCASIONS), weeks: z.literal(WEEKS) });

/** How often from now on; null ends it. */
export const scheduleMeasureSchema = z
  .object({ patientId, subject, often: often.nullable() })
  .refine(({ subject: id, often }) => often?.occasion !== "patient" || isAsked(id), {
    path: ["often"],
    message: "invalid",
  })
  .refine(({ subject: id, often }) => !often || !isMeasure(id) || often.weeks >= measureOf(id).leastWeeks, {
    path: ["often"],
    message: "invalid",
  });
export type ScheduleMeasure = z.infer<typeof scheduleMeasureSchema>;

const total = z.int().min(0).max(MOST_TOTAL, "tooLong");

/** A measure by its name and the range of its total alone. The id is made by the page: sent twice, it makes no second one. */
export const defineMeasureSchema = z
  .object({ ownMeasureId, name: nameOf(MOST_NAME), least: total, most: total, better: z.enum(BETTER) })
  .refine(({ least, most }) => least < most, { path: ["most"], message: "measures.errors.range" });
export type DefineMeasure = z.infer<typeof defineMeasureSchema>;

export const archiveMeasureSchema = z.object({ ownMeasureId });
export type ArchiveMeasure = z.infer<typeof archiveMeasureSchema>;
