import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { legPainOf } from "../body-charts/leg-pain";
import { storedMarks } from "../body-charts/stored";
import { storedRestPain } from "../checkins/stored";
import { instantColumn, instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { SIDES } from "../exercises/vocabulary";
import type { PatientId } from "../ids";
import { column } from "../stored";
import { irritableProposal, PROPOSED, type Reading, readingsSince } from "./irritable";

const answerRow = z.object({ at: column.timestamp, receivedAt: column.timestamp, body: storedRestPain });
const chartRow = z.object({
  at: column.timestamp,
  receivedAt: column.timestamp,
  marks: storedMarks,
  side: z.enum(SIDES),
});
const decisionRow = z.object({ onRecord: column.bool, decidedAt: column.timestamp.nullable() });

/** What was answered at rest, each answer for itself: of several of one day none takes another back. */
async function listAnswers(db: Db, id: PatientId, since: Temporal.Instant): Promise<Reading[]> {
  const found = await rows(db, answerRow)`
    SELECT "answeredAt" AS "at", "receivedAt", "body" FROM "Checkin"
    WHERE "patientId" = ${id}::uuid AND "kind" = 'rest-pain' AND "answeredAt" >= ${instantColumn(since)}`;
  return found.flatMap(({ at, receivedAt, body: { pain } }) =>
    pain === null
      ? []
      : [{ source: "check-in" as const, pain, at: instantOf(at), receivedAt: instantOf(receivedAt) }],
  );
}

/** What was drawn in the open episode, whoever drew it: charts show the pain right now. */
async function listDrawn(db: Db, id: PatientId, since: Temporal.Instant): Promise<Reading[]> {
  const found = await rows(db, chartRow)`
    SELECT c."chartedAt" AS "at", c."receivedAt", c."marks", e."side" FROM "BodyChart" c
    JOIN "Episode" e ON e."clinicId" = c."clinicId" AND e."patientId" = c."patientId" AND e."id" = c."episodeId" AND e."endDate" IS NULL
    WHERE c."patientId" = ${id}::uuid AND c."chartedAt" >= ${instantColumn(since)}`;
  return found.flatMap(({ at, receivedAt, marks, side }) => {
    const pain = legPainOf(marks, side);
    return pain === null
      ? []
      : [{ source: "chart" as const, pain, at: instantOf(at), receivedAt: instantOf(receivedAt) }];
  });
}

/** The reading that proposes an irritable nerve to the therapist; null where none does, or it was decided about. */
export async function getProposal(db: Db, id: PatientId): Promise<Reading | null> {
  if (db.actor.kind === "auth") return null;
  const { clinicId } = db.actor;
  const since = readingsSince(db.now);
  const readings = [...(await listAnswers(db, id, since)), ...(await listDrawn(db, id, since))];
  if (readings.length === 0) return null;
  const [decision] = await rows(db, decisionRow)`
    SELECT EXISTS (SELECT FROM "Condition" c WHERE c."clinicId" = ${clinicId}::uuid AND c."patientId" = ${id}::uuid
        AND c."code" = ${PROPOSED} AND c."endedAt" IS NULL) AS "onRecord",
      (SELECT max(d."at") FROM (
        SELECT max(p."dismissedAt") AS "at" FROM "ProposalDismissal" p
          WHERE p."clinicId" = ${clinicId}::uuid AND p."patientId" = ${id}::uuid AND p."code" = ${PROPOSED}
        UNION ALL
        SELECT max(c."endedAt") FROM "Condition" c
          WHERE c."clinicId" = ${clinicId}::uuid AND c."patientId" = ${id}::uuid AND c."code" = ${PROPOSED}) d) AS "decidedAt"`;
  const { onRecord = false, decidedAt = null } = decision ?? {};
  return irritableProposal(readings, {
    onRecord,
    decidedAt: decidedAt && instantOf(decidedAt),
    now: db.now,
  });
}
