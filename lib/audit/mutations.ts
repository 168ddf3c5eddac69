import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import type { PatientId } from "../ids";
import { newId } from "../new-id";

type Entry = {
  /** `plan.publish`, `log.correct`: subject and verb. */
  action: string;
  patientId?: PatientId;
  /** Ids of what was written or read; never names. */
  subjects?: readonly string[];
  reason?: string;
  /** Codes that say more (`{ code: "C2" }`); never health text. */
  codes?: Record<string, string | number | boolean | null>;
};

async function write(db: Db, entry: Entry): Promise<void> {
  const { actor } = db;
  await db.tx.auditEvent.createMany({
    data: {
      id: newId<string>(),
      clinicId: actor.kind === "auth" ? null : actor.clinicId,
      at: instantColumn(db.now),
      userId: "userId" in actor ? actor.userId : null,
      actorKind: actor.kind,
      action: entry.action,
      patientId: entry.patientId ?? null,
      subjects: [...(entry.subjects ?? [])],
      reason: entry.reason ?? null,
      codes: entry.codes ?? undefined,
    },
  });
}

/**
 * One row in the mutation's own transaction. A patient that is named has her read model rewritten before the
 * commit, so that no write can forget it.
 */
export async function audit(db: Db, entry: Entry): Promise<void> {
  if (entry.patientId) db.touched.add(entry.patientId);
  await write(db, entry);
}

/** One row for a read of a list or a record, with the ids that were shown. */
export const auditRead = (db: Db, entry: Entry): Promise<void> => write(db, entry);
