import type { Db } from "../db/scope";
import type { PatientId } from "../ids";

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStoredSwaps(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.planSwap.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}
