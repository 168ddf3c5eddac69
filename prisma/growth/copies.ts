import type { Client } from "pg";
import { withClient } from "../../lib/db/migrate";

/*
 * Multiplies what a clinic holds, in the database itself, so that a test can ask what the program reads at two sizes.
 */

/** `$1` is what is copied: a clinic with all that is its own, or a patient within their clinic. */
type Whole = "clinic" | "patient";

const PEOPLE: Record<Whole, string> = {
  clinic: `select "userId" from "Patient" where "clinicId" = $1 union select "userId" from "Member" where "clinicId" = $1`,
  patient: `select "userId" from "Patient" where "id" = $1`,
};

type Column = { name: string; uuid: boolean; uniqueText: boolean };
type Table = { name: string; columns: Column[] };

/** Tables after those that they refer to, and those that hold a clinic's or a patient's rows. */
async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; needs: string[]; columns: Column[] }>(`
    select c.relname as name,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as needs,
      (select json_agg(json_build_object('name', a.attname, 'uuid', a.atttypid = 'uuid'::regtype,
        'uniqueText', a.atttypid = 'text'::regtype and exists (select 1 from pg_index i
          where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey))
          and not exists (select 1 from pg_constraint k
            where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)))) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname not in ('_prisma_migrations', 'Installation')`);
  const ordered: typeof rows = [];
  while (ordered.length < rows.length) {
    const placed = new Set(ordered.map((table) => `"${table.name}"`));
    const next = rows.filter(
      (table) =>
        !ordered.includes(table) &&
        table.needs.every((need) => placed.has(need) || need === `"${table.name}"`),
    );
    if (next.length === 0) throw new Error("The tables refer to each other in a circle");
    ordered.push(...next);
  }
  return ordered;
}

/** Tables of an account, which belongs to no clinic. */
const OF_USERS = new Set(["SignIn", "PasswordReset", "SecondFactor", "RecoveryCode", "FactorChange"]);

/** Which rows of a table belong to what is copied; null where none do. */
function whereOf({ name, columns }: Table, whole: Whole): string | null {
  const has = (column: string) => columns.some((one) => one.name === column);
  if (name === "User") return `t."id" in (${PEOPLE[whole]})`;
  if (OF_USERS.has(name)) return `t."userId" in (${PEOPLE[whole]})`;
  if (name === "Clinic" || name === "Patient") {
    const own = name.toLowerCase() === whole;
    return own ? `t."id" = $1` : whole === "clinic" ? `t."clinicId" = $1` : null;
  }
  const column = `${whole}Id`;
  return has(column) ? `t."${column}" = $1` : null;
}

async function copy(client: Client, whole: Whole, id: string, times: number): Promise<void> {
  const tables = await tablesOf(client);
  const scopes = tables.flatMap((table) => {
    const where = whereOf(table, whole);
    return where ? [{ ...table, where }] : [];
  });
  await client.query("create temp table copied (id uuid primary key)");
  for (const { name: table, where, columns } of scopes)
    if (columns.some(({ name, uuid }) => name === "id" && uuid))
      await client.query(
        `insert into copied select distinct t."id" from "${table}" t where ${where} on conflict do nothing`,
        [id],
      );
  await client.query("analyze copied");
  // Another seed each time, so that a second call makes other copies.
  const seed = `'${crypto.randomUUID()}' || k`;
  for (const { name: table, where, columns } of scopes) {
    const value = ({ name, uuid, uniqueText }: Column) => {
      const column = `t."${name}"`;
      if (uuid)
        return `case when exists (select 1 from copied where id = ${column})
          then overlay(overlay(md5(${column}::text || ${seed}) placing '4' from 13) placing '8' from 17)::uuid else ${column} end`;
      return uniqueText ? `${column} || '-' || ${seed}` : column;
    };
    await client.query(
      `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(", ")})
       select ${columns.map(value).join(", ")} from "${table}" t, generate_series(1, $2::int) k where ${where}`,
      [id, times],
    );
  }
  await client.query("drop table copied");
}

/** As the tables' owner, whom forced row-level security binds as well, so it is lifted for the copying. */
async function asOwner(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
    );
    const each = async (words: string) => {
      for (const { name } of rows) await client.query(`alter table "${name}" ${words} row level security`);
    };
    await client.query("begin");
    await each("no force");
    await work(client);
    await each("force");
    await client.query("commit");
    // The planner goes by statistics, and a page by the visibility that vacuum notes.
    await client.query("vacuum analyze");
  });
}

/** So many more clinics like one, with people, records and history of their own, and patients like one in its clinic, with its care team. */
export type Copies = { clinicId: string; clinics: number; patientId: string; patients: number };

export const copyAll = (
  ownerUrl: string,
  { clinicId, clinics, patientId, patients }: Copies,
): Promise<void> =>
  asOwner(ownerUrl, async (client) => {
    await copy(client, "clinic", clinicId, clinics);
    await copy(client, "patient", patientId, patients);
  });
