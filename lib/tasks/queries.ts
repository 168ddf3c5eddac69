import { z } from "zod";
import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { Prisma } from "../db/generated/client";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { memberId, type PatientId, patientId, taskId } from "../ids";
import { column } from "../stored";
import { MOST_OPEN } from "./vocabulary";

const taskRow = z.object({
  id: taskId,
  words: column.text,
  ownerId: memberId,
  /** Null for a member whose name is gone. */
  owner: column.text.nullable(),
  dueOn: column.date,
  doneAt: column.instant.nullable(),
  doneBy: column.text.nullable(),
});
export type Task = z.infer<typeof taskRow>;

const taskColumns = Prisma.sql`t."id", t."words", t."ownerId", o."name" AS "owner", t."dueOn"::text,
  to_json(t."doneAt") #>> '{}' AS "doneAt", d."name" AS "doneBy"`;
const taskTables = Prisma.sql`"Task" t LEFT JOIN "Member" o ON o."id" = t."ownerId" LEFT JOIN "Member" d ON d."id" = t."doneBy"`;

/** What was done in the last days stays to be seen, and to be taken back. */
const DONE_DAYS = 7;

/**
 * The open tasks of a patient, the first due first, and those done in the last week.
 * @param records the patient's, and those that were merged into it
 */
export async function listTasks(db: Db<StaffActor>, records: readonly PatientId[]): Promise<Task[]> {
  const since = instantColumn(db.now.subtract({ hours: 24 * DONE_DAYS }));
  return rows(db, taskRow)`
    SELECT ${taskColumns} FROM ${taskTables}
    WHERE t."patientId" = ANY(${records}::uuid[]) AND (t."doneAt" IS NULL OR t."doneAt" > ${since})
    ORDER BY t."doneAt" IS NOT NULL, t."dueOn", t."setAt", t."id" LIMIT ${MOST_OPEN * 2}`;
}

const ownRow = taskRow.extend({ recordId: patientId, patient: column.text });
export type OwnTask = z.infer<typeof ownRow>;

const MOST_SHOWN = 100;

/** What a member has to do, the first due first. */
export const listOwnTasks = (db: Db<StaffActor>, ownerId: string): Promise<OwnTask[]> =>
  rows(db, ownRow)`
    SELECT ${taskColumns}, coalesce(p."mergedIntoId", p."id") AS "recordId", p."givenName" || ' ' || p."familyName" AS "patient"
    FROM ${taskTables} JOIN "Patient" p ON p."clinicId" = t."clinicId" AND p."id" = t."patientId"
    WHERE t."clinicId" = ${db.actor.clinicId}::uuid AND t."ownerId" = ${ownerId}::uuid AND t."doneAt" IS NULL
      AND p."enteredInErrorAt" IS NULL
    ORDER BY t."dueOn", t."setAt", t."id" LIMIT ${MOST_SHOWN}`;
