import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn, isoDate } from "../../db/dates";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { done, fail, type Result } from "../../result";
import { keepCorrections } from "../correct/mutations";
import { endEpisode, episodeRefused, reopenEpisode, todayOf } from "../episode/mutations";
import type { RecordDeath, Retire } from "./schema";

/** No open link may lead into a record that is out of use. */
const revokeInvites = (db: Db<StaffActor>, patientId: PatientId) =>
  db.tx.invite.updateMany({
    where: { patientId, usedAt: null, revokedAt: null },
    data: { revokedAt: instantColumn(db.now) },
  });

const find = (db: Db<StaffActor>, id: PatientId) =>
  db.tx.patient.findFirst({
    where: { id, clinicId: db.actor.clinicId },
    select: { diedOn: true, enteredInErrorAt: true, mergedIntoId: true, createdAt: true },
  });

/** A patient who died: nothing is sent or expected from that date on, and the record stays readable. */
export async function recordDeath(db: Db<StaffActor>, { patientId, diedOn }: RecordDeath): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const row = await find(db, patientId);
  if (!row) return fail("not-found");
  if (row.diedOn || row.mergedIntoId) return fail("already-done");
  if (diedOn > (await todayOf(db, patientId))) return fail("invalid", { diedOn: "date-in-future" });
  const open = await db.tx.episode.findFirst({
    where: { patientId, endDate: null },
    select: { startDate: true },
  });
  // An episode ends no earlier than it began.
  const date = open && isoDate(open.startDate) > diedOn ? isoDate(open.startDate) : diedOn;
  await db.tx.patient.updateMany({ where: { id: patientId }, data: { diedOn: dateColumn(diedOn) } });
  await endEpisode(db, patientId, { date, reason: "death" });
  await revokeInvites(db, patientId);
  await keepCorrections(db, patientId, [{ field: "diedOn", before: null, after: diedOn }], "");
  await emit(db, { kind: "patient.died", patientId });
  return done;
}

/** The death was recorded by mistake: the episode that it ended goes on. */
export async function undoDeath(db: Db<StaffActor>, { patientId, reason }: Retire): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const row = await find(db, patientId);
  if (!row?.diedOn) return fail(row ? "already-done" : "not-found");
  await db.tx.patient.updateMany({ where: { id: patientId }, data: { diedOn: null } });
  await reopenEpisode(db, patientId, { because: "death", reason });
  await keepCorrections(
    db,
    patientId,
    [{ field: "diedOn", before: isoDate(row.diedOn), after: null }],
    reason,
  );
  await emit(db, { kind: "patient.died-undone", patientId, reason });
  return done;
}

/** A record that should never have been made leaves every list and figure; the audit keeps it, and it can come back. */
export async function enterInError(db: Db<StaffActor>, { patientId, reason }: Retire): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const row = await find(db, patientId);
  if (!row) return fail("not-found");
  if (row.enteredInErrorAt || row.mergedIntoId) return fail("already-done");
  const at = db.now.toString();
  await db.tx.patient.updateMany({
    where: { id: patientId },
    data: { enteredInErrorAt: instantColumn(db.now) },
  });
  await endEpisode(db, patientId, { date: await todayOf(db, patientId), reason: "error" });
  await revokeInvites(db, patientId);
  await keepCorrections(db, patientId, [{ field: "enteredInError", before: null, after: at }], reason);
  await emit(db, { kind: "patient.entered-in-error", patientId, reason });
  return done;
}

/** The record was right after all. */
export async function restoreRecord(db: Db<StaffActor>, { patientId, reason }: Retire): Promise<Result> {
  const refused = await episodeRefused(db, patientId);
  if (refused) return fail(refused);
  const row = await find(db, patientId);
  if (!row?.enteredInErrorAt) return fail(row ? "already-done" : "not-found");
  await db.tx.patient.updateMany({ where: { id: patientId }, data: { enteredInErrorAt: null } });
  await reopenEpisode(db, patientId, { because: "error", reason });
  const before = row.enteredInErrorAt.toISOString();
  await keepCorrections(db, patientId, [{ field: "enteredInError", before, after: null }], reason);
  await emit(db, { kind: "patient.restored", patientId, reason });
  return done;
}
