import { z } from "zod";
import { alertId, knownSignsId } from "../../ids";
import { text } from "../../text";

/** What a chart's alert is about is known; why, in the clinician's words. */
export const recordKnownSignsSchema = z.object({
  alertId,
  reason: text.trim().min(10, "patient.known.errors.reason").max(500),
});
export type RecordKnownSigns = z.infer<typeof recordKnownSignsSchema>;

export const endKnownSignsSchema = z.object({ knownId: knownSignsId });
export type EndKnownSigns = z.infer<typeof endKnownSignsSchema>;
