import { Temporal } from "temporal-polyfill";
import type { NewAlert } from "../alerts/vocabulary";
import { addedIn, type ItemResult, takeEach } from "../batch";
import type { PatientActor, StaffActor } from "../db/actor";
import { dateColumn, instantColumn, sinceYesterday } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { readClock, readDay } from "../dose-logs/acceptance";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { recordingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { CHOICES_A_DAY, dayOf } from "../room";
import { toStoredList } from "../stored";
import { localDateAt, type ZoneFrom, zonesKnownAt } from "../time/local-day";
import { alertFor } from "./alerts";
import { countByKey, findStored, isExamined, listOpenFlags } from "./queries";
import {
  type MistakeItem,
  type ScreeningEnvelope,
  type ScreeningItem,
  type StaffScreening,
  screeningItem,
  type Weekday,
} from "./schema";
import { MOST_A_DAY, type ScreeningSource, yesesOf } from "./vocabulary";

type Scope = {
  db: Db;
  source: ScreeningSource;
  /** What every row holds. */
  common: { clinicId: string; patientId: PatientId; authorId: string; sentAt: Date; receivedAt: Date };
  zones: readonly ZoneFrom[];
  sentAt: Temporal.Instant;
  /** What stands open, and what this batch adds to it. */
  open: { facts: unknown }[];
  alerts: NewAlert[];
};

/** Of which day it is one, and of which screening the note of a mistake; a yes is never one too many. */
function keyOf({ zones, sentAt, db }: Scope, item: ScreeningItem | MistakeItem): string | null {
  if (item.type === "mistake") return item.screeningId;
  return saysYes(item) ? null : dayOf(readDay(item, { sentAt, arrival: db.now }, zones));
}

/** When it was answered by the corrected clock, and the hash of what it holds. */
type Kept = { at: Temporal.Instant; bodyHash: string };

async function keepScreening(scope: Scope, item: ScreeningItem, { at, bodyHash }: Kept): Promise<void> {
  const { db, source, zones, open, alerts } = scope;
  const { id, occasion, form, wording, zone, answers } = item;
  await db.tx.screening.createMany({
    data: {
      ...{ ...scope.common, id, source, occasion, form, wording, zone },
      localDate: dateColumn(localDateAt(zonesKnownAt(zones, at), at)),
      answeredAt: instantColumn(at),
      deviceAt: instantColumn(Temporal.Instant.from(item.deviceAt)),
      answers: toStoredList(answers),
      bodyHash,
    },
  });
  const alert = alertFor({ from: { screeningId: id }, answers, at: at.toString() }, open);
  if (!alert) return;
  alerts.push(alert);
  open.push(alert);
}

/** Answers why it is not kept; null where it is. It may arrive before the screening that it is about. */
async function keepMistake(
  { db, common }: Scope,
  item: MistakeItem,
  { at, bodyHash }: Kept,
): Promise<string | null> {
  if (await isExamined(db, common.patientId, item.screeningId)) return "not-answered";
  await db.tx.screeningMistake.createMany({
    data: {
      ...{ ...common, id: item.id, screeningId: item.screeningId, zone: item.zone },
      notedAt: instantColumn(at),
      deviceAt: instantColumn(Temporal.Instant.from(item.deviceAt)),
      bodyHash,
    },
  });
  return null;
}

/** A warning sign is not turned away because a phone's clock is broken: then it counts from its arrival. */
const saysYes = (item: ScreeningItem | MistakeItem): boolean =>
  item.type === "screening" && yesesOf(item.answers).length > 0;

async function keep(
  scope: Scope,
  item: ScreeningItem | MistakeItem,
  bodyHash: string,
): Promise<string | null> {
  const clock = readClock(item, { sentAt: scope.sentAt, arrival: scope.db.now });
  if (typeof clock === "string" && !saysYes(item)) return clock;
  const at = typeof clock === "string" ? scope.db.now : clock.at;
  if (item.type === "mistake") return keepMistake(scope, item, { at, bodyHash });
  await keepScreening(scope, item, { at, bodyHash });
  return null;
}

/**
 * Stores screenings of one patient, and notes of a yes tapped by mistake, each by itself: 201 stored, 200 the same was
 * there, 409 the id is taken by another body, 422 refused and why. Sending them again changes nothing. A yes raises a
 * red flag, however late it arrives. No episode is asked for: who is in danger may have been discharged.
 */
export async function recordScreenings(
  db: Db,
  patientId: PatientId,
  source: ScreeningSource,
  { sentAt, items }: ScreeningEnvelope,
): Promise<ItemResult[]> {
  if (db.actor.kind === "auth") return [];
  await lockPatients(db, [patientId]);
  const sent = Temporal.Instant.from(sentAt);
  const scope: Scope = {
    db,
    source,
    common: {
      clinicId: db.actor.clinicId,
      patientId,
      authorId: "userId" in db.actor ? db.actor.userId : patientId,
      sentAt: instantColumn(sent),
      receivedAt: instantColumn(db.now),
    },
    zones: await getZones(db, patientId),
    sentAt: sent,
    open: await listOpenFlags(db, patientId),
    alerts: [],
  };
  const results = await takeEach({
    items,
    schema: screeningItem,
    findStored: (ids) => findStored(db, patientId, ids),
    room: {
      most: MOST_A_DAY,
      keyOf: (item) => keyOf(scope, item),
      count: (keys) => countByKey(db, { ...scope.common, source }, keys),
    },
    keep: (item, bodyHash) => keep(scope, item, bodyHash),
  });
  const ids = addedIn(results);
  if (ids.length > 0) await emit(db, { kind: "screening.record", patientId, ids, alerts: scope.alerts });
  return results;
}

/** A screening that staff ask, now. Fails as `recordScreenings` refuses; the reason stands under `screening`. */
export async function recordStaffScreening(
  db: Db<StaffActor>,
  { patientId, sentAt, screening }: StaffScreening,
): Promise<Result<{ status: 200 | 201 }>> {
  const why = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (why) return fail(why);
  const [result] = await recordScreenings(db, patientId, "staff", { sentAt, items: [screening] });
  if (!result || result.status === 422) return fail("invalid", { screening: result?.error ?? "invalid" });
  return result.status === 409 ? fail("conflict") : ok({ status: result.status });
}

/** The signed-in patient picks the weekday of the weekly questions. */
export async function chooseWeekday(db: Db<PatientActor>, { weekday }: Weekday): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  const since = sinceYesterday(db.now);
  const made = await db.tx.screeningDay.count({ where: { clinicId, patientId, chosenAt: { gte: since } } });
  if (made >= CHOICES_A_DAY) return fail("too-many");
  await db.tx.screeningDay.createMany({
    data: { id: newId<string>(), clinicId, patientId, weekday, chosenAt: instantColumn(db.now) },
  });
  await emit(db, { kind: "screening.day", patientId, codes: { weekday } });
  return done;
}
