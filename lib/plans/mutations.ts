import { listDecided } from "../alerts/holds/queries";
import type { StaffActor } from "../db/actor";
import { dateColumn, instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { listExercises } from "../exercises/queries";
import type { AlertId, DraftId, ExerciseId, PatientId, PlanVersionId, TemplateVersionId } from "../ids";
import { newId } from "../new-id";
import { prescribingRefused } from "../patients/policy";
import { getCare, getZones } from "../patients/queries";
import { done, type ErrorCode, type FieldErrors, fail, ok, type Result } from "../result";
import { holdsAsPublished } from "../safety/overrides/moved-holds";
import { listOpenHolds } from "../safety/overrides/queries";
import { getSafetyState } from "../safety/queries";
import { toStored } from "../stored";
import { localDateAt } from "../time/local-day";
import { carriesOut } from "./decisions/carries-out";
import { adoptIdentities } from "./draft-identities";
import { draftFrom, shelfFrom, withoutBlocked } from "./draft-sources";
import { isOvertaken, versionDateErrors } from "./policy";
import { publishRows } from "./publish-rows";
import { checkContent, findDraft, isPublished, prescribedIn } from "./publishing/queries";
import { getOpenPlan, getPatientVersion, getVersionContent, listIdentities, type OpenPlan } from "./queries";
import type { DiscardDraft, PublishPlan, SaveDraft, StartDraft } from "./schema";
import { getFollowed, getTemplate } from "./shelf/queries";

const refusal = async (db: Db, patientId: PatientId): Promise<ErrorCode | null> =>
  prescribingRefused(db.actor, await getCare(db, patientId), db.now);

/**
 * Keeps what a therapist has typed. The same draft changed in another tab: conflict, with the newer revision in
 * `fields.revision`. @returns the revision that was stored
 */
export const saveDraft = (db: Db<StaffActor>, input: SaveDraft): Promise<Result<{ revision: number }>> =>
  keepDraft(db, input, undefined);

/** Whether what a draft says it changes is a version of this patient's. */
async function isOwnBase(
  db: Db<StaffActor>,
  {
    patientId,
    baseVersionId,
    baseLighterId = null,
  }: Pick<SaveDraft, "patientId" | "baseVersionId" | "baseLighterId">,
): Promise<boolean> {
  const ids = [baseVersionId, baseLighterId].filter((id) => id !== null);
  return (
    ids.length === 0 ||
    (await db.tx.planVersion.count({ where: { patientId, id: { in: ids } } })) === ids.length
  );
}

/** A draft stands on the template it began from; left out, on that of the version it changes. */
async function keepDraft(
  db: Db<StaffActor>,
  input: SaveDraft,
  begunFrom: TemplateVersionId | null | undefined,
): Promise<Result<{ revision: number }>> {
  const {
    draftId: id,
    patientId,
    name,
    baseVersionId,
    content,
    lighterDays = null,
    baseLighterId = null,
  } = input;
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const kept = await findDraft(db, input);
  if (kept === "foreign" || !(await isOwnBase(db, input))) return fail("not-found");
  if (kept?.publishedAt || (await isPublished(db, patientId, id))) return fail("already-done");
  if (kept && kept.revision !== input.revision) return fail("conflict", { revision: String(kept.revision) });
  const revision = (kept?.revision ?? 0) + 1;
  const data = {
    name,
    baseVersionId,
    content: toStored(content),
    lighterDays,
    baseLighterId,
    revision,
    updatedAt: instantColumn(db.now),
  };
  const { clinicId, memberId } = db.actor;
  const templateVersionId = begunFrom === undefined ? await getFollowed(db, baseVersionId) : begunFrom;
  const written = kept
    ? await db.tx.planDraft.updateMany({ where: { id }, data })
    : await db.tx.planDraft.createMany({
        data: { id, clinicId, patientId, memberId, templateVersionId, ...data },
        skipDuplicates: true,
      });
  if (written.count === 0) return fail("not-found");
  await emit(db, { kind: "draft.save", patientId, draftId: id });
  return ok({ revision });
}

/** Throws a draft away; what is published stays. */
export async function discardDraft(db: Db<StaffActor>, { draftId: id }: DiscardDraft): Promise<Result> {
  const gone = await db.tx.planDraft.deleteMany({
    where: { id, memberId: db.actor.memberId, publishedAt: null },
  });
  if (gone.count === 0) return fail("not-found");
  await emit(db, { kind: "draft.discard", draftId: id });
  return done;
}

async function sourceOf(db: Db<StaffActor>, { source, patientId }: StartDraft, side: OpenPlan["side"]) {
  const patient = await db.tx.patient.findFirst({ where: { id: patientId }, select: { locale: true } });
  const shelf = shelfFrom(await listExercises(db));
  const template = source.type === "template" ? await getTemplate(db, source.templateId) : null;
  const version = source.type === "version" ? await getPatientVersion(db, patientId, source.versionId) : null;
  const begun = draftFrom(source, { template, version, shelf, side, newId, locale: patient?.locale ?? "en" });
  if (!begun) return null;
  if (source.type === "version")
    return { ...begun, leftOut: [], begunFrom: await getFollowed(db, source.versionId) };
  const safe = withoutBlocked(begun.content, shelf, await getSafetyState(db, patientId));
  const content = adoptIdentities(safe.content, await listIdentities(db, patientId));
  return { name: begun.name, content, leftOut: safe.leftOut, begunFrom: template?.versionId ?? null };
}

/**
 * Begins a draft from a template, a version or nothing, on the side the episode says. What a condition blocks is left
 * out of a template, and named in the answer.
 */
export async function startDraft(
  db: Db<StaffActor>,
  input: StartDraft,
): Promise<Result<{ draftId: DraftId; leftOut: ExerciseId[] }>> {
  const { draftId, patientId } = input;
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  const open = await getOpenPlan(db, patientId);
  if (!open) return fail("invalid", { patientId: "plan.errors.episode-closed" });
  const begun = await sourceOf(db, input, open.side);
  if (!begun) return fail("not-found");
  const { name, content, leftOut, begunFrom } = begun;
  const baseVersionId = open.latest?.id ?? null;
  const draft = { draftId, patientId, name, baseVersionId, content, revision: 0 };
  const saved = await keepDraft(db, draft, begunFrom);
  return saved.ok ? ok({ draftId, leftOut }) : saved;
}

/** The wrong fields of dates and content; null when there are none. */
async function publishRefusal(db: Db, input: PublishPlan): Promise<Result<never> | null> {
  const today = localDateAt(await getZones(db, input.patientId), db.now);
  const dates: FieldErrors = versionDateErrors(input, today);
  const content = await checkContent(db, input);
  if (Object.keys(dates).length === 0 && !content) return null;
  return fail(content?.error ?? "invalid", { ...dates, ...content?.fields });
}

/** The stops of which it is decided that the plan changes, as this version changes it. */
async function listCarriedOut(
  db: Db,
  { patientId, content }: PublishPlan,
  { latest }: OpenPlan,
): Promise<AlertId[]> {
  const decided = await listDecided(db, patientId);
  const before = latest && decided.length > 0 ? await getVersionContent(db, latest.id) : null;
  if (!before) return [];
  return decided.filter((stop) => carriesOut(before, content, stop.prescriptionId)).map(({ id }) => id);
}

type NewVersion = Pick<
  PublishPlan,
  "patientId" | "draftId" | "name" | "content" | "kind" | "effectiveFrom" | "endsOn"
> & { lighterDays?: number; templateVersionId?: TemplateVersionId | null };

/** Writes a version that was found to be in order, and closes the draft it was written in. */
export async function writeVersion(db: Db<StaffActor>, input: NewVersion, open: OpenPlan) {
  const { patientId, draftId, name, content, kind, effectiveFrom, endsOn, lighterDays = null } = input;
  const { templateVersionId = null } = input;
  const { clinicId, memberId } = db.actor;
  const at = instantColumn(db.now);
  const versionId = newId<PlanVersionId>();
  const planId = open.planId ?? newId();
  if (!open.planId)
    await db.tx.plan.createMany({
      data: { id: planId, clinicId, patientId, episodeId: open.episodeId, name, createdAt: at },
    });
  const number = open.nextNumber;
  await db.tx.planVersion.createMany({
    data: {
      ...{ id: versionId, clinicId, patientId, planId, number, kind, draftId, lighterDays },
      templateVersionId,
      effectiveFrom: dateColumn(effectiveFrom),
      endsOn: endsOn && dateColumn(endsOn),
      ...{ publishedAt: at, publishedBy: memberId },
    },
  });
  const rows = publishRows(content, { clinicId, patientId, versionId }, newId);
  await db.tx.phase.createMany({ data: rows.phases });
  await db.tx.prescription.createMany({ data: rows.prescriptions });
  await db.tx.planDraft.updateMany({
    where: { id: draftId },
    data: { content: toStored(content), name, publishedAt: at },
  });
  return { versionId, number };
}

/** Ends and begins holds as the version that was just published asks for (`holdsAsPublished`). */
async function moveHolds(db: Db<StaffActor>, input: PublishPlan): Promise<void> {
  const { patientId, effectiveFrom: from, endsOn } = input;
  const safety = await getSafetyState(db, patientId, from);
  if (safety.conditions.length === 0) return;
  const published = { current: await prescribedIn(db, input), from, endsOn };
  const { end, begin } = holdsAsPublished(await listOpenHolds(db, patientId), safety, published);
  for (const { id, to } of end)
    await db.tx.prescriptionHold.updateMany({ where: { id }, data: { toDate: dateColumn(to) } });
  const { clinicId } = db.actor;
  await db.tx.prescriptionHold.createMany({
    data: begin.map(({ from: day, ...hold }) => ({
      ...{ id: newId(), clinicId, patientId, ...hold },
      fromDate: dateColumn(day),
    })),
  });
}

/**
 * Publishes a version, whole and immutable, from a local day on. Refusals: `reason-needed` off the care team,
 * `already-done` for a draft published before, `conflict` when somebody published since (`fields` say which version,
 * who and when; naming it in `overVersionId` goes on), `blocked` and `invalid` with paths into the input. A version
 * with an end gives way to the one before it by itself.
 */
export const publishPlan = (db: Db<StaffActor>, input: PublishPlan): Promise<Result<Published>> =>
  publishFollowing(db, input, undefined);

type Published = { versionId: PlanVersionId; number: number };

/** Publishes what stands on a version of a template; left out, on that of its draft, else of what it changes. */
export async function publishFollowing(
  db: Db<StaffActor>,
  input: PublishPlan,
  follows: TemplateVersionId | undefined,
): Promise<Result<Published>> {
  const { patientId, draftId } = input;
  const refused = await refusal(db, patientId);
  if (refused) return fail(refused);
  await lockPatients(db, [patientId]);
  const draft = await findDraft(db, input);
  if (draft === "foreign" || !(await isOwnBase(db, input))) return fail("not-found");
  if (draft?.publishedAt || (await isPublished(db, patientId, draftId))) return fail("already-done");
  const open = await getOpenPlan(db, patientId);
  if (!open) return fail("invalid", { patientId: "plan.errors.episode-closed" });
  if (open.latest && isOvertaken(open.latest.id, input)) {
    const { id, number, publisherName, publishedAt } = open.latest;
    return fail("conflict", { overVersionId: id, number: String(number), publisherName, publishedAt });
  }
  const wrong = await publishRefusal(db, input);
  if (wrong) return wrong;
  const carriesOut = await listCarriedOut(db, input, open);
  const begunFrom = draft ? draft.templateVersionId : await getFollowed(db, input.baseVersionId);
  const templateVersionId = follows ?? begunFrom;
  const { versionId, number } = await writeVersion(db, { ...input, templateVersionId }, open);
  await moveHolds(db, input);
  const codes = { number, kind: input.kind, over: input.overVersionId !== undefined };
  const { effectiveFrom } = input;
  await emit(db, { kind: "plan.publish", patientId, versionId, effectiveFrom, carriesOut, codes });
  return ok({ versionId, number });
}
