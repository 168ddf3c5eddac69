import type { PatientActor, StaffActor } from "../db/actor";
import { dateColumn, instantColumn, sinceYesterday } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { done, fail, ok, type Result } from "../result";
import type { LocalDate } from "../time/calendar-date";
import { localDateAt, presentZone } from "../time/local-day";
import { correctionRange, moveFrom } from "../time/travel";
import { mayEnterLogs, prescribingRefused, whyNot } from "./policy";
import { FIRST_DATE, getCare, getZones } from "./queries";
import type { AccessReasonInput, CareTeamInput, CorrectZone, CreatePatient, MoveDay } from "./schema";

/** More moves in 24 hours than any journey needs. */
const MOVES_A_DAY = 8;

/** How long a written reason opens a record outside the care team. */
const REASON_HOURS = 12;

/**
 * A new patient with a zone, an open episode, its conditions and a care team of one. An id that is taken, here or in
 * another clinic, is `already-done`.
 */
export async function createPatient(db: Db<StaffActor>, input: CreatePatient): Promise<Result<PatientId>> {
  const { clinicId } = db.actor;
  const lead = input.leadId ?? (db.actor.kind === "clinician" ? db.actor.memberId : null);
  if (!lead) return fail("invalid", { leadId: "required" });
  const today = localDateAt([{ from: FIRST_DATE, zone: input.zone }], db.now);
  if (input.dateOfBirth > today) return fail("invalid", { dateOfBirth: "date-in-future" });
  const ahead = input.conditions.findIndex(({ onDate }) => onDate !== null && onDate > today);
  if (ahead >= 0) return fail("invalid", { [`conditions.${ahead}.onDate`]: "safety.errors.on-date-future" });
  const clinician = await db.tx.member.findFirst({
    where: { id: lead, clinicId, leftAt: null, roles: { has: "therapist" } },
    select: { id: true },
  });
  if (!clinician) return fail("invalid", { leadId: "unknown" });
  const at = instantColumn(db.now);
  const id = input.patientId;
  const made = await db.tx.patient.createMany({
    data: {
      id,
      clinicId,
      givenName: input.givenName,
      familyName: input.familyName,
      dateOfBirth: dateColumn(input.dateOfBirth),
      pronouns: input.pronouns || null,
      phone: input.phone || null,
      locale: input.locale,
      createdAt: at,
    },
    skipDuplicates: true,
  });
  if (made.count === 0) return fail("already-done");
  await addZone(db, id, FIRST_DATE, input.zone);
  await db.tx.careTeam.createMany({
    data: { clinicId, patientId: id, memberId: lead, lead: true, since: at },
  });
  await db.tx.episode.createMany({
    data: { id: newId(), clinicId, patientId: id, startDate: dateColumn(today), side: input.side },
  });
  await db.tx.condition.createMany({
    data: input.conditions.map(({ code, side, onDate, limits }) => ({
      id: newId(),
      clinicId,
      patientId: id,
      ...{ code, side, limits },
      onDate: onDate && dateColumn(onDate),
      recordedAt: at,
      recordedBy: db.actor.memberId,
    })),
  });
  await emit(db, { kind: "patient.create", patientId: id });
  return ok(id);
}

async function addZone(
  db: Db<StaffActor | PatientActor>,
  patientId: PatientId,
  from: LocalDate,
  zone: string,
): Promise<void> {
  const { clinicId } = db.actor;
  const recordedAt = instantColumn(db.now);
  await db.tx.patientZone.createMany({
    data: { id: newId(), clinicId, patientId, fromDate: dateColumn(from), zone, recordedAt },
  });
}

/** Opens a record outside the care team for a while; the reason is kept in the audit. */
export async function giveReason(db: Db<StaffActor>, input: AccessReasonInput): Promise<Result> {
  const care = await getCare(db, input.patientId);
  if (!care) return fail("not-found");
  await db.tx.accessReason.createMany({
    data: {
      id: newId(),
      clinicId: db.actor.clinicId,
      patientId: input.patientId,
      memberId: db.actor.memberId,
      reason: input.reason,
      at: instantColumn(db.now),
      until: instantColumn(db.now.add({ hours: REASON_HOURS })),
    },
  });
  await emit(db, { kind: "patient.access-reason", patientId: input.patientId, reason: input.reason });
  return done;
}

/** Adds a clinician to the care team or takes one off; the last one stays. */
export async function setCareTeam(db: Db<StaffActor>, input: CareTeamInput): Promise<Result> {
  const { clinicId } = db.actor;
  await lockPatients(db, [input.patientId]);
  const care = await getCare(db, input.patientId);
  if (!care) return fail("not-found");
  if (!mayEnterLogs(db.actor, care, db.now)) return fail(whyNot(db.actor, care));
  if (input.on) {
    const member = await db.tx.member.findFirst({
      where: { id: input.memberId, clinicId, leftAt: null, roles: { has: "therapist" } },
      select: { id: true },
    });
    if (!member) return fail("invalid", { memberId: "unknown" });
    await db.tx.careTeam.createMany({
      data: { clinicId, patientId: input.patientId, memberId: input.memberId, since: instantColumn(db.now) },
      skipDuplicates: true,
    });
  } else {
    if (!care.memberIds.includes(input.memberId)) return fail("not-found");
    if (care.memberIds.length === 1) return fail("invalid", { memberId: "last-one" });
    await db.tx.careTeam.deleteMany({
      where: { clinicId, patientId: input.patientId, memberId: input.memberId },
    });
  }
  await emit(db, {
    kind: input.on ? "care-team.add" : "care-team.remove",
    patientId: input.patientId,
    memberId: input.memberId,
  });
  return done;
}

/**
 * They travel and say yes: from the date that `moveFrom` finds, their days go by the zone they are in. A zone that holds
 * already is the same answer and writes nothing.
 */
export async function moveDay(db: Db<PatientActor>, { zone }: MoveDay): Promise<Result<{ zone: string }>> {
  const { patientId } = db.actor;
  await lockPatients(db, [patientId]);
  const zones = await getZones(db, patientId);
  const before = presentZone(zones);
  if (before === zone) return ok({ zone });
  const recently = { gt: sinceYesterday(db.now) };
  const moves = await db.tx.patientZone.count({
    where: { patientId, recordedAt: recently, fromDate: { gt: dateColumn(FIRST_DATE) } },
  });
  if (moves >= MOVES_A_DAY) return fail("too-many");
  await addZone(db, patientId, moveFrom(zones, zone, db.now), zone);
  await emit(db, { kind: "patient.move-day", patientId, codes: { before, zone } });
  return ok({ zone });
}

/** Puts the zone in use right from a date on, past ones too: the days are cut anew, and "why" shows it. */
export async function correctZone(db: Db<StaffActor>, input: CorrectZone): Promise<Result> {
  const { patientId, zone, fromDate } = input;
  const error = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (error) return fail(error);
  await lockPatients(db, [patientId]);
  const zones = await getZones(db, patientId);
  const before = presentZone(zones);
  if (before === zone) return fail("already-done");
  const { earliest, latest } = correctionRange(zones, localDateAt(zones, db.now));
  if (fromDate < earliest) return fail("invalid", { fromDate: "zone-too-early" });
  if (fromDate > latest) return fail("invalid", { fromDate: "date-in-future" });
  await addZone(db, patientId, fromDate, zone);
  await emit(db, { kind: "patient.correct-zone", patientId, codes: { before, zone, from: fromDate } });
  return done;
}
