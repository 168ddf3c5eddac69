import { Prisma } from "../db/generated/client";
import type { Db } from "../db/scope";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import type { CatalogueDose, Figure, LocalizedText } from "./schema";
import type { Caution, Equipment, Laterality, LibraryKind, ListedStop, Position, Target } from "./vocabulary";

/** An exercise in one of its revisions, as lists, the builder and Today need it. */
export type LibraryExercise = {
  id: ExerciseId;
  revisionId: ExerciseRevisionId;
  revision: number;
  slug: string;
  /** Made by this clinic. */
  own: boolean;
  /** Slug of the built-in that a clinic's variant was made from. */
  variantOf: string | null;
  archived: boolean;
  kind: LibraryKind;
  position: Position;
  targets: Target[];
  equipment: Equipment[];
  optionalEquipment: Equipment[];
  laterality: Laterality;
  dose: CatalogueDose;
  cautions: Caution[];
  stops: ListedStop[];
  harder: string[];
  easier: string[];
  figure: Figure | null;
  text: LocalizedText;
};

const columns = Prisma.sql`
  e."id", r."id" AS "revisionId", r."number" AS "revision", e."slug", e."clinicId" IS NOT NULL AS "own",
  v."slug" AS "variantOf", e."archivedAt" IS NOT NULL AS "archived", r."kind", r."position", r."targets", r."equipment",
  r."optionalEquipment", r."laterality", r."dose", r."cautions", r."stops", r."harder", r."easier", r."figure", r."text"`;

const tables = Prisma.sql`
  "Exercise" e JOIN "ExerciseRevision" r ON r."exerciseId" = e."id" LEFT JOIN "Exercise" v ON v."id" = e."variantOf"`;

const latest = (where: Prisma.Sql) => Prisma.sql`
  SELECT * FROM (
    SELECT DISTINCT ON (e."id") ${columns} FROM ${tables} WHERE ${where} ORDER BY e."id", r."number" DESC
  ) latest ORDER BY "own" DESC, "text" -> 'en' ->> 'name', "slug"`;

/** The whole library as it is now: the built-in exercises and the clinic's own, archived ones left out. */
export async function listExercises(db: Db): Promise<LibraryExercise[]> {
  return db.tx.$queryRaw<LibraryExercise[]>(latest(Prisma.sql`e."archivedAt" IS NULL`));
}

/** The clinic's own exercises that were taken out of the library. */
export async function listArchived(db: Db): Promise<LibraryExercise[]> {
  return db.tx.$queryRaw<LibraryExercise[]>(
    latest(Prisma.sql`e."archivedAt" IS NOT NULL AND e."clinicId" IS NOT NULL`),
  );
}

/** An exercise as the sheet of all figures shows it. */
export type DrawnExercise = Pick<LibraryExercise, "id" | "kind" | "own" | "laterality" | "text"> & {
  figure: Figure;
};

/** More than the built-in exercises and a clinic's own together: a sheet is looked at as a whole. */
const SHEET = 200;

/** The exercises of the library that have a figure, of one kind or of all, in their latest revision. At most 200. */
export async function listDrawn(db: Db, kind: LibraryKind | null): Promise<DrawnExercise[]> {
  return db.tx.$queryRaw<DrawnExercise[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (e."id") e."id", e."clinicId" IS NOT NULL AS "own", r."kind", r."laterality", r."figure", r."text"
      FROM "Exercise" e JOIN "ExerciseRevision" r ON r."exerciseId" = e."id"
      WHERE e."archivedAt" IS NULL ORDER BY e."id", r."number" DESC
    ) latest WHERE "figure" IS NOT NULL AND (${kind}::text IS NULL OR "kind"::text = ${kind}::text)
    ORDER BY "kind", "own", "text" -> 'en' ->> 'name' COLLATE "en-x-icu", "id" LIMIT ${SHEET}`;
}

/** All revisions of one exercise, the newest first. */
export async function listRevisions(
  db: Db,
  id: ExerciseId,
): Promise<(LibraryExercise & { createdAt: Date })[]> {
  return db.tx.$queryRaw<(LibraryExercise & { createdAt: Date })[]>`
    SELECT ${columns}, r."createdAt" FROM ${tables} WHERE e."id" = ${id}::uuid ORDER BY r."number" DESC`;
}

/** The latest revision of one exercise; null for an unknown or foreign id. */
export async function getExercise(db: Db, id: ExerciseId): Promise<LibraryExercise | null> {
  const rows = await db.tx.$queryRaw<LibraryExercise[]>`
    SELECT ${columns} FROM ${tables} WHERE e."id" = ${id}::uuid ORDER BY r."number" DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** The revisions that prescriptions point at. Unknown and foreign ids are left out. */
export async function getRevisions(db: Db, ids: readonly string[]): Promise<LibraryExercise[]> {
  if (ids.length === 0) return [];
  return db.tx.$queryRaw<
    LibraryExercise[]
  >`SELECT ${columns} FROM ${tables} WHERE r."id" = ANY(${[...new Set(ids)]}::uuid[])`;
}
