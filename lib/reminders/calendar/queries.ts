import { loadHistory, roughToday, spanFor } from "../../adherence/history/queries";
import { getStandingStop } from "../../alerts/queries";
import { getConsentNow } from "../../consents/queries";
import type { AuthActor, PatientActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import type { Db } from "../../db/scope";
import { OWN_RECORD } from "../../identity/own-record";
import type { ClinicId, PatientId, UserId } from "../../ids";
import { PARTS_OF_DAY } from "../../plans/vocabulary";
import { getDueScreening } from "../../screenings/queries";
import { todayView } from "../../today/view";
import { areWithheld } from "../../today/withhold";
import { countParts } from "../open-parts";
import { getChoice } from "../queries";
import { type CalendarEvent, eventsOf } from "./events";

/** Since when there is a calendar's address; null where there is none. */
export async function getCalendarSince(db: Db<PatientActor>): Promise<string | null> {
  const { clinicId, patientId } = db.actor;
  const row = await db.tx.calendarFeed.findFirst({
    where: { clinicId, patientId },
    select: { madeAt: true },
  });
  return row && instantOf(row.madeAt).toString();
}

/** Whose calendar an address is, by the hash of its secret; `own` is what has to be theirs still. */
export async function findCalendar(
  db: Db<AuthActor>,
  tokenHash: string,
): Promise<{ userId: UserId; clinicId: ClinicId; patientId: PatientId } | null> {
  const row = await db.tx.calendarFeed.findFirst({
    where: { tokenHash },
    select: { userId: true, clinicId: true, patientId: true },
  });
  return row && (row as { userId: UserId; clinicId: ClinicId; patientId: PatientId });
}

/** Whether this record is the user's own still: neither merged nor unlinked, and nobody died. */
export async function isStillOwn(db: Db<AuthActor>, patientId: PatientId): Promise<boolean> {
  const { userId } = db.actor;
  return (await db.tx.patient.count({ where: { id: patientId, userId, ...OWN_RECORD } })) > 0;
}

const DAYS_AHEAD = 28;

/**
 * The next four weeks of a patient's own times; none while the plan is locked, or nothing may be asked of them. A day that
 * is paused, or on which no plan is in force, has none.
 */
export async function listEvents(db: Db<PatientActor>): Promise<CalendarEvent[]> {
  const id = db.actor.patientId;
  const choice = await getChoice(db, id);
  const history = await loadHistory(db, id, spanFor(roughToday(db)));
  if (choice?.channel !== "calendar" || !history) return [];
  const view = todayView(history, DAYS_AHEAD);
  const asked = await getDueScreening(db, id, view.date);
  const isKeptBack = areWithheld({ asked, consent: await getConsentNow(db, id) });
  if (isKeptBack || (await getStandingStop(db, id))) return [];
  const kinds = history.versions.flatMap(({ prescriptions }) => prescriptions);
  const days = view.days
    .filter(({ when }) => when !== "past")
    .map((day) => {
      const counts = countParts(day, kinds);
      return { date: day.date, asked: new Set(PARTS_OF_DAY.filter((part) => counts[part].due > 0)) };
    });
  return eventsOf(choice, view.zone, days, db.now);
}
