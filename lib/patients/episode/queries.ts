import { instantOf, isoDateOrNull } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";
import type { RecordState } from "./policy";
import type { EndReason } from "./vocabulary";

/** Where a record stands; null for an unknown or foreign id. */
export async function getRecordState(db: Db, id: PatientId): Promise<RecordState | null> {
  if (db.actor.kind === "auth") return null;
  const row = await db.tx.patient.findFirst({
    where: { id, clinicId: db.actor.clinicId },
    select: {
      diedOn: true,
      enteredInErrorAt: true,
      mergedIntoId: true,
      episodes: {
        select: { endDate: true, endReason: true, endedAt: true },
        orderBy: [{ endDate: { sort: "desc", nulls: "first" } }, { startDate: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  });
  if (!row) return null;
  const [last] = row.episodes;
  return {
    diedOn: isoDateOrNull(row.diedOn),
    enteredInError: row.enteredInErrorAt !== null,
    merged: row.mergedIntoId !== null,
    episode: last
      ? {
          open: last.endDate === null,
          endReason: last.endReason as EndReason | null,
          endedAt: last.endedAt && instantOf(last.endedAt),
        }
      : null,
  };
}
