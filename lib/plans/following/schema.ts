import { z } from "zod";
import { draftId, patientId, planVersionId, templateVersionId } from "../../ids";
import { text } from "../../text";
import { localDate } from "../../time/schema";

/** One plan to be brought up to the newest version of its template, as its author saw it. */
export const updateFollowerSchema = z.object({
  patientId,
  /** A new one: it makes sending the same twice harmless. */
  draftId,
  /** The plan's version that was compared. */
  versionId: planVersionId,
  templateVersionId,
  effectiveFrom: localDate,
  /** What was shown (`mergeDigest`). */
  shown: text.max(60_000),
  /** The conflicts in which the template's is taken. */
  take: z.array(text.max(200)).max(60).default([]),
});
export type UpdateFollower = z.infer<typeof updateFollowerSchema>;
