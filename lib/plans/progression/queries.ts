import { z } from "zod";
import type { StaffActor } from "../../db/actor";
import { instantColumn, instantOf } from "../../db/dates";
import { rows } from "../../db/rows";
import type { Db } from "../../db/scope";
import { type PatientId, planVersionId, uuid } from "../../ids";
import { listMergedIds } from "../../patients/merge/queries";
import { column } from "../../stored";
import { type Decidable, loadDecidable } from "../decisions/queries";
import { type ProposedPlan, proposedPlan } from "./proposed-plan";
import { PRESENT_RULES } from "./rules.data";
import { storedEvaluation } from "./stored";
import { DECISIONS, type Evaluation, isProposed, PROPOSED } from "./vocabulary";

const standingRow = z.object({ progression: storedEvaluation.nullable() });

/** The figures that count now, with what the rules say (null without a plan, and after the episode); null while they are out of date. */
export async function getStanding(
  db: Db<StaffActor>,
  id: PatientId,
): Promise<{ progression: Evaluation | null } | null> {
  const at = instantColumn(db.now);
  const [found] = await rows(db, standingRow)`
    SELECT s."progression" FROM "CaseloadStatus" s
    WHERE s."clinicId" = ${db.actor.clinicId}::uuid AND s."patientId" = ${id}::uuid
      AND s."validFrom" <= ${at} AND s."validUntil" > ${at} AND coalesce(s."staleFrom" > ${at}, true) LIMIT 1`;
  return found ?? null;
}

/** What the rules say at present; null without a plan, after the episode, and while the figures are out of date. */
export const getEvaluation = async (db: Db<StaffActor>, id: PatientId): Promise<Evaluation | null> =>
  (await getStanding(db, id))?.progression ?? null;

const decisionRow = z.object({
  id: uuid,
  versionId: planVersionId,
  outcome: z.enum(PROPOSED),
  decision: z.enum(DECISIONS),
  evaluation: storedEvaluation,
  reason: column.text,
  decidedAt: column.timestamp,
  decidedBy: column.text,
  number: column.int.nullable(),
});
/** What was decided about a proposal, by whom and when. `number`: of the version that followed; null while none has. */
export type ProgressionDecision = Omit<z.infer<typeof decisionRow>, "decidedAt"> & {
  /** Instant. */ decidedAt: string;
};

const MOST_SHOWN = 20;

/** The latest decisions, also those in records that were merged into this one, the latest first. */
export async function listProgressionDecisions(
  db: Db<StaffActor>,
  id: PatientId,
  limit = MOST_SHOWN,
): Promise<ProgressionDecision[]> {
  const records = [id, ...(await listMergedIds(db, id))];
  const found = await rows(db, decisionRow)`
    SELECT d."id", d."versionId", d."outcome", d."decision", d."evaluation", d."reason", d."decidedAt",
      coalesce(m."name", '') AS "decidedBy", v."number"
    FROM "ProgressionDecision" d
    LEFT JOIN "Member" m ON m."clinicId" = d."clinicId" AND m."id" = d."decidedBy"
    LEFT JOIN "PlanVersion" v ON v."patientId" = d."patientId" AND v."draftId" = d."draftId"
    WHERE d."clinicId" = ${db.actor.clinicId}::uuid AND d."patientId" = ANY(${records}::uuid[])
    ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT ${limit}`;
  return found.map(({ decidedAt, ...rest }) => ({ ...rest, decidedAt: instantOf(decidedAt).toString() }));
}

export type Progression = {
  evaluation: Evaluation;
  /** What the proposal makes of the plan; null where nothing is proposed, or a clinician chooses what. */
  proposal: (ProposedPlan & Pick<Decidable, "context">) | null;
  decisions: ProgressionDecision[];
};

/** What the rules say of the plan, what would become of it, and what was decided before; null without a plan. */
export async function getProgression(db: Db<StaffActor>, id: PatientId): Promise<Progression | null> {
  const evaluation = await getEvaluation(db, id);
  if (!evaluation) return null;
  const decisions = await listProgressionDecisions(db, id);
  if (!isProposed(evaluation.outcome)) return { evaluation, proposal: null, decisions };
  const decidable = await loadDecidable(db, { patientId: id, begun: false, of: evaluation.versionId });
  const given = decidable && { context: decidable.context, rules: PRESENT_RULES };
  const plan = given && proposedPlan(decidable.content, evaluation, given);
  return { evaluation, proposal: plan && { ...plan, context: decidable.context }, decisions };
}
