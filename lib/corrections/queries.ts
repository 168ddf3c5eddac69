import { z } from "zod";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type CorrectionRequestId, correctionRequestId, type PatientId } from "../ids";
import { column } from "../stored";
import { ABOUT, type About, ANSWERED, type Answered, SHOWN } from "./vocabulary";

export type CorrectionRequest = {
  id: CorrectionRequestId;
  about: About;
  words: string;
  /** Instant. */
  askedAt: string;
  /** `by` is null for a member who is gone. */
  answer: { kind: Answered; words: string | null; at: string; by: string | null } | null;
};

const requestRow = z.object({
  id: correctionRequestId,
  about: z.enum(ABOUT),
  words: column.text,
  askedAt: column.timestamp,
  answeredAt: column.timestamp.nullable(),
  answered: z.enum(ANSWERED).nullable(),
  answer: column.text.nullable(),
  by: column.text.nullable(),
});

/** What a patient asked to have corrected, and what became of it: what waits first, then the latest. One statement. */
export async function listCorrectionRequests(db: Db, patientId: PatientId): Promise<CorrectionRequest[]> {
  const found = await rows(db, requestRow)`
    SELECT r."id", r."about", r."words", r."askedAt", r."answeredAt", r."answered", r."answer", m."name" AS "by"
    FROM "CorrectionRequest" r
    LEFT JOIN "Member" m ON m."clinicId" = r."clinicId" AND m."id" = r."answeredBy"
    WHERE r."patientId" = ${patientId}::uuid
    ORDER BY (r."answeredAt" IS NULL) DESC, r."askedAt" DESC, r."id" LIMIT ${SHOWN}`;
  return found.map(({ id, about, words, askedAt, answeredAt, answered, answer, by }) => ({
    ...{ id, about, words, askedAt: instantOf(askedAt).toString() },
    answer:
      answeredAt && answered
        ? { kind: answered, words: answer, at: instantOf(answeredAt).toString(), by }
        : null,
  }));
}
