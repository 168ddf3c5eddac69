import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { getRevisions, listExercises } from "@/lib/exercises/queries";
import type { PatientId } from "@/lib/ids";
import { mayPrescribe } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { getLighterBeginning, hasLighter } from "@/lib/plans/lighter/queries";
import { phaseAlone } from "@/lib/plans/lighter/start";
import {
  getOpenDraft,
  getOpenPlan,
  getVersionContent,
  listClinicTemplates,
  listIdentities,
  listVersions,
} from "@/lib/plans/queries";
import { getSafetyState } from "@/lib/safety/queries";
import { localDateAt } from "@/lib/time/local-day";
import { revisionsOf } from "./_components/builder-data";

/** All that the chooser and the builder need of a patient, whose plan is read with it; null where there is none. */
export async function readPlan(db: Db<StaffActor>, id: PatientId, wantsLighter: boolean) {
  const patient = await getPatient(db, id);
  const care = await getCare(db, id);
  if (!patient || !care) return null;
  await emit(db, { kind: "plan.read", patientId: id });
  const open = await getOpenPlan(db, id);
  const latest = open?.latest ?? null;
  const whole = latest && (await getVersionContent(db, latest.id));
  const draft = await getOpenDraft(db, id, db.actor.memberId, wantsLighter ? "lighter" : "plan");
  const library = await listExercises(db);
  const lighter = wantsLighter && whole ? await getLighterBeginning(db, id, whole, library) : null;
  const content = whole && wantsLighter ? phaseAlone(whole) : whole;
  const known = new Set<string>(library.map((exercise) => exercise.revisionId));
  const missing = revisionsOf(content, draft?.content, lighter?.begun).filter(
    (revision) => !known.has(revision),
  );
  const today = localDateAt(patient.zones, db.now);
  const versions = (await listVersions(db, id)).filter(
    (v) => latest && v.effectiveFrom >= (patient.episode?.startDate ?? ""),
  );
  return {
    patient,
    mayWrite: mayPrescribe(db.actor, care, db.now),
    open,
    latest: latest && content ? { ...latest, content } : null,
    draft,
    library,
    others: await getRevisions(db, missing),
    safety: await getSafetyState(db, id),
    templates: await listClinicTemplates(db),
    given: {
      today,
      identities: await listIdentities(db, id),
      nextNumber: open?.nextNumber ?? 1,
      lighter,
      endsLighter: !wantsLighter && (await hasLighter(db, id)),
      published: versions.map(({ number, effectiveFrom, endsOn }) => ({ number, effectiveFrom, endsOn })),
    },
  };
}
