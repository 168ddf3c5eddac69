import { z } from "zod";
import { legPainOf } from "../body-charts/leg-pain";
import { storedMarks } from "../body-charts/stored";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import type { PatientId } from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { storedRestPain } from "./stored";
import type { RestPain } from "./vocabulary";

/** Which of these ids are taken, with the hash of what they hold. */
export async function findStored(
  db: Db,
  patientId: PatientId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await db.tx.checkin.findMany({
    where: { patientId, id: { in: [...ids] } },
    select: { id: true, bodyHash: true },
  });
  return new Map(found.map((row) => [row.id, row.bodyHash]));
}

const answerRow = z.object({ answeredAt: column.timestamp, body: storedRestPain });

/** Leg pain at rest as it was answered on a local day. */
export async function listRestPain(db: Db, patientId: PatientId, date: LocalDate): Promise<RestPain[]> {
  const found = await rows(db, answerRow)`
    SELECT "answeredAt", "body" FROM "Checkin"
    WHERE "patientId" = ${patientId}::uuid AND "kind" = 'rest-pain' AND "localDate" = ${date}::date`;
  return found.map(({ answeredAt, body }) => ({ at: instantOf(answeredAt), pain: body.pain }));
}

const usualRow = z.object({ marks: storedMarks, side: z.enum(SIDES) });

/** Leg pain on the latest chart that staff drew in the open episode; null for none. */
export async function getUsualPain(db: Db, patientId: PatientId): Promise<number | null> {
  const [row] = await rows(db, usualRow)`
    SELECT c."marks", e."side" FROM "BodyChart" c
    JOIN "Episode" e ON e."clinicId" = c."clinicId" AND e."patientId" = c."patientId" AND e."id" = c."episodeId" AND e."endDate" IS NULL
    WHERE c."patientId" = ${patientId}::uuid AND c."source" = 'staff'
    ORDER BY c."chartedAt" DESC, c."id" DESC LIMIT 1`;
  return row ? legPainOf(row.marks, row.side) : null;
}
