import type { Temporal } from "temporal-polyfill";
import { getClinicZone } from "../clinics/queries";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn, instantOf } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { EpisodeId, MemberId, PatientId, VisitId } from "../ids";
import { prescribingRefused, recordingRefused } from "../patients/policy";
import { getCare, getPatient, getPersonCare } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { addDays } from "../time/calendar-date";
import { localDateAt, wallDate } from "../time/local-day";
import { instantAt } from "../time/wall-time";
import type { BeginVisit, BookVisit, MarkVisit, MoveVisit, SetReview } from "./schema";
import { mayBecome } from "./state";
import { VISIT_DAYS, VISIT_MINUTES, type VisitState } from "./vocabulary";

/** A member at work here who treats patients. */
const isClinician = async (db: Db<StaffActor>, id: MemberId): Promise<boolean> =>
  (await db.tx.member.count({
    where: { id, clinicId: db.actor.clinicId, leftAt: null, roles: { has: "therapist" } },
  })) > 0;

type When = Pick<BookVisit, "date" | "time" | "memberId">;

/**
 * When it begins; refused beside its field where no clock shows that time, it lies too far off, or nobody is with whom.
 * @param standing with whom it is already, who may have left since
 */
async function startOf(
  db: Db<StaffActor>,
  { date, time, memberId }: When,
  standing?: string,
): Promise<Result<Temporal.Instant>> {
  const zone = await getClinicZone(db);
  const today = wallDate(zone, db.now);
  if (date < addDays(today, -VISIT_DAYS.back) || date > addDays(today, VISIT_DAYS.ahead))
    return fail("invalid", { date: "visits.errors.far" });
  const startsAt = instantAt(zone, date, time);
  if (!startsAt) return fail("invalid", { time: "visits.errors.gap" });
  const isWith = memberId === standing || (await isClinician(db, memberId));
  return isWith ? ok(startsAt) : fail("invalid", { memberId: "unknown" });
}

type Appointment = Pick<BookVisit, "memberId" | "minutes" | "place" | "link">;

/** A link belongs to a video visit alone. */
const appointment = ({ memberId, minutes, place, link }: Appointment, startsAt: Temporal.Instant) => ({
  ...{ memberId, minutes, place, link: place === "video" ? link : null },
  startsAt: instantColumn(startsAt),
});

/** The episode that a visit is of: the one that is open. */
async function openEpisode(db: Db<StaffActor>, patientId: PatientId): Promise<EpisodeId | null> {
  const episode = (await getPatient(db, patientId))?.episode;
  return episode && episode.endDate === null ? episode.id : null;
}

type New = { visitId: VisitId; patientId: PatientId; state: VisitState; at: ReturnType<typeof appointment> };

/** The same id twice is the same visit. `already-done`: it is another's. */
async function add(db: Db<StaffActor>, { visitId, patientId, state, at }: New): Promise<Result> {
  const episodeId = await openEpisode(db, patientId);
  if (!episodeId) return fail("forbidden");
  const { clinicId, memberId: by } = db.actor;
  const { count } = await db.tx.visit.createMany({
    data: {
      ...{ id: visitId, clinicId, patientId, episodeId, ...at, state },
      ...{ bookedAt: instantColumn(db.now), bookedBy: by },
    },
    skipDuplicates: true,
  });
  if (count === 0)
    return (await db.tx.visit.count({ where: { id: visitId, patientId } })) > 0 ? done : fail("already-done");
  await emit(db, { kind: "visit.book", patientId, visitId, codes: { state } });
  return done;
}

/** Books a visit, or enters one that took place; the clinic's wall clock says when. */
export async function bookVisit(db: Db<StaffActor>, input: BookVisit): Promise<Result> {
  const { patientId, visitId } = input;
  await lockPatients(db, [patientId]);
  const refused = recordingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  const start = await startOf(db, input);
  if (!start.ok) return start;
  return add(db, { visitId, patientId, state: "planned", at: appointment(input, start.data) });
}

/** A visit that nobody had booked, and that is under way: with whoever begins it, in the clinic. */
export async function beginVisit(
  db: Db<StaffActor>,
  { patientId, visitId }: BeginVisit,
): Promise<Result<{ visitId: VisitId }>> {
  await lockPatients(db, [patientId]);
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  const { memberId } = db.actor;
  const minute = db.now.round({ smallestUnit: "minute", roundingMode: "floor" });
  const at = appointment({ memberId, minutes: VISIT_MINUTES.usual, place: "clinic", link: null }, minute);
  const added = await add(db, { visitId, patientId, state: "attended", at });
  return added.ok ? ok({ visitId }) : added;
}

