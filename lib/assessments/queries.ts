import { z } from "zod";
import { instantOf } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { type AssessmentId, assessmentId, type PatientId, patientId } from "../ids";
import { listMergedIds } from "../patients/merge/queries";
import type { RecordedFindings } from "../plans/template-suggestions";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../time/local-day";
import { tested } from "./answers";
import { recordedFindings } from "./follows";
import { CONCLUSIONS, type Conclusion } from "./form.data";
import { storedAnswers } from "./schema";
import { ACUTE } from "./weakness";

const assessmentRow = z.object({
  id: assessmentId,
  patientId,
  answers: storedAnswers,
  startedAt: column.timestamp,
  savedAt: column.timestamp,
  by: column.text.nullable(),
  begunBy: column.text.nullable(),
  concludedAt: column.timestamp.nullable(),
  conclusion: z.enum(CONCLUSIONS).nullable(),
  age: column.int.nullable(),
  /** Of a weakness that was a warning sign; null where none was. */
  acute: z.enum(ACUTE).nullable(),
  recordedAs: column.text.nullable(),
});
export type Assessment = z.infer<typeof assessmentRow>;
export type Concluded = Assessment & { concludedAt: Date; conclusion: Conclusion };

/** On a page; those before them have pages of their own. */
const SHOWN = 20;

type From = { before?: AssessmentId | null; most: number };

/**
 * What is open first, then what was concluded, the latest first, those of records that were merged into this one among
 * them. `by`: who concluded it, or saved it last, and `begunBy` who entered the first of it; null for a member whose name
 * is gone. `recordedAs`: the name of the record that was merged; null for the own one.
 * @param from.before the one that ended the page before
 */
async function list(db: Db, id: PatientId, { before = null, most }: From): Promise<Assessment[]> {
  const records = [id, ...(await listMergedIds(db, id))];
  const after = before
    ? Prisma.sql`AND (a."concludedAt", a."id") <
        (SELECT b."concludedAt", b."id" FROM "Assessment" b WHERE b."id" = ${before}::uuid)`
    : Prisma.empty;
  return rows(db, assessmentRow)`
    SELECT a."id", a."patientId", a."answers", a."startedAt", a."savedAt", m."name" AS "by",
      f."name" AS "begunBy", a."concludedAt", a."conclusion", a."age"::int, a."acute",
      CASE WHEN a."patientId" <> ${id}::uuid THEN p."givenName" || ' ' || p."familyName" END AS "recordedAs"
    FROM "Assessment" a JOIN "Patient" p ON p."clinicId" = a."clinicId" AND p."id" = a."patientId"
    LEFT JOIN "Member" m ON m."id" = COALESCE(a."concludedBy", a."savedBy")
    LEFT JOIN "Member" f ON f."id" = a."authorId"
    WHERE a."patientId" = ANY(${records}::uuid[]) ${after}
    ORDER BY a."concludedAt" DESC NULLS FIRST, a."patientId" <> ${id}::uuid, a."id" DESC LIMIT ${most}`;
}

/** The latest, with which the next one is compared. */
export const listAssessments = (db: Db, id: PatientId): Promise<Assessment[]> =>
  list(db, id, { most: SHOWN });

/** A page of them. `next`: where the page that follows goes on from; null on the last one. */
export async function getAssessmentPage(
  db: Db,
  id: PatientId,
  before: AssessmentId | null,
): Promise<{ shown: Assessment[]; next: AssessmentId | null }> {
  const found = await list(db, id, { before, most: SHOWN + 1 });
  const shown = found.slice(0, SHOWN);
  return { shown, next: found.length > SHOWN ? (shown.at(-1)?.id ?? null) : null };
}

export const isConcluded = (assessment: Assessment): assessment is Concluded =>
  assessment.concludedAt !== null && assessment.conclusion !== null;

/** An episode, by the day on which it began. */
type Episode = { zones: readonly ZoneFrom[]; since: LocalDate };

/** The last conclusion of an episode: one of before is of another illness. Null where there is none. */
export async function getConclusion(
  db: Db,
  id: PatientId,
  { zones, since }: Episode,
): Promise<Concluded | null> {
  const last = (await listAssessments(db, id)).find(isConcluded);
  return last && localDateAt(zones, instantOf(last.concludedAt)) >= since ? last : null;
}

/** What the last conclusion of an episode says to the choice of a template; null where there is none. */
export async function getRecordedFindings(
  db: Db,
  id: PatientId,
  episode: Episode,
): Promise<RecordedFindings | null> {
  const last = await getConclusion(db, id, episode);
  // Its side and age are those of its day.
  const side = last && (tested(last.answers, "side") ?? "both");
  return last && side ? recordedFindings(last.answers, { side, age: last.age }) : null;
}
