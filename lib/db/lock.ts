import type { PatientId } from "../ids";
import type { Db } from "./scope";

/**
 * One writer a patient at a time, until the transaction ends. Whoever changes what the read model or the plan is
 * made of takes it first; several are taken in the order of their ids.
 */
export async function lockPatients(db: Db, ids: readonly PatientId[]): Promise<void> {
  const ordered = [...new Set(ids)].sort();
  await db.tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(id, 7)) FROM unnest(${ordered}::text[]) AS id`;
}
