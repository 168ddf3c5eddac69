import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import { Prisma } from "../../db/generated/client";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PatientId } from "../../ids";
import { prescribingRefused } from "../../patients/policy";
import { getCare, listClinicians } from "../../patients/queries";
import { done, type ErrorCode, fail, ok, type Result } from "../../result";
import { toStored } from "../../stored";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { getReasons, type PatientReasons } from "../queries";
import type { Reason } from "../reasons";
import { handlingOf, wordOf } from "./handled";
import type { Handling } from "./queries";
import type { About, Assign, Snooze } from "./schema";
import { ACKNOWLEDGED_DAYS, MOST_DAYS, mayBeQuiet, type QuietHow, type QuietReason } from "./vocabulary";

/** Why they may not handle this patient's reasons, but those that were given to them; null when they may. */
const refusal = async (db: Db<StaffActor>, id: PatientId): Promise<ErrorCode | null> =>
  prescribingRefused(db.actor, await getCare(db, id), db.now);

/** What the page of a patient's reasons shows, with one audit row. `refused`: why whoever looks may change nothing of it. */
export async function readReasons(db: Db<StaffActor>, id: PatientId) {
  const standing = await getReasons(db, id);
  if (!standing) return null;
  await emit(db, { kind: "caseload.read", patientIds: [id] });
  return {
    ...standing,
    refused: await refusal(db, id),
    clinicians: await listClinicians(db),
    me: db.actor.memberId,
  };
}
export type ReadReasons = NonNullable<Awaited<ReturnType<typeof readReasons>>>;

type Open = { reason: Reason; before: Handling | undefined; today: LocalDate };

const todayOf = ({ lastDay }: PatientReasons): LocalDate => addDays(lastDay, 1);

/**
 * A reason under its patient's lock, as whoever asks saw it. Whoever was given it may handle it without belonging to the care
 * team. `conflict`: it changed since, or somebody handled it.
 */
async function open(db: Db<StaffActor>, { patientId, flag, seen, version }: About): Promise<Result<Open>> {
  await lockPatients(db, [patientId]);
  const refused = await refusal(db, patientId);
  const standing = await getReasons(db, patientId);
  if (!standing) return fail(refused ?? "conflict");
  const before = handlingOf(standing.handled, flag);
  if (refused && before?.assigneeId !== db.actor.memberId) return fail(refused);
  const reason = standing.flags.find((one) => one.flag === flag);
  if (!reason || wordOf(reason) !== seen || (before?.version ?? 0) !== version) return fail("conflict");
  return ok({ reason, before, today: todayOf(standing) });
}

type Change = Pick<
  Prisma.ReasonHandlingCreateManyInput,
  "how" | "onDate" | "until" | "seen" | "assigneeId" | "assignedOn"
>;

/** Writes what somebody did about it, which makes it the next version. */
async function put(db: Db<StaffActor>, { patientId, flag, version }: About, change: Change): Promise<void> {
  const { clinicId, memberId } = db.actor;
  const data = {
    ...{ ...change, version: version + 1, handledAt: instantColumn(db.now), handledBy: memberId },
  };
  if (version > 0) await db.tx.reasonHandling.updateMany({ where: { clinicId, patientId, flag }, data });
  else await db.tx.reasonHandling.createMany({ data: { clinicId, patientId, flag, ...data } });
}

const quiet = (how: QuietHow, reason: QuietReason, span: { on: LocalDate; until: LocalDate }): Change => ({
  ...{ how, onDate: dateColumn(span.on), until: dateColumn(span.until), seen: toStored({ reason }) },
});
const NOT_QUIET: Change = { how: null, onDate: null, until: null, seen: Prisma.DbNull };
const NOBODYS: Change = { assigneeId: null, assignedOn: null };

/** It is dealt with: quiet for two weeks if it gets no worse, and nobody's to see to any more. */
export async function acknowledgeReason(db: Db<StaffActor>, about: About): Promise<Result> {
  const found = await open(db, about);
  if (!found.ok) return found;
  const { reason, today } = found.data;
  if (!mayBeQuiet(reason)) return fail("forbidden");
  const until = addDays(today, ACKNOWLEDGED_DAYS);
  await put(db, about, { ...quiet("acknowledged", reason, { on: today, until }), ...NOBODYS });
  const { patientId, flag } = about;
  await emit(db, { kind: "reason.acknowledge", patientId, codes: { flag, until } });
  return done;
}

/** It can wait until a date, if it gets no worse before. Whoever was given it keeps it. */
export async function snoozeReason(db: Db<StaffActor>, { until, ...about }: Snooze): Promise<Result> {
  const found = await open(db, about);
  if (!found.ok) return found;
  const { reason, today } = found.data;
  if (!mayBeQuiet(reason)) return fail("forbidden");
  if (until <= today || until > addDays(today, MOST_DAYS))
    return fail("invalid", { until: "caseload.errors.until" });
  await put(db, about, quiet("snoozed", reason, { on: today, until }));
  const { patientId, flag } = about;
  await emit(db, { kind: "reason.snooze", patientId, codes: { flag, until } });
  return done;
}

/** Gives it to somebody to see to, or takes it from them. Whoever it is has the patient on their own caseload meanwhile. */
export async function assignReason(db: Db<StaffActor>, { assigneeId, ...about }: Assign): Promise<Result> {
  const found = await open(db, about);
  if (!found.ok) return found;
  if (assigneeId && !(await listClinicians(db)).some(({ id }) => id === assigneeId))
    return fail("invalid", { assigneeId: "unknown" });
  const assignedOn = dateColumn(found.data.today);
  await put(db, about, assigneeId ? { assigneeId, assignedOn } : NOBODYS);
  const { patientId, flag } = about;
  await emit(db, { kind: "reason.assign", patientId, assigneeId, codes: { flag } });
  return done;
}

/** It is quiet no more. */
export async function wakeReason(db: Db<StaffActor>, about: About): Promise<Result> {
  const found = await open(db, about);
  if (!found.ok) return found;
  await put(db, about, NOT_QUIET);
  const { patientId, flag } = about;
  await emit(db, { kind: "reason.wake", patientId, codes: { flag } });
  return done;
}
