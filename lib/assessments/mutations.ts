import type { NewAlert } from "../alerts/vocabulary";
import { memberName } from "../clinics/queries";
import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { AssessmentId, PatientId } from "../ids";
import { prescribingRefused } from "../patients/policy";
import { getCare, getPatient } from "../patients/queries";
import { getOpenPlan } from "../plans/queries";
import { done, type ErrorCode, fail, ok, type Result } from "../result";
import { alertFor } from "../screenings/alerts";
import { listOpenFlags } from "../screenings/queries";
import { readStored, toStored } from "../stored";
import { ageOn } from "../time/age";
import { localDateAt } from "../time/local-day";
import { type Answers, type Changes, changed, isSame, tested } from "./answers";
import { isConcluded, listAssessments } from "./queries";
import {
  type ConcludeAssessment,
  type DiscardAssessment,
  FIELD_IDS,
  type SaveAssessment,
  storedAnswers,
} from "./schema";
import { type Acute, raises, weaknessOf } from "./weakness";

/** Under its lock, as it stands; null where it is nobody's here, or not to be seen. */
async function findOpen(db: Db<StaffActor>, where: { id: AssessmentId } | { patientId: PatientId }) {
  const row = await db.tx.assessment.findFirst({
    where: { ...where, concludedAt: null },
    select: { id: true, patientId: true, savedBy: true, savedAt: true, answers: true },
  });
  return row && { ...row, answers: readStored("Assessment.answers", storedAnswers, row.answers) };
}

/** Of what was typed, that which somebody else has changed meanwhile, as it stands now. */
function changedByOthers(answers: Answers, { changes, before }: SaveAssessment): Changes {
  const typed = FIELD_IDS.filter((id) => changes[id] !== undefined);
  const others = typed.filter(
    (id) =>
      !isSame(answers[id] ?? null, before[id] ?? null) && !isSame(answers[id] ?? null, changes[id] ?? null),
  );
  return Object.fromEntries(others.map((id) => [id, answers[id] ?? null]));
}

const without = (changes: Changes, ids: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([id]) => !ids.includes(id)));

/** Why nothing may be entered about this patient: who asks, or a record on which nothing new is found. */
async function refusal(db: Db<StaffActor>, patientId: PatientId): Promise<ErrorCode | null> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return refused;
  return (await getOpenPlan(db, patientId)) ? null : "forbidden";
}

/**
 * Saves an open assessment as it is typed, and begins it with the first thing; without a change it answers what there is.
 * What somebody else has written in the same field meanwhile stays: whoever typed sees both, and chooses. `savedAt` is null
 * where there is none yet. `isOwn`: whoever asks saved it last, in another window. `already-done`: the one that the page
 * knows of was concluded or discarded by somebody else.
 */
export async function saveAssessment(
  db: Db<StaffActor>,
  input: SaveAssessment,
): Promise<
  Result<{ id: AssessmentId; answers: Answers; by: string | null; isOwn: boolean; savedAt: string | null }>
> {
  const { assessmentId, patientId, exists, changes } = input;
  await lockPatients(db, [patientId]);
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  const { clinicId, memberId } = db.actor;
  const open = await findOpen(db, { patientId });
  if (exists && open?.id !== assessmentId) return fail("already-done");
  const id = (open?.id ?? assessmentId) as AssessmentId;
  const by = open ? await memberName(db, open.savedBy) : null;
  const isOwn = open?.savedBy === memberId;
  if (Object.keys(changes).length === 0) {
    const savedAt = open?.savedAt.toISOString() ?? null;
    return ok({ id, answers: open?.answers ?? {}, by, isOwn, savedAt });
  }
  const others = changedByOthers(open?.answers ?? {}, input);
  const answers = changed(open?.answers ?? {}, without(changes, Object.keys(others)));
  const data = { answers: toStored(answers), savedAt: instantColumn(db.now), savedBy: memberId };
  const { count } = open
    ? await db.tx.assessment.updateMany({ where: { id, concludedAt: null }, data })
    : await db.tx.assessment.createMany({
        data: { id, clinicId, patientId, authorId: memberId, startedAt: data.savedAt, ...data },
        skipDuplicates: true,
      });
  // Its id is taken by one that is concluded.
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "assessment.save", patientId, assessmentId: id });
  return ok({ id, answers, by, isOwn, savedAt: db.now.toString() });
}

/** The warning sign that such strength raises, where no open one says the same or more. */
async function alertsFor(
  db: Db<StaffActor>,
  { id, patientId, acute }: { id: AssessmentId; patientId: PatientId; acute: Acute },
): Promise<NewAlert[]> {
  const from = { assessmentId: id, memberId: db.actor.memberId };
  const isAcute = acute === "unknown" ? null : acute === "yes";
  const answers = [{ flag: "rf-motor", yes: true, acute: isAcute }] as const;
  const found = { from, answers, at: db.now.toString() };
  const alert = alertFor(found, await listOpenFlags(db, patientId));
  return alert ? [alert] : [];
}

/**
 * Ends an assessment with the therapist's own conclusion; from then on it stays as it is. `conflict`: it is no longer what
 * they saw. Weakness that raises the warning sign locks the plan in the same moment. `weak`: whether it did.
 */
export async function concludeAssessment(
  db: Db<StaffActor>,
  { assessmentId, answers: seen, conclusion, acute }: ConcludeAssessment,
): Promise<Result<{ weak: boolean }>> {
  const found = await findOpen(db, { id: assessmentId });
  if (!found) return fail("already-done");
  const patientId = found.patientId as PatientId;
  await lockPatients(db, [patientId]);
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  const [open, patient] = [await findOpen(db, { id: assessmentId }), await getPatient(db, patientId)];
  if (!open || !patient) return fail("already-done");
  if (FIELD_IDS.some((id) => !isSame(open.answers[id] ?? null, seen[id] ?? null))) return fail("conflict");
  const earlier = (await listAssessments(db, patientId)).filter(isConcluded);
  const weak = weaknessOf(
    open.answers,
    earlier.map(({ answers }) => answers),
  ).filter(raises);
  // By it the findings are read whatever leg a later episode is about.
  const side = tested(open.answers, "side") ?? patient.episode?.side ?? "both";
  const now = instantColumn(db.now);
  const { memberId } = db.actor;
  const age = ageOn(patient.dateOfBirth, localDateAt(patient.zones, db.now));
  await db.tx.assessment.updateMany({
    where: { id: assessmentId, concludedAt: null },
    data: {
      answers: toStored(changed(open.answers, { side })),
      ...{ savedAt: now, savedBy: memberId, concludedAt: now, concludedBy: memberId, conclusion, age },
      acute: weak.length > 0 ? acute : null,
    },
  });
  const alerts = weak.length > 0 ? await alertsFor(db, { id: assessmentId, patientId, acute }) : [];
  await emit(db, { kind: "assessment.conclude", patientId, assessmentId, alerts, codes: { conclusion } });
  return ok({ weak: weak.length > 0 });
}

/** Throws away what nobody has concluded. */
export async function discardAssessment(
  db: Db<StaffActor>,
  { assessmentId }: DiscardAssessment,
): Promise<Result> {
  const open = await findOpen(db, { id: assessmentId });
  if (!open) return fail("already-done");
  const patientId = open.patientId as PatientId;
  await lockPatients(db, [patientId]);
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  // What was left open on a record that is joined or closed by now can be thrown away all the same.
  if (refused && refused !== "merged") return fail(refused);
  const { count } = await db.tx.assessment.deleteMany({ where: { id: assessmentId, concludedAt: null } });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "assessment.discard", patientId, assessmentId });
  return done;
}
