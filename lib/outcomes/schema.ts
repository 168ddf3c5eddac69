import { z } from "zod";
import { text } from "../text";
import { isOutcome } from "./vocabulary";

/** What of an address is understood; anything else is leg pain. */
export const outcomesFilter = z.object({
  measure: text.refine(isOutcome).catch("nprs-leg"),
});
export type OutcomesFilter = z.infer<typeof outcomesFilter>;
