import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { migrate, RESTORE_SCHEMA, readMigrations, withClient } from "../../lib/db/migrate";
import {
  type Contents,
  count,
  type Header,
  isSame,
  newTally,
  nowAndThen,
  rowsOf,
  type Sum,
  type Table,
} from "./contents";
import { readBackup } from "./read";
import { nameOf, PLAINLY, readTables, setSequences, withColumns, withoutRow } from "./tables";

/** Two restores into one database would each wait for the other's tables, and count them twice. */
const LOCK = 0x706c7872;

type Options = {
  secret: () => Promise<string>;
  progress?: (line: string) => void;
};

/**
 * Loads a backup into an empty database, or goes on with one that was broken off.
 * @param url connection of the role that is to own the tables
 * @throws in words: the file is not whole, the database holds something else, or this version is older than the backup's.
 * What was loaded stays marked as a part, which nothing is served from.
 */
export async function loadBackup(
  url: string,
  path: string,
  { secret, progress = () => undefined }: Options,
): Promise<Contents> {
  let asked: Promise<string> | undefined;
  const once = () => {
    asked ??= secret();
    return asked;
  };
  progress("Reading the file to its end first");
  const { header } = await readBackup(path, once);
  const names = await knownMigrations(header);
  return withClient(url, async (client) => {
    await client.query(PLAINLY);
    const { rows } = await client.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [LOCK]);
    if (!rows[0]?.free) throw new Error("Another restore is at work on this database.");
    const loaded = await beginOrGoOn(client, header);
    await migrate(url, { mode: header.mode, progress, restoring: names });
    await assertSameTables(client, header);
    const contents = await readBackup(path, once, {
      begin: async ({ id }) => {
        if (id !== header.id) throw new Error(`${path} became another file meanwhile.`);
      },
      table: async (table, all, sum) => {
        if (loaded.has(table.name)) return;
        await load(client, table, { rows: all, sum }, progress);
      },
    });
    await finish(client, header);
    return contents;
  });
}

/** @throws where the backup has migrations that this version doesn't know, or knows otherwise */
async function knownMigrations({ migrations, version }: Header): Promise<Set<string>> {
  const known = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (!known.has(name))
      throw new Error(
        `The backup was made by a newer Plexus (${version}), whose migration ${name} this version does not know: ` +
          "restore it with that one.",
      );
    if (known.get(name) !== checksum)
      throw new Error(`The migration ${name} is not the one that the backup was made with.`);
  }
  return new Set(migrations.map(({ name }) => name));
}

/** The tables that are loaded already. */
async function beginOrGoOn(client: Client, { id, madeAt }: Header): Promise<Set<string>> {
  const { rowCount: begun } = await client.query("select from pg_namespace where nspname = $1", [
    RESTORE_SCHEMA,
  ]);
  if (!begun) {
    await assertEmpty(client);
    await client.query(`begin; create schema ${RESTORE_SCHEMA};
      create table ${RESTORE_SCHEMA}.backup (id text not null, "madeAt" text not null);
      create table ${RESTORE_SCHEMA}.loaded (name text primary key)`);
    await client.query(`insert into ${RESTORE_SCHEMA}.backup values ($1, $2)`, [id, madeAt]);
    await client.query("commit");
    return new Set();
  }
  const { rows } = await client.query<{ id: string; madeAt: string }>(
    `select * from ${RESTORE_SCHEMA}.backup`,
  );
  if (rows[0]?.id !== id)
    throw new Error(
      `The database holds a part of another backup, made at ${rows[0]?.madeAt}: go on with that file, or take an empty ` +
        "database.",
    );
  const { rows: loaded } = await client.query<{ name: string }>(`select name from ${RESTORE_SCHEMA}.loaded`);
  return new Set(loaded.map(({ name }) => name));
}

/** @throws when there is anything in it but what extensions brought */
async function assertEmpty(client: Client): Promise<void> {
  const { rowCount } = await client.query(`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and not exists
      (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    limit 1`);
  if (rowCount) throw new Error("The database is not empty: a restore needs one that holds nothing.");
}

async function assertSameTables(client: Client, header: Header): Promise<void> {
  const described = (tables: readonly Table[]) =>
    tables
      .map(({ name, columns }) => `${name} ${columns.toSorted().join()}`)
      .toSorted()
      .join("\n");
  if (described(await readTables(client)) !== described(header.tables))
    throw new Error("The tables of the backup are not those that its migrations make.");
}

/**
 * One table with its mark, or neither. COPY is closed to whom row-level security binds, and forced it binds the owner too:
 * so it is loosened within the transaction, which holds the table for itself, and forced again before anybody sees it.
 */
async function load(
  client: Client,
  table: Table,
  { rows, sum }: { rows: AsyncGenerator<Buffer>; sum: () => Sum | undefined },
  progress: (line: string) => void,
): Promise<void> {
  const name = nameOf(table.name);
  await client.query("begin");
  try {
    const { rows: found } = await client.query<{ forced: boolean }>(
      "select relforcerowsecurity as forced from pg_class where oid = $1::regclass",
      [name],
    );
    const forced = found[0]?.forced ?? false;
    if (forced) await client.query(`alter table ${name} no force row level security`);
    // What a trigger would add is in the backup itself.
    await client.query(`alter table ${name} disable trigger user`);
    // Migrations write a few rows themselves.
    await client.query(`delete from ${name}`);
    const said = nowAndThen(progress);
    await pipeline(
      counting(rows, (all) => said(() => `${table.name}: ${count(all)} so far`)),
      client.query(copyFrom(`copy ${withColumns(table)} from stdin`)),
    );
    const expected = sum();
    const stored = await readBack(client, table);
    if (!expected || !isSame(stored, expected))
      throw new Error(`The database answers other rows of ${table.name} than the backup holds.`);
    await client.query(`alter table ${name} enable trigger user`);
    if (forced) await client.query(`alter table ${name} force row level security`);
    await client.query(`insert into ${RESTORE_SCHEMA}.loaded values ($1)`, [table.name]);
    await client.query("commit");
    if (stored.rows > 0) progress(`${table.name}: ${count(stored.rows)}`);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw withoutRow(table.name, error);
  }
}

async function* counting(rows: AsyncGenerator<Buffer>, passed: (all: number) => void) {
  let all = 0;
  for await (const chunk of rows) {
    yield chunk;
    all += rowsOf(chunk);
    passed(all);
  }
}

/** In the order in which they were stored: nobody else has written to the table, and it was empty. */
async function readBack(client: Client, table: Table): Promise<Sum> {
  const tally = newTally();
  const rows: AsyncIterable<Buffer> = client.query(copyTo(`copy ${withColumns(table)} to stdout`));
  for await (const chunk of rows) tally.add(chunk);
  return tally.sum();
}

async function finish(client: Client, { sequences }: Header): Promise<void> {
  await client.query("begin");
  await setSequences(client, sequences);
  await client.query(`drop schema ${RESTORE_SCHEMA} cascade`);
  await client.query("commit");
  await client.query("analyze");
}
