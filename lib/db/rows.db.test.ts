import { expect, test } from "vitest";
import { z } from "zod";
import { column } from "../stored";
import { Prisma } from "./generated/client";
import { rows } from "./rows";
import { asAuth, type Db } from "./scope";

const reading = <T>(work: (db: Db) => Promise<T>) => asAuth(null, work);

/** What is thrown, as it would be logged. */
const complaint = (row: z.ZodObject, statement: Prisma.Sql): Promise<string> =>
  reading((db) => rows(db, row)(statement)).then(
    () => "nothing",
    (error: Error) => `${error.message} ${error.cause ?? ""}`,
  );

const person = z.object({ name: column.text, pain: column.int, seen: column.timestamp.nullable() });

test("reads what is as declared, nulls where they may be, and leaves out columns that nobody asked for", async () => {
  const seen = new Date("2026-07-14T08:00:00.123Z");
  const found = await reading(
    (db) => rows(db, person)`
      SELECT * FROM (VALUES ('Marta', 3, ${seen}::timestamptz, 'more'), ('Noor', 0, NULL, NULL))
        AS v ("name", "pain", "seen", "other")`,
  );
  expect(found).toEqual([
    { name: "Marta", pain: 3, seen },
    { name: "Noor", pain: 0, seen: null },
  ]);
  expect(await reading((db) => rows(db, person)`SELECT 'x' AS "name" WHERE false`)).toEqual([]);
});

test("takes values as parameters, and a statement that was composed", async () => {
  const text = z.object({ text: column.text });
  const sly = `'; DROP TABLE "Patient"`;
  expect(await reading((db) => rows(db, text)`SELECT ${sly} AS "text"`)).toEqual([{ text: sly }]);
  expect(await reading((db) => rows(db, text)(Prisma.sql`SELECT ${sly} AS "text"`))).toEqual([{ text: sly }]);
});

test("names a column that is missing, also where its schema would have taken nothing for an answer", async () => {
  expect(
    await complaint(person, Prisma.sql`SELECT 'Marta' AS "nane", 7 AS "pain", NULL AS "seen"`),
  ).toContain('no column "name"');
  const lax = z.object({ a: z.unknown(), b: column.int.default(0), c: column.text.optional() });
  expect(await complaint(lax, Prisma.sql`SELECT 1 AS "d"`)).toContain('"a", "b", "c"');
});

test("names a column that is null where none may be, in whichever row", async () => {
  const statement = Prisma.sql`SELECT * FROM (VALUES ('Marta', 7), ('Noor', NULL)) AS v ("name", "pain"),
    (SELECT NULL::timestamptz AS "seen") s`;
  expect(await complaint(person, statement)).toContain('"pain" (expected number, is null)');
});

test("names a column of another kind with both kinds, and never what stands in it", async () => {
  const other = await complaint(
    person,
    Prisma.sql`SELECT 'Marta' AS "name", 'unbearable' AS "pain", now()::text AS "seen"`,
  );
  expect(other).toContain('"pain" (expected number, is string)');
  expect(other).toContain('"seen" (expected date, is string)');
  expect(other).not.toMatch(/Marta|unbearable|20\d\d/);

  const stored = z.object({
    marks: z.array(z.strictObject({ place: z.enum(["knee", "hip"]), pain: z.int() })),
  });
  const inside = await complaint(
    stored,
    Prisma.sql`SELECT '[{"place":"secret place","pain":9.5,"secret key":1}]'::jsonb AS "marks"`,
  );
  expect(inside).toMatch(/^A statement answers columns of another kind: "marks" \(/);
  expect(inside).not.toMatch(/secret|9/);
});

test("a number that is too large for an int, or not exact, is of another kind", async () => {
  const counted = z.object({ n: column.int });
  expect(await complaint(counted, Prisma.sql`SELECT count(*) AS "n"`)).toContain("is bigint");
  expect(await complaint(counted, Prisma.sql`SELECT avg(2) AS "n"`)).toContain("is object");
  expect(await complaint(counted, Prisma.sql`SELECT 1.5::float8 AS "n"`)).toContain('"n"');
});

test("a date that can't be said is none, in whatever way the server writes dates", async () => {
  const dated = z.object({ at: column.timestamp });
  expect(await complaint(dated, Prisma.sql`SELECT 'infinity'::timestamptz AS "at"`)).toContain(
    "an invalid date",
  );
  const day = z.object({ day: column.date });
  const inOrder = (style: string) =>
    reading(async (db) => {
      await db.tx.$executeRaw`SELECT set_config('DateStyle', ${style}, true)`;
      return rows(db, day)`SELECT '2026-07-14'::date::text AS "day"`;
    });
  expect(await inOrder("ISO, DMY")).toEqual([{ day: "2026-07-14" }]);
  await expect(inOrder("SQL, DMY")).rejects.toThrow('"day" (invalid_format, is string)');
});

test("the adapter answers what the readers are written for", async () => {
  const raw = await reading(
    (db) => db.tx.$queryRaw<Record<string, unknown>[]>`
      SELECT 1::int2 AS "int2", 1::int4 AS "int4", 1::int8 AS "int8", count(*) AS "count", sum(2) AS "sum",
        1.5::numeric AS "numeric", avg(2) AS "avg", 1.5::float8 AS "float8", true AS "bool", 'x'::text AS "text",
        '856dc8b6-deb3-47a3-b11b-6e89b50ef192'::uuid AS "uuid", '2026-07-14'::date AS "date",
        '2026-07-14T08:00:00.123456Z'::timestamptz AS "timestamptz", 'infinity'::timestamptz AS "never",
        '{"a":[1,null]}'::jsonb AS "jsonb", 'null'::jsonb AS "jsonNull", NULL::jsonb AS "null",
        ARRAY['a','b'] AS "texts", ARRAY[]::text[] AS "none", ARRAY[1,2] AS "ints"`,
  );
  const [{ numeric, avg, never, ...plain } = {}] = raw;
  expect([String(numeric), String(avg)]).toEqual(["1.5", "2"]);
  expect([typeof numeric, typeof avg]).toEqual(["object", "object"]);
  expect(never).toEqual(new Date(Number.NaN));
  expect(plain).toEqual({
    ...{ int2: 1, int4: 1, int8: 1n, count: 1n, sum: 2n, float8: 1.5, bool: true, text: "x" },
    uuid: "856dc8b6-deb3-47a3-b11b-6e89b50ef192",
    date: new Date("2026-07-14T00:00:00Z"),
    timestamptz: new Date("2026-07-14T08:00:00.123Z"),
    ...{ jsonb: { a: [1, null] }, jsonNull: null, null: null, texts: ["a", "b"], none: [], ints: [1, 2] },
  });
});
