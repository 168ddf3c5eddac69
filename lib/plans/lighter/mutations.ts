import type { StaffActor } from "../../db/actor";
import { dateColumn, instantColumn } from "../../db/dates";
import { lockPatients } from "../../db/lock";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import type { PlanVersionId } from "../../ids";
import { newId } from "../../new-id";
import { prescribingRefused } from "../../patients/policy";
import { getCare, getZones } from "../../patients/queries";
import { done, fail, ok, type Result } from "../../result";
import { holdsAsPublished } from "../../safety/overrides/moved-holds";
import { listOpenHolds } from "../../safety/overrides/queries";
import { getSafetyState } from "../../safety/queries";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { writeVersion } from "../mutations";
import { isOvertaken, lighterOvertaken } from "../policy";
import { checkContent, findDraft, isPublished, prescribedIn } from "../publishing/queries";
import { getOpenPlan } from "../queries";
import type { PrepareLighter, WithdrawLighter } from "../schema";
import { getWithdrawn, listLighterHeads, listSwaps } from "./queries";
import { isWithdrawn, lighterOn, offeredAt, preparedLast } from "./spans";

/** What it prescribes under an override is held from the day that ends. It ends no hold: those are the plan's. */
async function beginHolds(
  db: Db<StaffActor>,
  { patientId, content }: PrepareLighter,
  from: LocalDate,
): Promise<void> {
  const safety = await getSafetyState(db, patientId, from);
  if (safety.conditions.length === 0) return;
  const current = await prescribedIn(db, { content });
  const { begin } = holdsAsPublished([], safety, { current, from, endsOn: null });
  const open = await listOpenHolds(db, patientId);
  const missing = begin.filter(
    ({ conditionId, prescriptionId }) =>
      !open.some((hold) => hold.conditionId === conditionId && hold.prescriptionId === prescriptionId),
  );
  const { clinicId } = db.actor;
  await db.tx.prescriptionHold.createMany({
    data: missing.map(({ from: day, ...hold }) => ({
      ...{ id: newId(), clinicId, patientId, ...hold },
      fromDate: dateColumn(day),
    })),
  });
}

/** From today, but not while one is in use today, nor before the plan that it is prepared for. */
async function beginsOn(db: Db, { patientId }: PrepareLighter, planFrom: LocalDate): Promise<LocalDate> {
  const today = localDateAt(await getZones(db, patientId), db.now);
  const heads = await listLighterHeads(db, patientId);
  const inUse = lighterOn({ ...heads, swaps: await listSwaps(db, patientId, today) }, today);
  const from = inUse ? addDays(today, 1) : today;
  return from > planFrom ? from : planFrom;
}

/** Somebody prepared another lighter plan since, or withdrew the one it began from: who and when; null where nobody did. */
async function lighterConflict(db: Db, input: PrepareLighter): Promise<Result<never> | null> {
  const { patientId } = input;
  const current = preparedLast(await listLighterHeads(db, patientId));
  const withdrawn = await getWithdrawn(db, patientId);
  const standing = { current: current?.id ?? null, withdrawn: withdrawn !== null };
  const overtaken = lighterOvertaken(standing, input);
  if (overtaken === "prepared" && current) {
    const { id, number, publisherName, publishedAt } = current;
    const when = { publisherName, publishedAt: publishedAt.toString() };
    return fail("conflict", { overLighterId: id, number: String(number), ...when });
  }
  return overtaken && withdrawn
    ? fail("conflict", { withdrawnBy: withdrawn.by, withdrawnAt: withdrawn.at })
    : null;
}

/**
 * Publishes a lighter plan, to which the patient may swap on a bad day, for the plan published last. It is checked as a
 * plan is, and refused as one (`publishPlan`), with `conflict` also where somebody prepared another since the draft began,
 * or withdrew the one it began from (naming in `overLighterId` what was seen goes on). The one before it, and what holds
 * and decisions are about, stay as they are.
 */
export async function prepareLighter(
  db: Db<StaffActor>,
  input: PrepareLighter,
): Promise<Result<{ versionId: PlanVersionId; number: number; effectiveFrom: LocalDate }>> {
  const { patientId, draftId, lighterDays } = input;
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const draft = await findDraft(db, input);
  if (draft === "foreign") return fail("not-found");
  if (draft?.publishedAt || (await isPublished(db, patientId, draftId))) return fail("already-done");
  const open = await getOpenPlan(db, patientId);
  if (!open) return fail("invalid", { patientId: "plan.errors.episode-closed" });
  if (!open.latest) return fail("invalid", { patientId: "plan.errors.no-plan" });
  if (isOvertaken(open.latest.id, input)) {
    const { id, number, publisherName, publishedAt } = open.latest;
    return fail("conflict", { overVersionId: id, number: String(number), publisherName, publishedAt });
  }
  const overtaken = await lighterConflict(db, input);
  if (overtaken) return overtaken;
  const effectiveFrom = await beginsOn(db, input, open.latest.effectiveFrom);
  const wrong = await checkContent(db, { ...input, effectiveFrom });
  if (wrong) return fail(wrong.error, wrong.fields);
  const version = { ...input, kind: "flare" as const, effectiveFrom, endsOn: null };
  const { versionId, number } = await writeVersion(db, version, open);
  await beginHolds(db, input, effectiveFrom);
  const codes = { number, days: lighterDays };
  await emit(db, { kind: "plan.prepare-lighter", patientId, versionId, codes });
  return ok({ versionId, number, effectiveFrom });
}

/**
 * Withdraws the lighter plan, and all that was prepared before it: from this instant on nobody can swap to it. Where it is
 * on, it ends with this local day; a swap made before on a phone without signal still counts for its days until then.
 * Refusals: `already-done` where it was withdrawn, `conflict` where another one stands in its place.
 */
export async function withdrawLighter(
  db: Db<StaffActor>,
  { patientId, versionId, reason }: WithdrawLighter,
): Promise<Result> {
  const refused = prescribingRefused(db.actor, await getCare(db, patientId), db.now);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const heads = await listLighterHeads(db, patientId);
  const version = heads.prepared.find(({ id }) => id === versionId);
  if (!version) return fail("not-found");
  if (isWithdrawn(version, heads.withdrawals)) return fail("already-done");
  const today = localDateAt(await getZones(db, patientId), db.now);
  const standing = [offeredAt(heads, today, db.now), preparedLast(heads)];
  if (!standing.some((one) => one?.id === versionId)) return fail("conflict");
  const { clinicId, memberId } = db.actor;
  await db.tx.lighterWithdrawal.createMany({
    data: {
      ...{ id: newId<string>(), clinicId, patientId, versionId, reason, withdrawnBy: memberId },
      ...{ localDate: dateColumn(today), withdrawnAt: instantColumn(db.now) },
    },
  });
  const codes = { number: version.number };
  await emit(db, {
    kind: "plan.withdraw-lighter",
    ...{ patientId, versionId, codes },
    ...(reason ? { reason } : {}),
  });
  return done;
}
