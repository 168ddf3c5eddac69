import type { Stop } from "../../alerts/holds/queries";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { getRevisions, listExercises } from "../../exercises/queries";
import type { PlanVersionId, PrescriptionId } from "../../ids";
import { newId } from "../../new-id";
import { getSafetyState } from "../../safety/queries";
import { type Draft, getOpenDraft, getOpenPlan, getVersionContent, listIdentities } from "../queries";
import { isFromLibrary, type PlanContent } from "../schema";
import type { DecisionContext } from "./decided-plan";

/** The plan that a decision changes, and what it is decided with. */
export type Decidable = {
  content: PlanContent;
  /** What this member has begun on the latest version; null where they have not. */
  draft: Pick<Draft, "id" | "revision"> | null;
  name: string;
  baseVersionId: PlanVersionId;
  versionNumber: number;
  context: DecisionContext;
};

/** Null where no plan was published in the open episode. */
export async function loadDecidable(
  db: Db<StaffActor>,
  { patientId }: Pick<Stop, "patientId">,
): Promise<Decidable | null> {
  const open = await getOpenPlan(db, patientId);
  const published = open?.latest && (await getVersionContent(db, open.latest.id));
  if (!open?.latest || !published) return null;
  const begun = await getOpenDraft(db, patientId, db.actor.memberId);
  const draft = begun?.baseVersionId === open.latest.id ? begun : null;
  const content = draft?.content ?? published;
  const library = await listExercises(db);
  const known = new Set<string>(library.map(({ revisionId }) => revisionId));
  const named = content.phases.flatMap(({ prescriptions }) => prescriptions).filter(isFromLibrary);
  const older = named.map((entry) => entry.exerciseRevisionId).filter((id) => !known.has(id));
  return {
    content,
    draft,
    name: draft?.name ?? open.latest.planName,
    baseVersionId: open.latest.id,
    versionNumber: open.latest.number,
    context: {
      exercises: [...(await getRevisions(db, older)), ...library],
      safety: await getSafetyState(db, patientId),
      side: open.side,
      identities: await listIdentities(db, patientId),
      newId: () => newId<PrescriptionId>(),
    },
  };
}
