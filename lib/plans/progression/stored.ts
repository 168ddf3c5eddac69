import { z } from "zod";
import { ALERT_KINDS } from "../../alerts/vocabulary";
import { planVersionId, prescriptionId } from "../../ids";
import { column, stored } from "../../stored";
import { CRITERIA, type Evaluation, GATES, GROUNDS, OUTCOMES, STATES, TRIGGERS } from "./vocabulary";

const number = z.number();

const criterion = z.object({
  id: z.enum([...CRITERIA, ...GATES]),
  state: z.enum(STATES),
  value: number.nullable(),
  from: number.nullable(),
  needs: number,
  date: column.date.nullable(),
  sign: z.enum([...ALERT_KINDS, "centralised"]).nullable(),
});

const trigger = z.object({
  id: z.enum(TRIGGERS),
  value: number,
  from: number.nullable(),
  count: column.int,
  date: column.date,
});

/** What the rules said, as the read model and each decision keep it. */
export const storedEvaluation: z.ZodType<Evaluation> = stored(
  z.object({
    rules: column.int,
    outcome: z.enum(OUTCOMES),
    versionId: planVersionId,
    phase: column.int,
    grounds: z.array(z.enum(GROUNDS)),
    triggers: z.array(trigger),
    criteria: z.array(criterion),
    gate: z.array(criterion),
    subjects: z.array(prescriptionId),
    review: column.bool,
  }),
);
