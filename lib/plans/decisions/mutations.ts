import { Temporal } from "temporal-polyfill";
import { getStop, type Stop } from "../../alerts/holds/queries";
import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { DraftId } from "../../ids";
import { prescribingRefused } from "../../patients/policy";
import { getCare, getZones } from "../../patients/queries";
import { fail, ok, type Result } from "../../result";
import { localDateAt } from "../../time/local-day";
import { saveDraft } from "../mutations";
import { decidedPlan } from "./decided-plan";
import { loadDecidable } from "./queries";
import type { DecideStop } from "./schema";
import { changesPlan, type PlanDecision } from "./vocabulary";

/**
 * It was decided meanwhile, by somebody else or by this member in another tab: who, when and what; null where nobody did, or
 * where the author saw it.
 */
function overtaken(stop: Stop, memberId: string, over: string | null): Result<never> | null {
  const { decision, decidedAt, decidedBy, decidedByName, acknowledgedAt } = stop;
  if (acknowledgedAt === null && decision === null) return null;
  const known = decidedAt !== null && over !== null && Temporal.Instant.from(over).equals(decidedAt);
  if (acknowledgedAt === null && known) return null;
  return fail(acknowledgedAt === null ? "conflict" : "already-done", {
    ...(decision ? { decision } : {}),
    ...(decidedAt ? { decidedAt } : {}),
    ...(decidedByName ? { decidedBy: decidedByName } : {}),
    ...(decidedBy === memberId ? { own: "yes" } : {}),
  });
}

/** Keeps the plan that follows from it as this member's draft: on what they have begun, else on what is published. */
async function prepare(
  db: Db<StaffActor>,
  stop: Stop,
  { draftId, decision }: { draftId: DraftId; decision: PlanDecision },
): Promise<Result<DraftId>> {
  const found = await loadDecidable(db, stop);
  const decided = found && decidedPlan(found.content, stop.prescriptionId, decision, found.context);
  if (!decided) return fail("invalid", { decision: "plan.errors.not-decidable" });
  const { patientId } = stop;
  const { draft, name, baseVersionId } = found;
  const kept = draft ?? { id: draftId, revision: 0 };
  const saved = await saveDraft(db, {
    ...{
      draftId: kept.id,
      patientId,
      name,
      baseVersionId,
      content: decided.content,
      revision: kept.revision,
    },
  });
  return saved.ok ? ok(kept.id) : saved;
}

/**
 * What a clinician decides about a stop. To go on lifts the hold from the patient's present day on. A decision that changes
 * the plan prepares it as a draft and is done when a version that carries it out is published; until then, and after "call
 * first", the alert stays open and the prescription on hold. Refusals: `conflict` where it was decided meanwhile (naming when
 * in `over` goes on), `already-done` where it is closed; `fields` say who, when and what.
 * @returns the draft to publish; null where nothing is to be published
 */
export async function decideStop(
  db: Db<StaffActor>,
  { alertId, decision, days, draftId, over, reason = "" }: DecideStop,
): Promise<Result<{ draftId: DraftId | null }>> {
  const known = await getStop(db, alertId);
  if (!known) return fail("not-found");
  const { patientId } = known;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const stop = (await getStop(db, alertId)) ?? known;
  const late = overtaken(stop, db.actor.memberId, over);
  if (late) return late;
  const prepared = changesPlan(decision) ? await prepare(db, stop, { draftId, decision }) : null;
  if (prepared && !prepared.ok) return prepared;
  const { memberId } = db.actor;
  const at = instantColumn(db.now);
  const closed = {
    ...{ acknowledgedAt: at, acknowledgedBy: memberId, acknowledgedNote: reason || null },
    liftedOn: dateColumn(localDateAt(await getZones(db, patientId), db.now)),
  };
  const decisionDays = decision === "half" ? days : null;
  await db.tx.alert.updateMany({
    where: { id: alertId, acknowledgedAt: null },
    data: {
      decision,
      decisionDays,
      decidedAt: at,
      decidedBy: memberId,
      ...(decision === "go-on" ? closed : {}),
    },
  });
  const codes = { kind: stop.kind, decision, days: decisionDays };
  await emit(db, { kind: "alert.decide", patientId, alertId, codes });
  return ok({ draftId: prepared?.data ?? null });
}
