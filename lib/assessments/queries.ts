import { z } from "zod";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { assessmentId, type PatientId } from "../ids";
import type { RecordedFindings } from "../plans/template-suggestions";
import { column } from "../stored";
import { tested } from "./answers";
import { recordedFindings } from "./follows";
import { CONCLUSIONS, type Conclusion } from "./form.data";
import { storedAnswers } from "./schema";

const assessmentRow = z.object({
  id: assessmentId,
  answers: storedAnswers,
  startedAt: column.timestamp,
  savedAt: column.timestamp,
  by: column.text.nullable(),
  concludedAt: column.timestamp.nullable(),
  conclusion: z.enum(CONCLUSIONS).nullable(),
  age: column.int.nullable(),
});
export type Assessment = z.infer<typeof assessmentRow>;
export type Concluded = Assessment & { concludedAt: Date; conclusion: Conclusion };

/** More than one looks at on a page; the earlier ones stay on record. */
const SHOWN = 20;

/**
 * The open one first, then what was concluded, the latest first. `by`: who concluded it, or saved it last; null for a member
 * whose name is gone.
 */
export const listAssessments = (db: Db, patientId: PatientId): Promise<Assessment[]> =>
  rows(db, assessmentRow)`
    SELECT a."id", a."answers", a."startedAt", a."savedAt", m."name" AS "by", a."concludedAt", a."conclusion", a."age"::int
    FROM "Assessment" a LEFT JOIN "Member" m ON m."id" = COALESCE(a."concludedBy", a."savedBy")
    WHERE a."patientId" = ${patientId}::uuid ORDER BY a."concludedAt" DESC NULLS FIRST, a."id" DESC LIMIT ${SHOWN}`;

export const isConcluded = (assessment: Assessment): assessment is Concluded =>
  assessment.concludedAt !== null && assessment.conclusion !== null;

/** What the last concluded assessment says to the choice of a template; null where there is none. */
export async function getRecordedFindings(db: Db, patientId: PatientId): Promise<RecordedFindings | null> {
  const [last] = (await listAssessments(db, patientId)).filter(isConcluded);
  // Its side and age are those of its day.
  const side = last && (tested(last.answers, "side") ?? "both");
  return last && side ? recordedFindings(last.answers, { side, age: last.age }) : null;
}
