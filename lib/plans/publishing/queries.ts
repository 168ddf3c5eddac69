import type { StaffActor } from "../../db/actor";
import { isoDate } from "../../db/dates";
import type { Db } from "../../db/scope";
import { getRevisions } from "../../exercises/queries";
import type { DraftId, PatientId, TemplateVersionId } from "../../ids";
import { getSafetyState } from "../../safety/queries";
import { isFromLibrary } from "../from-library";
import { recordedRisks } from "../nsaid";
import { contentRefusal, revisionsFrom } from "../publish-checks";
import { listIdentities } from "../queries";
import type { PublishPlan } from "../schema";

type OwnDraft = { revision: number; publishedAt: Date | null; templateVersionId: TemplateVersionId | null };

/** This member's draft of this patient; "foreign" where the id is somebody else's. */
export async function findDraft(
  db: Db<StaffActor>,
  { draftId, patientId }: { draftId: DraftId; patientId: PatientId },
): Promise<OwnDraft | "foreign" | null> {
  const row = await db.tx.planDraft.findFirst({ where: { id: draftId } });
  if (!row) return null;
  if (row.memberId !== db.actor.memberId || row.patientId !== patientId) return "foreign";
  return { ...row, templateVersionId: row.templateVersionId as TemplateVersionId | null };
}

export const isPublished = async (db: Db, patientId: PatientId, draftId: DraftId): Promise<boolean> =>
  (await db.tx.planVersion.count({ where: { patientId, draftId } })) > 0;

type Checked = Pick<PublishPlan, "patientId" | "content" | "effectiveFrom">;

/** Why a plan can't be published as it is from a day on; null when it can. */
export async function checkContent(db: Db, { patientId, content, effectiveFrom }: Checked) {
  const entries = content.phases.flatMap((phase) => phase.prescriptions).filter(isFromLibrary);
  const safety = await getSafetyState(db, patientId, effectiveFrom);
  const born = await db.tx.patient.findFirst({ where: { id: patientId }, select: { dateOfBirth: true } });
  const codes = safety.conditions.map(({ code }) => code);
  return contentRefusal(content, {
    revisions: revisionsFrom(
      await getRevisions(
        db,
        entries.map((entry) => entry.exerciseRevisionId),
      ),
    ),
    identities: new Map((await listIdentities(db, patientId)).map((known) => [known.id, known])),
    safety,
    risks: born ? recordedRisks({ dateOfBirth: isoDate(born.dateOfBirth), codes }, effectiveFrom) : [],
  });
}

/** The exercises of the current phase, as holds look at them. */
export async function prescribedIn(db: Db, { content }: Pick<PublishPlan, "content">) {
  const phase = content.phases.find(({ id }) => id === content.currentPhaseId);
  const entries = (phase?.prescriptions ?? []).filter(isFromLibrary);
  const ids = entries.map((entry) => entry.exerciseRevisionId);
  const revisions = revisionsFrom(await getRevisions(db, ids));
  return entries.flatMap(({ id: prescriptionId, exerciseRevisionId, side, modifyNotes }) => {
    const checked = revisions.get(exerciseRevisionId)?.checked;
    return checked ? [{ prescriptionId, exercise: { ...checked, side }, modifyNotes }] : [];
  });
}
