import { z } from "zod";
import { patientId } from "../../ids";
import { wordsOf } from "../../text";
import { localDate } from "../../time/schema";

export const recordDeathSchema = z.object({ patientId, diedOn: localDate });
export type RecordDeath = z.infer<typeof recordDeathSchema>;

/** Why a record is taken out of use, or brought back. */
export const retireSchema = z.object({
  patientId,
  reason: wordsOf(300, 3),
});
export type Retire = z.infer<typeof retireSchema>;
