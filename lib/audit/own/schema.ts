import { z } from "zod";
import { localDate } from "../../time/schema";

/** From which day of the patient's on the page goes back, that day left out; anything malformed is left out as well. */
export const seenFilterSchema = z.object({ before: localDate.optional().catch(undefined) });
export type SeenFilter = z.infer<typeof seenFilterSchema>;
