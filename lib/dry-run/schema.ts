import { z } from "zod";
import { memberId, patientId } from "../ids";
import { PROPOSED } from "../plans/progression/vocabulary";
import { column } from "../stored";
import { text } from "../text";
import { CHANGEABLE_NAMES, type Changes, rangeOf } from "./changes";
import { type Sums, WHICH } from "./sums";

const number = (name: (typeof CHANGEABLE_NAMES)[number]) => {
  const { least, most } = rangeOf(name);
  return z.int().min(least).max(most).optional();
};
const changes = z.strictObject(
  Object.fromEntries(CHANGEABLE_NAMES.map((name) => [name, number(name)])),
) as unknown as z.ZodType<Changes>;

/** One part of a run: with which numbers, and after whom it goes on; null at the beginning. */
export const tryRulesSchema = z.object({ changes, after: patientId.nullable() });
export type TryRules = z.infer<typeof tryRulesSchema>;

/** One part of a run of which sums alone are shown, and what the part before it sealed; null at the beginning. */
export const sumRulesSchema = z.object({ changes, sealed: text.max(20_000).nullable() });
export type SumRules = z.infer<typeof sumRulesSchema>;

const int = column.int;
const sums = z.record(
  z.enum(PROPOSED),
  z.object({ patients: z.record(z.enum(WHICH), int), present: int, changed: int }),
) satisfies z.ZodType<Sums>;

/** What is sealed between two parts: whose run it is, when and by which rules it began, how far it is, and what was summed. */
export const sealedSums = z.object({
  ...{ changes, memberId, startedAt: column.instant, edition: int, after: patientId, done: int },
  sums,
});
export type SealedSums = z.infer<typeof sealedSums>;
