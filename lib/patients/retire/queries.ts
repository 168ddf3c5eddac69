import { instantOf } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { PatientId } from "../../ids";

export type RetiredRecord = { id: PatientId; name: string /** Instant. */; at: string };

const SHOWN = 200;

/** Records entered in error, the latest first: out of every other list. */
export async function listEnteredInError(db: Db): Promise<RetiredRecord[]> {
  if (db.actor.kind === "auth") return [];
  const rows = await db.tx.patient.findMany({
    where: { clinicId: db.actor.clinicId, enteredInErrorAt: { not: null } },
    select: { id: true, givenName: true, familyName: true, enteredInErrorAt: true },
    orderBy: [{ enteredInErrorAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.flatMap(({ id, givenName, familyName, enteredInErrorAt }) =>
    enteredInErrorAt
      ? [
          {
            id: id as PatientId,
            name: `${givenName} ${familyName}`,
            at: instantOf(enteredInErrorAt).toString(),
          },
        ]
      : [],
  );
}
