import { z } from "zod";
import type { StaffActor } from "../db/actor";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { memberId, uuid } from "../ids";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";

const leaveRow = z.object({
  id: uuid,
  memberId,
  name: column.text,
  coverId: memberId.nullable(),
  cover: column.text.nullable(),
  /** Local dates of the clinic, both included. */
  from: column.date,
  to: column.date,
});
export type Leave = z.infer<typeof leaveRow>;

/** Leaves that are not over on this date, of members at work here, the first to begin first. Bounded. */
export const listLeaves = (db: Db<StaffActor>, today: LocalDate): Promise<Leave[]> =>
  rows(db, leaveRow)`
    SELECT l."id", l."memberId", m."name", c."id" AS "coverId", c."name" AS "cover", l."fromDate"::text AS "from",
      l."toDate"::text AS "to"
    FROM "Leave" l JOIN "Member" m ON m."clinicId" = l."clinicId" AND m."id" = l."memberId" AND m."leftAt" IS NULL
    LEFT JOIN "Member" c ON c."clinicId" = l."clinicId" AND c."id" = l."coverId" AND c."leftAt" IS NULL
      AND 'therapist' = ANY(c."roles")
    WHERE l."clinicId" = ${db.actor.clinicId}::uuid AND l."cancelledAt" IS NULL AND l."toDate" >= ${today}::date
    ORDER BY l."fromDate", m."name", l."id" LIMIT 200`;
