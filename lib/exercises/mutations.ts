import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lock } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import { newId } from "../new-id";
import { done, type FieldErrors, fail, ok, type Result } from "../result";
import { toStored } from "../stored";
import { drawingErrors } from "./drawing";
import { contentHash } from "./identity";
import { mayChangeExercise, mayWriteExercises } from "./policy";
import { getExercise, type LibraryExercise } from "./queries";
import type { ChooseExercise, CreateExercise, OwnExercise, ReviseExercise } from "./schema";
import { freeSlug } from "./slug";

type Written = { exerciseId: ExerciseId; revisionId: ExerciseRevisionId };

/** One writer at a time of a clinic's library, so that numbers and slugs are taken once. */
const lockLibrary = (db: Db<StaffActor>): Promise<void> => lock(db, "exercises", [db.actor.clinicId]);

/** Built-in slugs and the clinic's own, archived ones too: a slug is never used again. */
async function knownSlugs(db: Db): Promise<Set<string>> {
  const rows = await db.tx.exercise.findMany({ select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** Links lead to an exercise that is there, not to itself, and not both ways. */
function linkErrors(content: OwnExercise, known: ReadonlySet<string>, self: string): FieldErrors | null {
  const leads = (slug: string) => known.has(slug) && slug !== self;
  if (!content.harder.every(leads)) return { "content.harder": "exercises.error.link" };
  if (!content.easier.every(leads)) return { "content.easier": "exercises.error.link" };
  const both = content.harder.some((slug) => content.easier.includes(slug));
  return both ? { "content.easier": "exercises.error.bothWays" } : null;
}

type Revision = { exerciseId: ExerciseId; number: number; hash: string };

async function addRevision(
  db: Db<StaffActor>,
  content: OwnExercise,
  revision: Revision,
): Promise<ExerciseRevisionId> {
  const { text, drawing, dose, ...rest } = content;
  const id = newId<ExerciseRevisionId>();
  await db.tx.exerciseRevision.createMany({
    data: {
      id,
      clinicId: db.actor.clinicId,
      ...revision,
      ...rest,
      dose: toStored(dose),
      text: toStored(text),
      drawing: drawing ? toStored(drawing) : undefined,
      createdAt: instantColumn(db.now),
    },
  });
  return id;
}

/** An exercise of the clinic's own, or its variant of another; the first revision is 1. A taken id is `already-done`. */
export async function createExercise(
  db: Db<StaffActor>,
  { exerciseId, variantOf, content }: CreateExercise,
): Promise<Result<Written>> {
  if (!mayWriteExercises(db.actor)) return fail("forbidden");
  const base = variantOf ? await getExercise(db, variantOf) : null;
  if (variantOf && !base) return fail("not-found");
  const wrong = drawingErrors(content.drawing, base?.drawing ?? null);
  if (wrong) return fail("invalid", wrong);
  await lockLibrary(db);
  const known = await knownSlugs(db);
  const slug = freeSlug(content.text.en?.name ?? "", known);
  const fields = linkErrors(content, known, slug);
  if (fields) return fail("invalid", fields);
  const made = await db.tx.exercise.createMany({
    data: {
      id: exerciseId,
      clinicId: db.actor.clinicId,
      slug,
      variantOf: base && (await rootOf(db, base)),
      createdAt: instantColumn(db.now),
    },
    skipDuplicates: true,
  });
  if (made.count === 0) return fail("already-done");
  const hash = await contentHash({ slug, ...content });
  const revisionId = await addRevision(db, content, { exerciseId, number: 1, hash });
  await emit(db, { kind: "exercise.create", exerciseId, revisionId });
  return ok({ exerciseId, revisionId });
}

/**
 * The built-in below a variant, so that what holds for it in `lib/safety` holds for variants of variants; null for a
 * copy of an exercise that has none.
 */
async function rootOf(db: Db, base: LibraryExercise): Promise<ExerciseId | null> {
  if (!base.own) return base.id;
  if (!base.variantOf) return null;
  const row = await db.tx.exercise.findFirst({ where: { id: base.id }, select: { variantOf: true } });
  return (row?.variantOf ?? null) as ExerciseId | null;
}

/**
 * A new revision of the clinic's own exercise; the old ones stay, because plans point at them. Somebody else's
 * revision meanwhile is a conflict. The same content again is answered with the revision that has it.
 */
export async function reviseExercise(
  db: Db<StaffActor>,
  { exerciseId, baseRevisionId, content }: ReviseExercise,
): Promise<Result<Written>> {
  await lockLibrary(db);
  const latest = await getExercise(db, exerciseId);
  if (!latest) return fail("not-found");
  if (!mayChangeExercise(db.actor, latest)) return fail("forbidden");
  const stored = await db.tx.exerciseRevision.findFirst({
    where: { id: latest.revisionId },
    select: { hash: true },
  });
  const hash = await contentHash({ slug: latest.slug, ...content });
  if (stored?.hash === hash) return ok({ exerciseId, revisionId: latest.revisionId });
  if (latest.archived || latest.revisionId !== baseRevisionId) return fail("conflict");
  const fields =
    drawingErrors(content.drawing, latest.drawing) ?? linkErrors(content, await knownSlugs(db), latest.slug);
  if (fields) return fail("invalid", fields);
  const number = latest.revision + 1;
  const revisionId = await addRevision(db, content, { exerciseId, number, hash });
  await emit(db, { kind: "exercise.revise", exerciseId, revisionId });
  return ok({ exerciseId, revisionId });
}

async function setArchived(
  db: Db<StaffActor>,
  { exerciseId }: ChooseExercise,
  archive: boolean,
): Promise<Result> {
  const exercise = await getExercise(db, exerciseId);
  if (!exercise) return fail("not-found");
  if (!mayChangeExercise(db.actor, exercise)) return fail("forbidden");
  const changed = await db.tx.exercise.updateMany({
    where: { id: exerciseId, clinicId: db.actor.clinicId, archivedAt: archive ? null : { not: null } },
    data: { archivedAt: archive ? instantColumn(db.now) : null },
  });
  if (changed.count === 0) return fail("already-done");
  await emit(db, { kind: archive ? "exercise.archive" : "exercise.restore", exerciseId });
  return done;
}

/** Takes an own exercise out of the library. Plans that have it keep it. */
export const archiveExercise = (db: Db<StaffActor>, input: ChooseExercise): Promise<Result> =>
  setArchived(db, input, true);

/** Puts an archived exercise back into the library. */
export const restoreExercise = (db: Db<StaffActor>, input: ChooseExercise): Promise<Result> =>
  setArchived(db, input, false);
