import { z } from "zod";
import { localDate } from "../time/schema";

/** The question of `GET /api/v1/patients/{id}/adherence` and of the screen behind "why?". */
export const adherenceQuestion = z.object({
  window: z.enum(["7", "28"]).default("28"),
  /** The window's last day; by default, and at most, the last completed local day. */
  asOf: localDate.optional(),
});
export type AdherenceQuestion = z.infer<typeof adherenceQuestion>;
