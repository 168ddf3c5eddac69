import { type Client, escapeIdentifier } from "pg";
import type { Header, Table } from "./contents";

/*
 * What there is to back up: every table of the schema but the list of migrations, which a restore writes by applying them.
 */

const TABLES = `select c.oid, c.relname as name from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'`;

/** How values are written, whatever the server's settings say; text, because another major version reads it as well. */
export const PLAINLY = `set datestyle = 'ISO'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set synchronize_seqscans = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0`;

export const nameOf = (table: string): string => `public.${escapeIdentifier(table)}`;

/** A table with its columns, as COPY takes it; those that the database works out itself are not among them. */
export const withColumns = ({ name, columns }: Table): string =>
  `${nameOf(name)} (${columns.map(escapeIdentifier).join(", ")})`;

/** @throws when the connected role would be shown less than everything */
export async function assertReadsAll(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string; bound: boolean; closed: boolean }>(`
    select current_user as role, bool_or(row_security_active(t.oid)) as bound,
      bool_or(not has_table_privilege(t.oid, 'SELECT')) as closed from (${TABLES}) t`);
  const [found] = rows;
  if (!found?.bound && !found?.closed) return;
  const why = found.bound ? "row-level security hides rows from it" : "there are tables that it may not read";
  throw new Error(
    `The role "${found.role}" of DATABASE_URL does not see everything: ${why}. Take the backup as the role ` +
      "plexus_backup, which docs/decisions/0015-backups.md makes, or as a superuser.",
  );
}

/** Each table after those that it refers to, so that a restore may check every reference at once. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(`
    select t.name::text,
      array(select r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and f.conrelid = t.oid and f.confrelid <> t.oid) as needs,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from (${TABLES}) t order by t.name`);
  return inOrder(rows).map(({ name, columns }) => ({ name, columns }));
}

/** @throws when tables refer to each other in a circle: then none of them can be loaded first */
export function inOrder<T extends { name: string; needs: readonly string[] }>(tables: readonly T[]): T[] {
  const ordered: T[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const free = tables.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)),
    );
    if (free.length === 0)
      throw new Error("Tables refer to each other in a circle: no restore could load them.");
    ordered.push(...free);
    for (const { name } of free) placed.add(name);
  }
  return ordered;
}

/** Sequences go on outside of transactions: what they say after a snapshot began is never behind its rows. */
export async function readSequences(client: Client): Promise<Header["sequences"]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`);
  const sequences: Header["sequences"] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${nameOf(name)}`,
    );
    sequences.push(...states.map((state) => ({ name, ...state })));
  }
  return sequences;
}

export async function setSequences(client: Client, sequences: Header["sequences"]): Promise<void> {
  for (const { name, value, called } of sequences)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [nameOf(name), value, called]);
}

/**
 * A COPY that failed, without what the database says of it: that repeats the row.
 * @returns what is to be thrown
 */
export function withoutRow(table: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^[0-9A-Z]{5}$/.test(code)) return error;
  return Object.assign(new Error(`The database refused at the table ${table} (SQLSTATE ${code}).`), { code });
}
