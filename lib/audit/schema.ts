import { z } from "zod";
import { REGISTRY } from "../events/registry";
import type { EventKind } from "../events/vocabulary";
import { patientId, userId, uuid } from "../ids";
import { text } from "../text";
import { instant, localDate } from "../time/schema";

const kinds = Object.keys(REGISTRY) as [EventKind, ...EventKind[]];

/**
 * What of the audit log is asked for; anything malformed is left out. `before` is where a page begins: just before that
 * event, `<instant>_<id>`. Ids alone stand in an address, never a name.
 */
export const auditFilterSchema = z.object({
  before: text
    .refine((text) => z.tuple([instant, uuid]).safeParse(text.split("_")).success)
    .optional()
    .catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  who: userId.optional().catch(undefined),
  patient: patientId.optional().catch(undefined),
  /** Local dates of the clinic, both included. */
  from: localDate.optional().catch(undefined),
  to: localDate.optional().catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
