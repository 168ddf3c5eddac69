import { readFile } from "node:fs/promises";
import type { ClientBase } from "pg";
import { parseCatalogue } from "../lib/exercises/catalogue";
import { builtInExerciseId, builtInRevisionId, contentHash } from "../lib/exercises/identity";
import type { CatalogueEntry } from "../lib/exercises/schema";
import { toStored } from "../lib/stored";

const SOURCE = new URL("../lib/exercises/catalogue.yaml", import.meta.url);

async function storeRevision(client: ClientBase, entry: CatalogueEntry): Promise<boolean> {
  const { slug, dose, drawing, text, ...rest } = entry;
  const exerciseId = await builtInExerciseId(slug);
  const hash = await contentHash(entry);
  await client.query(
    `INSERT INTO "Exercise" ("id", "clinicId", "slug", "createdAt") VALUES ($1, NULL, $2, current_timestamp)
     ON CONFLICT ("id") DO NOTHING`,
    [exerciseId, slug],
  );
  const stored = await client.query(
    `INSERT INTO "ExerciseRevision" ("id", "clinicId", "exerciseId", "number", "kind", "position", "targets", "equipment",
       "optionalEquipment", "laterality", "dose", "cautions", "stops", "harder", "easier", "drawing", "text", "hash", "createdAt")
     SELECT $1, NULL, $2, coalesce(max("number"), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       current_timestamp
     FROM "ExerciseRevision" WHERE "exerciseId" = $2 ON CONFLICT ("id") DO NOTHING`,
    [
      await builtInRevisionId(slug, hash),
      exerciseId,
      rest.kind,
      rest.position,
      rest.targets,
      rest.equipment,
      rest.optionalEquipment,
      rest.laterality,
      JSON.stringify(toStored(dose)),
      rest.cautions,
      rest.stops,
      rest.harder,
      rest.easier,
      JSON.stringify(toStored(drawing)),
      JSON.stringify(toStored(text)),
      hash,
    ],
  );
  return stored.rowCount === 1;
}

/**
 * Brings the built-in exercises into the database as rows of no clinic. An exercise whose content changed gets a
 * new revision; the old ones stay, because plans point at them. Run as the role that migrates, in a transaction.
 * @returns how many revisions were new
 */
export async function syncCatalogue(client: ClientBase): Promise<number> {
  const entries = parseCatalogue(await readFile(SOURCE, "utf8"));
  // Row-level security binds the tables' owner too, and lets nobody write here but who says what they are.
  await client.query("select set_config('app.kind', 'system', true)");
  let added = 0;
  for (const entry of entries) if (await storeRevision(client, entry)) added += 1;
  return added;
}
