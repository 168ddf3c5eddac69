import { z } from "zod";
import { Prisma } from "../../db/generated/client";
import { column } from "../../stored";
import { BACKGROUND, CONTACT_WAYS, INTERPRETING } from "./vocabulary";

const words = column.text.nullable();

/** What stands in a record. */
export const background = z.object({
  ...{ allergies: words, medicines: words, imaging: words, address: words },
  ...{ contactBy: z.enum(CONTACT_WAYS).nullable(), language: words },
  ...{ interpreter: z.enum(INTERPRETING).nullable(), gp: words, nextOfKin: words },
});

/** The columns to read where a row is read by Prisma. */
export const BACKGROUND_COLUMNS = {
  ...{ allergies: true, medicines: true, imaging: true, address: true, contactBy: true },
  ...{ language: true, interpreter: true, gp: true, nextOfKin: true },
} as const;

const pairs = BACKGROUND.map((field) => `'${field}', p."${field}"`).join(", ");

/** As JSON: an expression for a statement that names the patient `p`. */
const backgroundOf = Prisma.raw(`json_build_object(${pairs})`);

/** What is on record of the body in the records that were merged into `p`, oldest merge first; records with nothing are left out. */
const mergedBackgroundOf = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('allergies', o."allergies", 'medicines', o."medicines", 'imaging', o."imaging")
      ORDER BY o."mergedAt", o."id"), '[]')
    FROM "Patient" o WHERE o."clinicId" = p."clinicId" AND o."mergedIntoId" = p."id"
      AND (o."allergies" IS NOT NULL OR o."medicines" IS NOT NULL OR o."imaging" IS NOT NULL))`;

const mergedBackground = z.array(background.pick({ allergies: true, medicines: true, imaging: true }));

/** What the two columns of `backgroundColumns` answer. */
export const backgroundHead = { background, mergedBackground };

/** What is known of a patient, in a statement that names the patient `p`. */
export const backgroundColumns = Prisma.sql`${backgroundOf} AS "background", ${mergedBackgroundOf} AS "mergedBackground"`;
