import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { DraftId } from "../../ids";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getCare, getZones } from "../../patients/queries";
import { fail, ok, type Result } from "../../result";
import { toStored } from "../../stored";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { loadDecidable } from "../decisions/queries";
import { publishPlan, saveDraft } from "../mutations";
import { getOpenPlan } from "../queries";
import { digestOf, proposedPlan } from "./proposed-plan";
import { getEvaluation, listProgressionDecisions } from "./queries";
import { PRESENT_RULES } from "./rules.data";
import type { DecideProgression } from "./schema";
import type { Evaluation } from "./vocabulary";

/** The proposal is not there any more: who decided what about it, or published since; or what was logged speaks against it. */
async function overtaken(
  db: Db<StaffActor>,
  { patientId, versionId, outcome }: DecideProgression,
): Promise<Result<never>> {
  const made = await listProgressionDecisions(db, patientId);
  const since = db.now.subtract({ hours: 24 * PRESENT_RULES.dismissedDays }).toString();
  // What somebody begins to change is proposed as before; what was decided of another proposal, or long ago, explains nothing.
  const last = made.find(
    (one) =>
      one.decision !== "change" &&
      one.versionId === versionId &&
      one.outcome === outcome &&
      (one.decision !== "dismiss" || one.decidedAt >= since),
  );
  if (last) {
    const { decision, decidedAt, decidedBy } = last;
    return fail("conflict", { decision, decidedAt, decidedBy });
  }
  const latest = (await getOpenPlan(db, patientId))?.latest;
  if (!latest || latest.id === versionId) return fail("conflict");
  const { number, publisherName, publishedAt } = latest;
  return fail("conflict", { number: String(number), decidedBy: publisherName, decidedAt: publishedAt });
}

type Made = { draftId: DraftId; number: number | null };

/** Whether this very proposal is in a draft already, whatever became of it since. */
const isLaidIn = async (db: Db<StaffActor>, draftId: DraftId, { versionId, outcome }: Evaluation) =>
  (await db.tx.progressionDecision.count({ where: { draftId, versionId, outcome, decision: "change" } })) > 0;

/** Keeps what is proposed as this member's draft: in what they have begun, else in what is published. */
async function prepare(
  db: Db<StaffActor>,
  { patientId, draftId }: DecideProgression,
  evaluation: Evaluation,
): Promise<Result<Made>> {
  const found = await loadDecidable(db, { patientId, of: evaluation.versionId });
  if (!found) return fail("not-found");
  const { content, context, draft, name, baseVersionId } = found;
  // It is laid in once: a second time would change what it changed.
  if (draft && (await isLaidIn(db, draft.id, evaluation))) return ok({ draftId: draft.id, number: null });
  const plan = proposedPlan(content, evaluation, { context, rules: PRESENT_RULES });
  const kept = draft ?? { id: draftId, revision: 0 };
  const saved = await saveDraft(db, {
    ...{ draftId: kept.id, patientId, name, baseVersionId, revision: kept.revision },
    content: plan?.content ?? content,
  });
  return saved.ok ? ok({ draftId: kept.id, number: null }) : saved;
}

/** Publishes what is proposed on the version that was judged, and nothing that anybody has begun: more from tomorrow on, less at once and for some days. */
async function publish(
  db: Db<StaffActor>,
  { patientId, draftId, shown }: DecideProgression,
  evaluation: Evaluation,
): Promise<Result<Made>> {
  const found = await loadDecidable(db, { patientId, begun: false, of: evaluation.versionId });
  const given = found && { context: found.context, rules: PRESENT_RULES };
  const plan = given && proposedPlan(found.content, evaluation, given);
  if (!plan) return fail("invalid", { decision: "plan.errors.not-decidable" });
  // Another log may have made another exercise the easiest, and nobody has seen that one.
  if (digestOf(plan) !== shown) return fail("conflict");
  const today = localDateAt(await getZones(db, patientId), db.now);
  const less = evaluation.outcome === "regress";
  const published = await publishPlan(db, {
    ...{ draftId, patientId, name: found.name, content: plan.content, baseVersionId: found.baseVersionId },
    effectiveFrom: less ? today : addDays(today, 1),
    endsOn: less ? addDays(today, PRESENT_RULES.regressDays) : null,
    kind: "ordinary",
  });
  return published.ok ? ok({ draftId, number: published.data.number }) : published;
}

/**
 * What a clinician decides about a proposed change of the plan. Accepted, it is published as every version is, with all its
 * checks; changed, it is laid into a draft and stays proposed until something is published; dismissed, it is not made again
 * for some days, and less of it only by what comes later. Refusals: `conflict` where it is not proposed any more (`fields` say
 * who decided or published, and when), and those of publishing.
 * @returns the draft to go on with, of a change; and the number of the version that was published
 */
export async function decideProgression(
  db: Db<StaffActor>,
  input: DecideProgression,
): Promise<Result<{ draftId: DraftId | null; number: number | null }>> {
  const { patientId, versionId, outcome, decision, reason = "" } = input;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const evaluation = await getEvaluation(db, patientId);
  if (!evaluation || evaluation.versionId !== versionId || evaluation.outcome !== outcome)
    return overtaken(db, input);
  const made =
    decision === "dismiss"
      ? null
      : await { accept: publish, change: prepare }[decision](db, input, evaluation);
  if (made && !made.ok) return made;
  const { clinicId, memberId } = db.actor;
  const id = newId();
  await db.tx.progressionDecision.createMany({
    data: {
      ...{ id, clinicId, patientId, versionId, outcome, decision, reason },
      ...{ evaluation: toStored(evaluation), draftId: made?.data.draftId ?? null },
      ...{ decidedAt: instantColumn(db.now), decidedBy: memberId },
    },
  });
  const codes = { outcome, decision, rules: evaluation.rules };
  await emit(db, { kind: "progression.decide", patientId, decisionId: id, codes });
  return ok({
    draftId: decision === "change" ? (made?.data.draftId ?? null) : null,
    number: made?.data.number ?? null,
  });
}
