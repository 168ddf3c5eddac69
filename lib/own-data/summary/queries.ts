import { type ChartSeries, getSeries } from "../../body-charts/queries";
import { listCheckins } from "../../checkins/queries";
import { type TrendWeek, trendOf } from "../../checkins/trend";
import { type Consent, listConsents } from "../../consents/queries";
import type { PatientActor } from "../../db/actor";
import { type Db, rescope } from "../../db/scope";
import type { PatientId } from "../../ids";
import { getPatient, type PatientRecord } from "../../patients/queries";
import { presentZone } from "../../time/local-day";
import { getProgress, getToday, type Today } from "../../today/queries";
import { listOwnRecords } from "../queries";

/** What of a record is to be read on paper. */
export type Summary = {
  patient: PatientRecord;
  zone: string;
  today: Today;
  /** Dose adherence of the last eight weeks in percent, oldest first; null where there is too little. */
  weeks: (number | null)[];
  charts: ChartSeries | null;
  checkins: TrendWeek[];
  consents: Consent[];
};

async function summaryOf(db: Db<PatientActor>): Promise<Summary | null> {
  const id = db.actor.patientId;
  const patient = await getPatient(db, id);
  const today = await getToday(db);
  if (!patient || !today) return null;
  const progress = await getProgress(db);
  const checkins = await listCheckins(db, id, today.date);
  return {
    patient,
    zone: presentZone(patient.zones),
    today,
    weeks: (progress?.trend ?? []).map((share) => share?.percent ?? null),
    charts: await getSeries(db, id),
    checkins: trendOf(checkins, today.date),
    consents: await listConsents(db, id),
  };
}

/** The patient's own record, and then those that were merged into it. */
export async function listSummaries(db: Db<PatientActor>): Promise<Summary[]> {
  const summaries: Summary[] = [];
  for (const patientId of await listOwnRecords(db)) {
    const own = await rescope(db, { ...db.actor, patientId: patientId as PatientId });
    const summary = await summaryOf(own);
    if (summary) summaries.push(summary);
  }
  await rescope(db, db.actor);
  return summaries;
}
