import type { Actor } from "../../lib/db/actor";
import { runAs } from "../../lib/gates/run";

/** How many rows a statement wrote as the application's role under this identity, or that the database refused it. */
export const attempt = (actor: Actor, sql: string, ...values: string[]): Promise<number | "refused"> =>
  runAs(actor, (db) => db.tx.$executeRawUnsafe(sql, ...values)).catch((error: unknown) => {
    if (/row-level security|permission denied|by joining alone|has ended/.test(String(error)))
      return "refused";
    throw error;
  });

/** Adds a row like one that this identity sees, but for these columns. */
export const addLike = (actor: Actor, table: string, columns: object): Promise<number | "refused"> =>
  attempt(
    actor,
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM "${table}" t LIMIT 1`,
    JSON.stringify({ id: crypto.randomUUID(), ...columns }),
  );
