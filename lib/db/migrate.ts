import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";

export type Migration = { name: string; sql: string; checksum: string };

/** What the tables of this database are for. Written once, with the migration that makes its table. */
export const databaseMode = z.enum(["production", "demo", "test"]);
export type DatabaseMode = z.infer<typeof databaseMode>;

/** The lock that `prisma migrate` takes as well, so that the two never run at once. */
const PRISMA_LOCK = 72707369;

/** As `prisma migrate deploy` makes it, so that either can go on where the other stopped. */
const BOOKKEEPING = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

const defaultFolder = join(process.cwd(), "prisma", "migrations");

/** The migrations in the order in which they apply. */
export async function readMigrations(folder = defaultFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    }),
  );
}

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/** Stands in a database for as long as a restore is at work on it, or was broken off. */
export const RESTORE_SCHEMA = "plexus_restore";

/** @throws where only a part of a backup is in the database: nothing may be built on that, or served from it */
async function assertWhole(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_namespace where nspname = $1", [RESTORE_SCHEMA]);
  if (rowCount)
    throw new Error("The database is restored in part: run `npm run restore` with the same file to its end.");
}

/** The migrations that the database has, oldest first; those of a restore that isn't done are for itself alone. */
export async function readApplied(client: Client, { isRestoring = false } = {}): Promise<Applied[]> {
  if (!isRestoring) await assertWhole(client);
  const { rows } = await client.query<{ present: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as present",
  );
  if (!rows[0]?.present) return [];
  const applied = await client.query<Applied>(
    `select migration_name, checksum, finished_at from _prisma_migrations
     where rolled_back_at is null order by started_at, migration_name`,
  );
  return applied.rows;
}

/**
 * The migrations still to be applied.
 * @throws when an applied one was edited, is unknown here, or was left half-done by another tool
 */
export function pendingMigrations(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new Error(
        `The database has the migration ${row.migration_name}, which this version does not know.`,
      );
    }
    if (!row.finished_at)
      throw new Error(`The migration ${row.migration_name} was begun and never finished.`);
    if (row.checksum !== migration.checksum) {
      throw new Error(`The migration ${row.migration_name} was edited after it was applied.`);
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

type Options = {
  folder?: string;
  mode: DatabaseMode;
  /** Brings shipped content (the exercise catalogue) up to date; runs with every call, in a transaction. */
  syncContent?: (client: Client) => Promise<unknown>;
  progress?: (step: string) => void;
  /** Only these, into a database that is being restored: those that it had when the backup was made. */
  restoring?: ReadonlySet<string>;
};

/**
 * Applies what is pending, each migration in a transaction of its own, then syncs the content.
 * @param url connection of the tables' owner
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string, options: Options): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(BOOKKEEPING);
    const { restoring } = options;
    const applied = await readApplied(client, { isRestoring: Boolean(restoring) });
    const pending = pendingMigrations(migrations, applied).filter(({ name }) => restoring?.has(name) ?? true);
    for (const migration of pending) {
      options.progress?.(`Applying ${migration.name}`);
      await inTransaction(client, async () => {
        await apply(client, migration);
        // With the migration, not after the last one: a run that is killed in between must be known as ours.
        await markMode(client, options.mode);
      });
    }
    await markMode(client, options.mode);
    const { syncContent } = options;
    if (syncContent) await inTransaction(client, () => syncContent(client));
    return pending.map((migration) => migration.name);
  });
}

async function apply(client: Client, migration: Migration) {
  const startedAt = new Date();
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new Error(
      `The migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name, startedAt],
  );
}

async function markMode(client: Client, mode: DatabaseMode) {
  if (!(await hasInstallation(client))) return;
  await client.query(`insert into "Installation" (id, mode) values (1, $1) on conflict (id) do nothing`, [
    mode,
  ]);
}

async function hasInstallation(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('"Installation"') is not null as present`,
  );
  return rows[0]?.present ?? false;
}

/** What the database says it is for; null where nothing was migrated yet. */
export function readMode(url: string): Promise<DatabaseMode | null> {
  return withClient(url, async (client) => {
    if (!(await hasInstallation(client))) return null;
    const { rows } = await client.query<{ mode: string }>(`select mode from "Installation"`);
    return rows[0] ? databaseMode.parse(rows[0].mode) : null;
  });
}

/**
 * True for a database that nobody has used yet: without a table, or with none but those of a migration of ours that was
 * cut off before the mark was written. The size of a table counts rows that policies hide from the owner as well.
 */
export async function isUnused(url: string, folder?: string): Promise<boolean> {
  const migrations = await readMigrations(folder);
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string; filled: boolean }>(
      `select c.relname as name, pg_relation_size(c.oid) > 0 as filled
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`,
    );
    const others = tables.filter(({ name }) => name !== "_prisma_migrations");
    if (others.length === 0) return true;
    if (others.some(({ filled }) => filled)) return false;
    const applied = await readApplied(client);
    return applied.length > 0 && areKnown(migrations, applied);
  });
}

function areKnown(migrations: Migration[], applied: Applied[]): boolean {
  try {
    pendingMigrations(migrations, applied);
    return true;
  } catch {
    return false;
  }
}

/**
 * @throws when the database is behind or ahead of this version. Any role that may read `_prisma_migrations` will do.
 */
export async function assertMigrated(url: string, folder?: string): Promise<void> {
  await assertApplied(url, await readMigrations(folder));
}

/**
 * @throws when the database has others than these, or not all of them
 */
export async function assertApplied(url: string, migrations: Migration[]): Promise<void> {
  const pending = await withClient(url, async (client) =>
    pendingMigrations(migrations, await readApplied(client)),
  );
  if (pending.length === 0) return;
  const names = pending.map((migration) => migration.name).join(", ");
  throw new Error(`The database is behind this version: run \`npm run migrate\` first (${names}).`);
}

async function inTransaction(client: Client, work: () => Promise<unknown>) {
  await client.query("begin");
  try {
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    throw unreachable(url, client, error);
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "ETIMEDOUT",
]);

/** Says where nobody answered, and which setting leads there; what a server answered says enough by itself. */
function unreachable(url: string, { host, port }: Client, error: unknown): unknown {
  // A name with several addresses fails with one error for each of them, and no words of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return error;
  const code = "code" in first ? String(first.code) : first.message === "timeout expired" ? "ETIMEDOUT" : "";
  if (!AWAY.has(code)) return error;
  const setting = ["DATABASE_URL", "DATABASE_APP_URL"].find((name) => process.env[name] === url);
  const place = setting ? `, where ${setting} leads` : "";
  const message = `No database server answers at ${host}:${port}${place} (${code}): start it, or put the address right.`;
  return Object.assign(new Error(message), { code });
}
