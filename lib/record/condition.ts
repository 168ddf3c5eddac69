import { z } from "zod";
import { SIDES } from "../exercises/vocabulary";
import { uuid } from "../ids";
import { column } from "../stored";

/** A condition as a record shows it. */
export const chartCondition = z.object({
  id: uuid,
  code: column.text,
  side: z.enum(SIDES).nullable(),
  onDate: column.date.nullable(),
  limits: column.text,
  note: column.text,
  recordedAt: column.instant,
  recordedBy: column.text.nullable(),
  clearedAt: column.instant.nullable(),
  clearedNote: column.text.nullable(),
});
export type ChartCondition = z.infer<typeof chartCondition>;
