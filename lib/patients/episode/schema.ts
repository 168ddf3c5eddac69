import { z } from "zod";
import { SIDES } from "../../exercises/vocabulary";
import { memberId, patientId } from "../../ids";
import { text, wordsOf } from "../../text";

/** The one sentence that says why something was undone or put right. */
const why = wordsOf(300, 3);

export const dischargeSchema = z.object({ patientId, reason: text.trim().max(500).default("") });
export type Discharge = z.infer<typeof dischargeSchema>;

export const undoSchema = z.object({ patientId, reason: why });
export type Undo = z.infer<typeof undoSchema>;

export const startEpisodeSchema = z.object({ patientId, side: z.enum(SIDES), leadId: memberId });
export type StartEpisode = z.infer<typeof startEpisodeSchema>;
