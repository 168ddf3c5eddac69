import { z } from "zod";
import type { Prisma } from "./generated/client";

/*
 * What Prisma's pg adapter answers for a column of a raw statement, by the column's type (`rows.db.test.ts` holds it):
 *
 *   text, uuid, date::text        string
 *   boolean                       boolean
 *   int2, int4, float8            number
 *   int8, count(*), sum(int)      bigint: a statement casts it to int
 *   numeric, avg(…)               Decimal: a statement casts it
 *   timestamptz, timestamp, date  Date, to the millisecond; an invalid one for `infinity` and for years before Christ
 *   json, jsonb                   what it says; SQL's NULL and JSON's null are both null
 *   an array                      an array of these
 *
 * Inside JSON an instant and a date are text, and a numeric is a number, which is not exact.
 */

/** The kind of a value, which says nothing of the value. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid date" : "date";
  return Array.isArray(value) ? "array" : typeof value;
}

function wrongColumns(found: readonly object[], issues: readonly z.core.$ZodIssue[]): string[] {
  const wrong = issues.map(({ path: [at, name, ...inside], ...issue }) => {
    const value = Object.entries(found[Number(at)] ?? {}).find(([key]) => key === name)?.[1];
    const expected = issue.code === "invalid_type" ? `expected ${issue.expected}` : issue.code;
    return `"${String(name)}" (${expected}${inside.length > 0 ? " inside" : ""}, is ${kindOf(value)})`;
  });
  return [...new Set(wrong)];
}

/** A row, or one of several kinds of rows that have the same columns. */
type RowSchema = z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>;

const columnsOf = (row: RowSchema): string[] => [
  ...new Set(("shape" in row ? [row] : row.options).flatMap((one) => Object.keys(one.shape))),
];

/**
 * Rows as a raw statement answered them, by the schema of a row. Columns that it doesn't name are left out.
 * @throws Error where a column is missing, null or of another kind than the schema's. It names columns and kinds, and
 * never what stands in them: that is somebody's health.
 */
export function parseRows<Row extends RowSchema>(row: Row, found: readonly object[]): z.output<Row>[] {
  const [first] = found;
  const missing = first ? columnsOf(row).filter((name) => !(name in first)) : [];
  if (missing.length > 0) throw new Error(`A statement answers no column "${missing.join('", "')}".`);
  const read = z.array(row).safeParse(found);
  if (read.success) return read.data;
  throw new Error(
    `A statement answers columns of another kind: ${wrongColumns(found, read.error.issues).join(", ")}.`,
  );
}

/**
 * The one way to read by a statement of one's own: what it answers is checked column by column, not believed.
 *
 *     const [row] = await rows(db, z.object({ total: column.int }))`SELECT count(*)::int AS "total" FROM "Patient"`;
 */
export const rows =
  <Row extends RowSchema>({ tx }: { tx: Pick<Prisma.TransactionClient, "$queryRaw"> }, row: Row) =>
  async (statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<z.output<Row>[]> =>
    parseRows(row, await tx.$queryRaw<object[]>(statement, ...values));
