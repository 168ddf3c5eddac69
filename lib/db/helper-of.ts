import { Prisma } from "./generated/client";

/**
 * Who wrote a row in the patient's stead, as the patient calls them; null where the patient did, or staff.
 * @param row the alias of a table whose rows have an author
 */
export const helperOf = (row: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT h."name" FROM "Helper" h
  WHERE h."clinicId" = ${row}."clinicId" AND h."patientId" = ${row}."patientId" AND h."userId" = ${row}."authorId"
    AND ${row}."source" = 'patient' ORDER BY h."leaveAt" DESC LIMIT 1)`;

/** All who wrote in a patient's stead, by their user: the name of the last leave counts. */
export const helpersOf = (patient: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(json_object_agg(h."userId", h."name" ORDER BY h."leaveAt"), '{}') FROM "Helper" h
  WHERE h."patientId" = ${patient} AND h."userId" IS NOT NULL)`;