type Found = {
  patientId: PatientId;
  memberId: string;
  startsAt: Temporal.Instant;
  state: VisitState;
  version: string | null;
};

async function find(db: Db<StaffActor>, id: VisitId): Promise<Found | null> {
  const row = await db.tx.visit.findFirst({
    where: { id },
    select: { patientId: true, memberId: true, startsAt: true, state: true, changedAt: true },
  });
  return (
    row && {
      patientId: row.patientId as PatientId,
      memberId: row.memberId,
      startsAt: instantOf(row.startsAt),
      state: row.state as VisitState,
      version: row.changedAt?.toISOString() ?? null,
    }
  );
}

/**
 * Under its lock, as it stands. Whoever a visit is with keeps it without belonging to the care team; what was booked in a
 * record that is merged now is of the one that stays. `patientId` is that one.
 */
async function open(
  db: Db<StaffActor>,
  { visitId, version }: { visitId: VisitId; version: string | null },
): Promise<Result<Found>> {
  const before = await find(db, visitId);
  if (!before) return fail("not-found");
  const { recordId, care } = await getPersonCare(db, before.patientId);
  await lockPatients(db, [before.patientId, recordId]);
  const refused = recordingRefused(db.actor, care, db.now);
  if (refused && !(care && before.memberId === db.actor.memberId)) return fail(refused);
  const found = await find(db, visitId);
  if (!found) return fail("not-found");
  return found.version === version ? ok({ ...found, patientId: recordId }) : fail("conflict");
}

const stamp = (db: Db<StaffActor>) => ({
  changedAt: instantColumn(db.now),
  changedBy: db.actor.memberId,
});

/**
 * Moves a visit, or changes with whom, how long or where it is. What was cancelled or missed is planned again by that, while
 * one that was attended keeps that. `conflict`: somebody else changed it meanwhile.
 */
export async function moveVisit(db: Db<StaffActor>, input: MoveVisit): Promise<Result> {
  const found = await open(db, input);
  if (!found.ok) return found;
  const { patientId, memberId, state: before } = found.data;
  const start = await startOf(db, input, memberId);
  if (!start.ok) return start;
  const clock = { zone: await getClinicZone(db), now: db.now };
  const isMet = before === "attended" && mayBecome("attended", { startsAt: start.data }, clock);
  const state = isMet ? "attended" : "planned";
  await db.tx.visit.updateMany({
    where: { id: input.visitId },
    data: { ...appointment(input, start.data), state, ...stamp(db) },
  });
  await emit(db, { kind: "visit.move", patientId, visitId: input.visitId, codes: { state } });
  return done;
}

/** Says what became of a visit, or takes that back. `conflict`: somebody else said something meanwhile. */
export async function markVisit(db: Db<StaffActor>, { visitId, state, version }: MarkVisit): Promise<Result> {
  const found = await open(db, { visitId, version });
  if (!found.ok) return found;
  const { patientId, startsAt } = found.data;
  if (!mayBecome(state, { startsAt }, { zone: await getClinicZone(db), now: db.now }))
    return fail("invalid", { state: "visits.errors.early" });
  await db.tx.visit.updateMany({ where: { id: visitId }, data: { state, ...stamp(db) } });
  await emit(db, { kind: "visit.mark", patientId, visitId, codes: { state } });
  return done;
}

/** When a clinician wants to look at the plan again: a date from today on, by the patient's own days. */
export async function setReview(db: Db<StaffActor>, { patientId, reviewOn }: SetReview): Promise<Result> {
  await lockPatients(db, [patientId]);
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  const patient = await getPatient(db, patientId);
  if (!patient) return fail("not-found");
  const today = localDateAt(patient.zones, db.now);
  if (reviewOn !== null && (reviewOn < today || reviewOn > addDays(today, VISIT_DAYS.ahead)))
    return fail("invalid", { reviewOn: "visits.errors.review" });
  const { count } = await db.tx.episode.updateMany({
    where: { patientId, endDate: null },
    data: { reviewOn: reviewOn && dateColumn(reviewOn) },
  });
  if (count === 0) return fail("forbidden");
  await emit(db, { kind: "review.set", patientId, codes: { on: reviewOn } });
  return done;
}
