import { getEpisodeOn } from "../body-charts/queries";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { findGoals } from "../goals/queries";
import type { GoalId, MeasureResultId, MeasureScheduleId, OwnMeasureId, PatientId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused, recordingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { localDateAt } from "../time/local-day";
import { CATALOGUE_VERSION, isMeasure, type MeasureCode, measureOf } from "./catalogue.data";
import { listEntered, listOwnMeasures } from "./queries";
import type { ArchiveMeasure, CorrectResult, DefineMeasure, EnterResults, ScheduleMeasure } from "./schema";
import { MOST_OWN } from "./vocabulary";

/** The columns that say what is measured, and the range of its values. */
type Measured = {
  of: { measure?: MeasureCode; ownMeasureId?: OwnMeasureId; goalId?: GoalId };
  least: number;
  most: number;
};

/** What these are; those that staff don't enter, that are not offered any more, or that are nobody's here are left out. */
async function findMeasured(
  db: Db<StaffActor>,
  patientId: PatientId,
  subjects: readonly string[],
): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>();
  const ids = subjects.filter((subject) => !isMeasure(subject));
  for (const code of subjects.filter(isMeasure)) {
    const { by, least, most } = measureOf(code);
    if (by.includes("staff")) found.set(code, { of: { measure: code }, least, most });
  }
  if (ids.length === 0) return found;
  for (const { id, least, most } of await listOwnMeasures(db))
    if (ids.includes(id)) found.set(id, { of: { ownMeasureId: id }, least, most });
  for (const id of await findGoals(db, patientId, ids))
    found.set(id, { of: { goalId: id as GoalId }, least: 0, most: 10 });
  return found;
}

const fits = ({ least, most }: Measured, value: number | null): boolean =>
  value === null || (least <= value && value <= most);

/** What somebody else entered meanwhile. */
export type Conflict = { subject: string; value: number | null };

/**
 * Stores what was measured today. One that stands for the day already is replaced, if it is what the page knew of; where it is
 * another, nothing at all is stored, and whoever typed sees both. The same value again changes nothing. `expired`: the page is of
 * another day.
 */
export async function enterResults(
  db: Db<StaffActor>,
  { patientId, today: shown, values }: EnterResults,
): Promise<Result<{ stored: number; conflicts: Conflict[] }>> {
  const refused = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const today = localDateAt(await getZones(db, patientId), db.now);
  if (shown !== today) return fail("expired", { today: "measures.errors.otherDay" });
  const episode = await getEpisodeOn(db, patientId, today);
  if (!episode) return fail("forbidden");
  const measured = await findMeasured(
    db,
    patientId,
    values.map(({ subject }) => subject),
  );
  const standing = new Map((await listEntered(db, patientId, today)).map((row) => [row.subject, row]));
  const { clinicId, memberId } = db.actor;
  const rows = [];
  const conflicts: Conflict[] = [];
  for (const { subject, value, replaces } of values) {
    const what = measured.get(subject);
    if (!what) return fail("not-found");
    if (!fits(what, value)) return fail("invalid", { [subject]: "measures.errors.outside" });
    const before = standing.get(subject);
    if (before && before.value === value) continue;
    if ((before?.id ?? null) !== replaces) {
      conflicts.push({ subject, value: before?.value ?? null });
      continue;
    }
    rows.push({
      ...{ id: newId<MeasureResultId>(), clinicId, patientId, episodeId: episode.id, ...what.of },
      ...{ catalogue: CATALOGUE_VERSION, localDate: dateColumn(today), value, authorId: memberId },
      ...{ recordedAt: instantColumn(db.now), replacesId: replaces },
    });
  }
  if (conflicts.length > 0) return ok({ stored: 0, conflicts });
  if (rows.length > 0) {
    await db.tx.measureResult.createMany({ data: rows });
    await emit(db, { kind: "measure.record", patientId, ids: rows.map(({ id }) => id) });
  }
  return ok({ stored: rows.length, conflicts });
}

/**
 * Puts a value right, of whatever day: another row takes its place, and the one it replaces stays readable. `already-done`:
 * it was corrected before.
 */
