import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn, isoDate } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { EpisodeId, PatientId } from "../../ids";
import { newId } from "../../new-id";
import { done, type ErrorCode, fail, ok, type Result } from "../../result";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { prescribingRefused } from "../policy";
import { getCare, getZones } from "../queries";
import { startRefused, undoDischargeRefused } from "./policy";
import { getRecordState } from "./queries";
import type { Discharge, StartEpisode, Undo } from "./schema";
import type { EndReason } from "./vocabulary";

/** Locks the patient and says why this clinician may not change the episode; null when they may. */
export async function episodeRefused(db: Db<StaffActor>, patientId: PatientId): Promise<ErrorCode | null> {
  await lockPatients(db, [patientId]);
  return prescribingRefused(db.actor, await getCare(db, patientId), db.now);
}

export const todayOf = async (db: Db, patientId: PatientId): Promise<LocalDate> =>
  localDateAt(await getZones(db, patientId), db.now);

/** Ends the open episode; false where none is open. */
export async function endEpisode(
  db: Db<StaffActor>,
  patientId: PatientId,
  { date, reason }: { date: LocalDate; reason: EndReason },
): Promise<boolean> {
  const ended = await db.tx.episode.updateMany({
    where: { patientId, clinicId: db.actor.clinicId, endDate: null },
    data: { endDate: dateColumn(date), endReason: reason, endedAt: instantColumn(db.now) },
  });
  return ended.count > 0;
}

/**
 * Opens the last episode again that ended for `reason`. The days between are excused: nobody could keep to a plan that
 * the program called over (decision 16).
 */
export async function reopenEpisode(
  db: Db<StaffActor>,
  patientId: PatientId,
  { because, reason }: { because: EndReason; reason: string },
): Promise<boolean> {
  const { clinicId, memberId } = db.actor;
  const last = await db.tx.episode.findFirst({
    where: { patientId, clinicId },
    orderBy: [{ endDate: { sort: "desc", nulls: "first" } }, { startDate: "desc" }, { id: "desc" }],
    select: { id: true, endDate: true, endReason: true },
  });
  if (!last?.endDate || last.endReason !== because) return false;
  await db.tx.episode.updateMany({
    where: { id: last.id },
    data: { endDate: null, endReason: null, endedAt: null, adherenceNum: null, adherenceDen: null },
  });
  const [from, today] = [isoDate(last.endDate), await todayOf(db, patientId)];
  if (from < today)
    await db.tx.excuse.createMany({
      data: {
        ...{ id: newId<string>(), clinicId, patientId, reason, authorId: memberId },
        ...{
          fromDate: dateColumn(from),
          toDate: dateColumn(addDays(today, 1)),
          createdAt: instantColumn(db.now),
        },
      },
    });
  return true;
}

/** Ends the open episode today; the plan is in force no longer, and the record stays. */
export async function discharge(db: Db<StaffActor>, { patientId, reason }: Discharge): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const date = await todayOf(db, patientId);
  if (!(await endEpisode(db, patientId, { date, reason: "discharge" }))) return fail("already-done");
  await emit(db, { kind: "episode.discharge", patientId, reason: reason || undefined });
  return done;
}

/** A discharge by mistake, within seven days: the same episode and its plan go on. */
export async function undoDischarge(db: Db<StaffActor>, { patientId, reason }: Undo): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const state = await getRecordState(db, patientId);
  const late = state ? undoDischargeRefused(state, db.now) : "not-found";
  if (late) return fail(late);
  if (!(await reopenEpisode(db, patientId, { because: "discharge", reason }))) return fail("already-done");
  await emit(db, { kind: "episode.discharge-undone", patientId, reason });
  return done;
}

/** Somebody comes back: a new episode on the same record and sign-in; the old one stays readable. */
export async function startEpisode(
  db: Db<StaffActor>,
  { patientId, side, leadId }: StartEpisode,
): Promise<Result<EpisodeId>> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const state = await getRecordState(db, patientId);
  const open = state ? startRefused(state) : "not-found";
  if (open) return fail(open);
  const { clinicId } = db.actor;
  const lead = await db.tx.member.count({
    where: { id: leadId, clinicId, leftAt: null, roles: { has: "therapist" } },
  });
  if (lead === 0) return fail("invalid", { leadId: "unknown" });
  const id = newId<EpisodeId>();
  await db.tx.episode.createMany({
    data: { id, clinicId, patientId, startDate: dateColumn(await todayOf(db, patientId)), side },
  });
  await db.tx.careTeam.updateMany({ where: { clinicId, patientId }, data: { lead: false } });
  await db.tx.careTeam.upsert({
    where: { clinicId_patientId_memberId: { clinicId, patientId, memberId: leadId } },
    create: { clinicId, patientId, memberId: leadId, lead: true, since: instantColumn(db.now) },
    update: { lead: true },
  });
  await emit(db, { kind: "episode.start", patientId, episodeId: id });
  return ok(id);
}
