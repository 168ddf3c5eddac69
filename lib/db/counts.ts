import { z } from "zod";
import type { PatientId } from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { Prisma } from "./generated/client";
import { rows } from "./rows";
import type { Db } from "./scope";

const counted = z.object({ key: column.text, count: column.int });

/** How many stand under each key, by a statement that answers `key` and `count`. */
export async function countRows(db: Db, statement: Prisma.Sql): Promise<Map<string, number>> {
  const found = await rows(db, counted)(statement);
  return new Map(found.map(({ key, count }) => [key, count]));
}

/** Tables whose rows are each of a local day. */
type Daily = "BodyChart" | "Checkin" | "PlanSwap";
/** Who wrote them, where staff write some too: neither keeps the other out. */
type Whose = { clinicId: string; patientId: PatientId; source?: string };

/** How many rows of a patient each of these local days has. */
export const countByDay = (
  db: Db,
  table: Daily,
  { clinicId, patientId, source }: Whose,
  days: readonly LocalDate[],
): Promise<Map<string, number>> =>
  countRows(
    db,
    Prisma.sql`
      SELECT "localDate"::text AS "key", count(*)::int AS "count" FROM ${Prisma.raw(`"${table}"`)}
      WHERE "clinicId" = ${clinicId}::uuid AND "patientId" = ${patientId}::uuid
        AND "localDate" = ANY(${[...days]}::date[]) ${source ? Prisma.sql`AND "source" = ${source}` : Prisma.empty}
      GROUP BY "localDate"`,
  );
