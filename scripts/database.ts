import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Client, escapeIdentifier } from "pg";
import { startEmbedded } from "../lib/db/embedded";
import { type DatabaseMode, isEmptyDatabase, migrate, readMode, withClient } from "../lib/db/migrate";
import { appRoleOf, ensureAppRole, grantApp } from "../lib/db/roles";
import { keptSecret } from "../lib/db/state";

export type Progress = (step: string) => void;
export type Server = { url: (database: string) => string; database: string; stop: () => Promise<void> };
export type Database = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** The server of DATABASE_URL where that is set, else the embedded one called `name`. */
export async function openServer(name: string, database: string, progress?: Progress): Promise<Server> {
  const own = process.env.DATABASE_URL;
  if (!own) return { ...(await startEmbedded({ name, progress })), database };
  const url = (other: string) => withDatabase(own, other);
  return { url, database: databaseOf(own), stop: async () => undefined };
}

export async function createDatabase(server: Server, database: string): Promise<void> {
  await withClient(server.url("postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(database)}`);
  });
}

export async function dropDatabase(server: Server, database: string): Promise<void> {
  await withClient(server.url("postgres"), (client) =>
    client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`),
  );
}

/** Migrates the database, and lets the app's role use it. Refuses one that serves another purpose than `mode`. */
export async function prepareDatabase(
  ownerUrl: string,
  mode: DatabaseMode,
  progress?: Progress,
): Promise<string> {
  const present = await readMode(ownerUrl);
  if (present ? present !== mode : mode !== "production" && !(await isEmptyDatabase(ownerUrl))) {
    const found = present ? `is marked "${present}"` : "holds tables of something else";
    throw new Error(`The database "${databaseOf(ownerUrl)}" ${found}: it can't be used for "${mode}".`);
  }
  await migrate(ownerUrl, { mode, syncContent: await catalogueSync(), progress });
  const own = mode === "production" ? undefined : process.env.DATABASE_APP_URL;
  const role = own ? decodeURIComponent(new URL(own).username) : appRoleOf(databaseOf(ownerUrl));
  const password = own ? "" : await keptSecret(role);
  await withClient(ownerUrl, async (client) => {
    if (!own) await ensureAppRole(client, role, password);
    await grantApp(client, role);
  });
  return own ?? withLogin(ownerUrl, role, password);
}

async function catalogueSync(): Promise<((client: Client) => Promise<void>) | undefined> {
  const file = "lib/exercises/sync.ts";
  if (!existsSync(file)) return undefined;
  const { syncCatalogue } = await import(pathToFileURL(file).href);
  return syncCatalogue;
}

/** The database of this checkout, ready for use; `stop` leaves its server. */
export async function openDatabase(mode: "demo" | "test", progress?: Progress): Promise<Database> {
  const server = await openServer("postgres", "plexus", progress);
  try {
    await createDatabase(server, server.database);
    const ownerUrl = server.url(server.database);
    return { ownerUrl, appUrl: await prepareDatabase(ownerUrl, mode, progress), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

function withLogin(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
