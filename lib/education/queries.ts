import { z } from "zod";
import type { PhoneActor, StaffActor } from "../db/actor";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { itemHash } from "../dose-logs/item-hash";
import type { Drawing } from "../exercises/schema";
import { storedDrawing, storedText } from "../exercises/stored";
import { textIn } from "../exercises/text";
import type { PatientId } from "../ids";
import { column, stored } from "../stored";
import { type Card, type OwnCard, shelfOf } from "./shelf";
import { BODY_PICTURES, MOST_CARDS } from "./vocabulary";

const ownRow = z.object({
  cardId: column.text,
  slug: column.text,
  number: column.int,
  archived: column.bool,
  content: stored(
    z.object({ title: column.text, picture: column.text, frames: column.bool, body: column.text }),
  ),
});

/** All cards that the clinic wrote, archived ones too, each in its latest revision. Bounded, as a clinic's cards are. */
export const listOwnCards = (db: Db, clinicId: string): Promise<OwnCard[]> =>
  rows(db, ownRow)`
    SELECT c."id" AS "cardId", c."slug", c."archivedAt" IS NOT NULL AS "archived", r."number", r."content"
    FROM "EducationCard" c JOIN LATERAL (
      SELECT l."number", l."content" FROM "EducationCardRevision" l WHERE l."cardId" = c."id" ORDER BY l."number" DESC LIMIT 1
    ) r ON true
    WHERE c."clinicId" = ${clinicId}::uuid ORDER BY c."createdAt", c."id" LIMIT ${MOST_CARDS}`;

/** A drawing with a caption for each of its key poses. */
export type CardDrawing = { drawing: Drawing; labels: string[] };

const drawnRow = z.object({ slug: column.text, drawing: storedDrawing, text: storedText });

/** The drawings that these pictures are, by slug, as the library has them now. What is no exercise's is left out. */
export async function listDrawings(
  db: Db<PhoneActor | StaffActor>,
  pictures: readonly string[],
  locale: string,
): Promise<Record<string, CardDrawing>> {
  const slugs = [...new Set(pictures)].filter((picture) => !BODY_PICTURES.some((one) => one === picture));
  if (slugs.length === 0) return {};
  const found = await rows(db, drawnRow)`
    SELECT DISTINCT ON (e."slug") e."slug", r."drawing", r."text" FROM (
      SELECT "id", "slug", "clinicId" FROM "Exercise" WHERE "clinicId" IS NULL AND "slug" = ANY(${slugs}::text[])
      UNION ALL SELECT "id", "slug", "clinicId" FROM "Exercise"
      WHERE "clinicId" = ${db.actor.clinicId}::uuid AND "slug" = ANY(${slugs}::text[])
    ) e JOIN "ExerciseRevision" r ON r."exerciseId" = e."id" AND r."drawing" IS NOT NULL
    ORDER BY e."slug", e."clinicId" NULLS FIRST, r."number" DESC`;
  return Object.fromEntries(
    found.map(({ slug, drawing, text }) => [slug, { drawing, labels: textIn(text, locale).poseLabels }]),
  );
}

/** The slugs of what a patient read though no plan gave it to them. */
async function listReads(db: Db, patientId: PatientId): Promise<string[]> {
  const found = await db.tx.cardRead.findMany({ where: { patientId }, select: { card: true } });
  return found.map(({ card }) => card).sort();
}

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStoredReads(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.cardRead.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

/** What there is to read, and nothing of whoever reads it. */
export type Library = { cards: Card[]; drawings: Record<string, CardDrawing> };

/** `edition`: another one wherever anything of the library is another. */
export type Learn = { library: Library; edition: string; reads: string[] };

/** All that a patient's phone needs of the cards. @param assigned slugs that their plan has */
export async function getLearn(db: Db<PhoneActor>, assigned: readonly string[]): Promise<Learn> {
  const { clinicId, patientId } = db.actor;
  const cards = shelfOf(await listOwnCards(db, clinicId), assigned);
  const drawings = await listDrawings(
    db,
    cards.map(({ picture }) => picture),
    "en",
  );
  const library = { cards, drawings };
  return { library, edition: itemHash(library), reads: await listReads(db, patientId) };
}
