import { z } from "zod";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type ExerciseId, exerciseId, exerciseRevisionId } from "../ids";
import { column } from "../stored";
import { storedDose, storedDrawing, storedText } from "./stored";
import {
  CAUTIONS,
  EQUIPMENT,
  LATERALITIES,
  LIBRARY_KINDS,
  LISTED_STOPS,
  type LibraryKind,
  POSITIONS,
  TARGETS,
} from "./vocabulary";

const exercise = z.object({
  id: exerciseId,
  revisionId: exerciseRevisionId,
  revision: column.int,
  slug: column.text,
  /** Made by this clinic. */
  own: column.bool,
  /** Slug of the built-in that a clinic's variant was made from. */
  variantOf: column.text.nullable(),
  archived: column.bool,
  kind: z.enum(LIBRARY_KINDS),
  position: z.enum(POSITIONS),
  targets: z.array(z.enum(TARGETS)),
  equipment: z.array(z.enum(EQUIPMENT)),
  optionalEquipment: z.array(z.enum(EQUIPMENT)),
  laterality: z.enum(LATERALITIES),
  dose: storedDose,
  cautions: z.array(z.enum(CAUTIONS)),
  stops: z.array(z.enum(LISTED_STOPS)),
  harder: z.array(column.text),
  easier: z.array(column.text),
  drawing: storedDrawing.nullable(),
  text: storedText,
});
/** An exercise in one of its revisions, as lists, the builder and Today need it. */
export type LibraryExercise = z.infer<typeof exercise>;

const columns = Prisma.sql`
  e."id", r."id" AS "revisionId", r."number" AS "revision", e."slug", e."clinicId" IS NOT NULL AS "own",
  v."slug" AS "variantOf", e."archivedAt" IS NOT NULL AS "archived", r."kind", r."position", r."targets", r."equipment",
  r."optionalEquipment", r."laterality", r."dose", r."cautions", r."stops", r."harder", r."easier", r."drawing", r."text"`;

const tables = Prisma.sql`
  "Exercise" e JOIN "ExerciseRevision" r ON r."exerciseId" = e."id" LEFT JOIN "Exercise" v ON v."id" = e."variantOf"`;

const latest = (where: Prisma.Sql) => Prisma.sql`
  SELECT * FROM (
    SELECT DISTINCT ON (e."id") ${columns} FROM ${tables} WHERE ${where} ORDER BY e."id", r."number" DESC
  ) latest ORDER BY "own" DESC, "text" -> 'en' ->> 'name', "slug"`;

/** The whole library as it is now: the built-in exercises and the clinic's own, archived ones left out. */
export async function listExercises(db: Db): Promise<LibraryExercise[]> {
  return rows(db, exercise)(latest(Prisma.sql`e."archivedAt" IS NULL`));
}

/** The clinic's own exercises that were taken out of the library. */
export async function listArchived(db: Db): Promise<LibraryExercise[]> {
  return rows(db, exercise)(latest(Prisma.sql`e."archivedAt" IS NOT NULL AND e."clinicId" IS NOT NULL`));
}

const drawn = exercise
  .pick({ id: true, slug: true, kind: true, own: true, laterality: true, text: true })
  .extend({ drawing: storedDrawing });
/** An exercise as the sheet of all drawings shows it. */
export type DrawnExercise = z.infer<typeof drawn>;

/** More than the built-in exercises and a clinic's own together: a sheet is looked at as a whole. */
const SHEET = 200;

/** The exercises of the library that have a drawing, of one kind or of all, in their latest revision. At most 200. */
export async function listDrawn(db: Db, kind: LibraryKind | null): Promise<DrawnExercise[]> {
  return rows(db, drawn)`
    SELECT * FROM (
      SELECT DISTINCT ON (e."id") e."id", e."slug", e."clinicId" IS NOT NULL AS "own", r."kind", r."laterality", r."drawing", r."text"
      FROM "Exercise" e JOIN "ExerciseRevision" r ON r."exerciseId" = e."id"
      WHERE e."archivedAt" IS NULL ORDER BY e."id", r."number" DESC
    ) latest WHERE "drawing" IS NOT NULL AND (${kind}::text IS NULL OR "kind"::text = ${kind}::text)
    ORDER BY "kind", "own", "text" -> 'en' ->> 'name' COLLATE "en-x-icu", "id" LIMIT ${SHEET}`;
}

const dated = exercise.extend({ createdAt: column.timestamp });

/** All revisions of one exercise, the newest first. */
export async function listRevisions(
  db: Db,
  id: ExerciseId,
): Promise<(LibraryExercise & { createdAt: Date })[]> {
  return rows(db, dated)`
    SELECT ${columns}, r."createdAt" FROM ${tables} WHERE e."id" = ${id}::uuid ORDER BY r."number" DESC`;
}

/** The latest revision of one exercise; null for an unknown or foreign id. */
export async function getExercise(db: Db, id: ExerciseId): Promise<LibraryExercise | null> {
  const [found] = await rows(db, exercise)`
    SELECT ${columns} FROM ${tables} WHERE e."id" = ${id}::uuid ORDER BY r."number" DESC LIMIT 1`;
  return found ?? null;
}

/** The revisions that prescriptions point at. Unknown and foreign ids are left out. */
export async function getRevisions(db: Db, ids: readonly string[]): Promise<LibraryExercise[]> {
  if (ids.length === 0) return [];
  return rows(
    db,
    exercise,
  )`SELECT ${columns} FROM ${tables} WHERE r."id" = ANY(${[...new Set(ids)]}::uuid[])`;
}

const named = exercise.pick({ id: true, text: true });

/** What exercises are called now, archived ones too; unknown and foreign ids are left out. */
export async function listTexts(db: Db, ids: readonly ExerciseId[]): Promise<z.infer<typeof named>[]> {
  if (ids.length === 0) return [];
  return rows(db, named)`
    SELECT DISTINCT ON (r."exerciseId") r."exerciseId" AS "id", r."text" FROM "ExerciseRevision" r
    WHERE r."exerciseId" = ANY(${[...new Set(ids)]}::uuid[]) ORDER BY r."exerciseId", r."number" DESC`;
}
