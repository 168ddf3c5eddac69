import { storedFacts } from "../../alerts/stored";
import type { AlertKind } from "../../alerts/vocabulary";
import type { StaffActor } from "../../db/actor";
import { instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { KnownSignsId, PatientId } from "../../ids";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getCare } from "../../patients/queries";
import { done, fail, ok, type Result } from "../../result";
import { readStored, toStoredList } from "../../stored";
import { mayBeKnown } from "../alerts";
import { findJudged } from "./queries";
import type { EndKnownSigns, RecordKnownSigns } from "./schema";

/**
 * What an alert of a chart is about is known to the clinician: it is on record with a reason, raises nothing more while
 * it is neither greater nor elsewhere, and the alert is acknowledged by it. Refusals: `forbidden` for an alert of
 * another kind, `already-done` for one that was acknowledged before.
 */
export async function recordKnownSigns(
  db: Db<StaffActor>,
  { alertId, reason }: RecordKnownSigns,
): Promise<Result<{ knownId: KnownSignsId }>> {
  const alert = await db.tx.alert.findFirst({
    where: { id: alertId },
    select: { patientId: true, kind: true, facts: true },
  });
  if (!alert) return fail("not-found");
  const patientId = alert.patientId as PatientId;
  const kind = alert.kind as AlertKind;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  const { chartId, places } = readStored("facts", storedFacts, alert.facts);
  if (!mayBeKnown(kind) || !chartId || !places) return fail("forbidden");
  await lockPatients(db, [patientId]);
  const chart = await findJudged(db, patientId, chartId);
  if (!chart) return fail("not-found");
  const seen = await db.tx.alert.updateMany({
    where: { id: alertId, acknowledgedAt: null },
    data: {
      ...{ acknowledgedAt: instantColumn(db.now), acknowledgedBy: db.actor.memberId },
      acknowledgedNote: reason,
    },
  });
  if (seen.count === 0) return fail("already-done");
  const id = newId<KnownSignsId>();
  await db.tx.knownSigns.createMany({
    data: {
      ...{ id, clinicId: db.actor.clinicId, patientId, episodeId: chart.episodeId, chartId },
      ...{ localDate: chart.localDate, reason },
      marks: toStoredList(chart.marks.filter(({ place }) => places.includes(place))),
      ...{ recordedAt: instantColumn(db.now), recordedBy: db.actor.memberId },
    },
  });
  await emit(db, { kind: "known-signs.record", patientId, knownId: id, alertId, codes: { kind } });
  return ok({ knownId: id });
}

/** It is not known any more, or never was: from now on a chart that shows it raises its alert again. */
export async function endKnownSigns(db: Db<StaffActor>, { knownId }: EndKnownSigns): Promise<Result> {
  const known = await db.tx.knownSigns.findFirst({ where: { id: knownId }, select: { patientId: true } });
  if (!known) return fail("not-found");
  const patientId = known.patientId as PatientId;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const ended = await db.tx.knownSigns.updateMany({
    where: { id: knownId, endedAt: null },
    data: { endedAt: instantColumn(db.now), endedBy: db.actor.memberId },
  });
  if (ended.count === 0) return fail("already-done");
  await emit(db, { kind: "known-signs.end", patientId, knownId });
  return done;
}
