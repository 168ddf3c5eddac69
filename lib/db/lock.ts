import type { PatientId } from "../ids";
import type { Db } from "./scope";

/** What one writer at a time changes, and the number by which each kind's locks are told from the others'. */
export const SPACES = {
  patient: 7,
  exercises: 8,
  leave: 11,
  cards: 12,
  "message-templates": 13,
  views: 17,
} as const;
type Space = keyof typeof SPACES;

/**
 * One writer at a time of each of these, until the transaction ends; several are taken in the order of their ids. A request
 * keeps no connection while it waits. The program waits in the database, on connections of its own.
 */
export async function lock(db: Db, kind: Space, ids: readonly string[]): Promise<void> {
  const ordered = [...new Set(ids)].sort();
  const space = SPACES[kind];
  if (db.locks) return db.locks.take(db.tx, space, ordered);
  await db.tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(id, ${space})) FROM unnest(${ordered}::text[]) AS id`;
}

/** Whoever changes what the read model or the plan is made of takes it first. */
export const lockPatients = (db: Db, ids: readonly PatientId[]): Promise<void> => lock(db, "patient", ids);