export async function correctResult(db: Db<StaffActor>, { resultId, value }: CorrectResult): Promise<Result> {
  const row = await db.tx.measureResult.findFirst({ where: { id: resultId } });
  if (!row) return fail("not-found");
  const patientId = row.patientId as PatientId;
  const refused = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  if ((await db.tx.measureResult.count({ where: { patientId, replacesId: resultId } })) > 0)
    return fail("already-done");
  const { measure, ownMeasureId, goalId } = row;
  const range = await rangeOf(db, { measure, ownMeasureId });
  if (!fits({ of: {}, ...range }, value)) return fail("invalid", { value: "measures.errors.outside" });
  if (row.value === value) return done;
  const id = newId<MeasureResultId>();
  const { clinicId, memberId } = db.actor;
  await db.tx.measureResult.createMany({
    data: {
      ...{ id, clinicId, patientId, episodeId: row.episodeId, measure, ownMeasureId, goalId },
      ...{ catalogue: row.catalogue, localDate: row.localDate, value, authorId: memberId },
      ...{ recordedAt: instantColumn(db.now), replacesId: resultId },
    },
  });
  await emit(db, { kind: "measure.correct", patientId, ids: [id, resultId] });
  return done;
}

type Stored = { measure: string | null; ownMeasureId: string | null };

/** The range of a stored value, of a measure that may be archived by now. */
async function rangeOf(
  db: Db<StaffActor>,
  { measure, ownMeasureId }: Stored,
): Promise<{ least: number; most: number }> {
  if (measure !== null && isMeasure(measure)) return measureOf(measure);
  const own =
    ownMeasureId &&
    (await db.tx.ownMeasure.findFirst({ where: { id: ownMeasureId }, select: { least: true, most: true } }));
  return own || { least: 0, most: 10 };
}

/** Says how often a measure is asked for from now on, or that it is no more. The same again changes nothing. */
export async function scheduleMeasure(
  db: Db<StaffActor>,
  { patientId, subject, often }: ScheduleMeasure,
): Promise<Result> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const today = localDateAt(await getZones(db, patientId), db.now);
  if (often && !(await getEpisodeOn(db, patientId, today))) return fail("forbidden");
  const of = isMeasure(subject) ? { measure: subject } : { ownMeasureId: subject };
  const before = await db.tx.measureSchedule.findFirst({ where: { patientId, ...of, endedAt: null } });
  if (!before && !often) return fail("already-done");
  if (often && before && before.occasion === often.occasion && before.weeks === often.weeks) return done;
  const { clinicId, memberId } = db.actor;
  if (often) {
    const what = (await findMeasured(db, patientId, [subject])).get(subject);
    if (!what || what.of.goalId) return fail("not-found");
  }
  if (before)
    await db.tx.measureSchedule.updateMany({
      where: { id: before.id, endedAt: null },
      data: { endedAt: instantColumn(db.now), endedBy: memberId },
    });
  const id = often ? newId<MeasureScheduleId>() : (before?.id ?? "");
  if (often)
    await db.tx.measureSchedule.createMany({
      data: {
        ...{ id, clinicId, patientId, ...of, occasion: often.occasion, weeks: often.weeks },
        ...{ setOn: dateColumn(today), setAt: instantColumn(db.now), authorId: memberId },
      },
    });
  await emit(db, { kind: "measure.schedule", patientId, scheduleId: id });
  return done;
}

/** Gives a measure a name and the range of its total, for every patient of the clinic. */
export async function defineMeasure(
  db: Db<StaffActor>,
  { ownMeasureId: id, name, least, most, better }: DefineMeasure,
): Promise<Result<{ ownMeasureId: OwnMeasureId }>> {
  if (db.actor.kind !== "clinician") return fail("forbidden");
  const { clinicId, memberId } = db.actor;
  const all = await listOwnMeasures(db);
  if (all.some((one) => one.id === id)) return ok({ ownMeasureId: id });
  if (all.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return fail("invalid", { name: "measures.errors.same" });
  if (all.length >= MOST_OWN) return fail("invalid", { name: "measures.errors.full" });
  const { count } = await db.tx.ownMeasure.createMany({
    data: { id, clinicId, name, least, most, better, createdAt: instantColumn(db.now), createdBy: memberId },
    skipDuplicates: true,
  });
  // Somebody else gave the same name in the same moment.
  if (count === 0) return fail("invalid", { name: "measures.errors.same" });
  await emit(db, { kind: "measure.define", ownMeasureId: id });
  return ok({ ownMeasureId: id });
}

/** Offers a measure of the clinic's own no more; its values stay readable, and nobody is asked for it. */
export async function archiveMeasure(
  db: Db<StaffActor>,
  { ownMeasureId: id }: ArchiveMeasure,
): Promise<Result> {
  if (db.actor.kind !== "clinician") return fail("forbidden");
  const { count } = await db.tx.ownMeasure.updateMany({
    where: { id, clinicId: db.actor.clinicId, archivedAt: null },
    data: { archivedAt: instantColumn(db.now) },
  });
  if (count === 0) return fail("already-done");
  await emit(db, { kind: "measure.archive", ownMeasureId: id });
  return done;
}
