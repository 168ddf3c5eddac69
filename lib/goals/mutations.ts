import { getEpisodeOn } from "../body-charts/queries";
import type { PatientActor, StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { GoalId, PatientId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { localDateAt } from "../time/local-day";
import { listGoals, standing } from "./queries";
import type { EndGoal, SetGoal, SetOwnGoal } from "./schema";
import { type GoalSource, MOST_EVER, MOST_STANDING } from "./vocabulary";

type New = { patientId: PatientId; source: GoalSource; words: string };

/** Refusals beside a field: three stand already, one says the same, or so many were set that it is no care any more. */
async function add(
  db: Db<PatientActor | StaffActor>,
  { patientId, source, words }: New,
): Promise<Result<{ goalId: GoalId }>> {
  await lockPatients(db, [patientId]);
  const today = localDateAt(await getZones(db, patientId), db.now);
  const episode = await getEpisodeOn(db, patientId, today);
  if (!episode) return fail("forbidden");
  const all = await listGoals(db, patientId);
  const now = standing(all);
  if (now.length >= MOST_STANDING) return fail("invalid", { words: "goals.errors.full" });
  if (all.length >= MOST_EVER) return fail("invalid", { words: "goals.errors.often" });
  const same = words.toLowerCase();
  if (now.some((goal) => goal.words.toLowerCase() === same))
    return fail("invalid", { words: "goals.errors.same" });
  const id = newId<GoalId>();
  const { clinicId, userId } = db.actor;
  await db.tx.goal.createMany({
    data: {
      ...{ id, clinicId, patientId, episodeId: episode.id, words, source },
      ...{ setAt: instantColumn(db.now), authorId: userId },
    },
  });
  await emit(db, { kind: "goal.set", patientId, goalId: id });
  return ok({ goalId: id });
}

async function end(db: Db<PatientActor | StaffActor>, patientId: PatientId, goalId: GoalId): Promise<Result> {
  await lockPatients(db, [patientId]);
  const ended = await db.tx.goal.updateMany({
    where: { id: goalId, patientId, endedAt: null },
    data: { endedAt: instantColumn(db.now), endedBy: db.actor.userId },
  });
  if (ended.count === 0) return fail("already-done");
  await emit(db, { kind: "goal.end", patientId, goalId });
  return done;
}

/** The signed-in patient says what they want to do again. */
export const setOwnGoal = (
  db: Db<PatientActor>,
  { words }: SetOwnGoal,
): Promise<Result<{ goalId: GoalId }>> =>
  add(db, { patientId: db.actor.patientId, source: "patient", words });

/** Reached, or no longer wanted: it is asked about no more, and stays on record with its scores. */
export async function endOwnGoal(db: Db<PatientActor>, { goalId }: EndGoal): Promise<Result> {
  const { patientId } = db.actor;
  if ((await db.tx.goal.count({ where: { id: goalId, patientId } })) === 0) return fail("not-found");
  return end(db, patientId, goalId);
}

/** A clinician writes a goal down in the patient's words. */
export async function setGoal(
  db: Db<StaffActor>,
  { patientId, words }: SetGoal,
): Promise<Result<{ goalId: GoalId }>> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  return refused ? fail(refused) : add(db, { patientId, source: "staff", words });
}

/** A clinician ends a goal, whoever set it. */
export async function endGoal(db: Db<StaffActor>, { goalId }: EndGoal): Promise<Result> {
  const goal = await db.tx.goal.findFirst({ where: { id: goalId }, select: { patientId: true } });
  if (!goal) return fail("not-found");
  const patientId = goal.patientId as PatientId;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  return refused ? fail(refused) : end(db, patientId, goalId);
}
