import { z } from "zod";
import { alertId, knownSignsId } from "../../ids";
import { reasonOf } from "../../text";

/** What a chart's alert is about is known; why, in the clinician's words. */
export const recordKnownSignsSchema = z.object({
  alertId,
  reason: reasonOf(500, "patient.known.errors.reason"),
});
export type RecordKnownSigns = z.infer<typeof recordKnownSignsSchema>;

export const endKnownSignsSchema = z.object({ knownId: knownSignsId });
export type EndKnownSigns = z.infer<typeof endKnownSignsSchema>;
