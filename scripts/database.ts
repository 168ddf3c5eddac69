import { escapeIdentifier } from "pg";
import { startEmbedded } from "../lib/db/embedded";
import { type DatabaseMode, isUnused, migrate, readMode, withClient } from "../lib/db/migrate";
import { appRoleOf, ensureAppRole, grantApp, isWrongPassword } from "../lib/db/roles";
import { keptSecret } from "../lib/db/state";
import { syncCatalogue } from "../prisma/catalogue";
import { onStop } from "./stop";

export type Progress = (step: string) => void;
export type Server = {
  url: (database: string) => string;
  adminUrl: string;
  stop: () => Promise<void>;
  /** The place of the data, where a write failed because its disk was full. Only known of the embedded server. */
  fullDisk: () => Promise<string | null>;
};
export type Database = Pick<Server, "stop" | "fullDisk"> & { ownerUrl: string; appUrl: string };
type Settings = Record<string, string>;

/** The server of DATABASE_URL where that is set, else the embedded one called `name`. */
export async function openServer(name: string, progress?: Progress, settings?: Settings): Promise<Server> {
  const own = process.env.DATABASE_URL;
  if (!own) {
    const embedded = await startEmbedded({ name, progress, settings });
    return { ...embedded, adminUrl: embedded.url("postgres") };
  }
  const url = (database: string) => withDatabase(own, database);
  const adminUrl = (await exists(own)) ? own : url("postgres");
  return { url, adminUrl, stop: async () => undefined, fullDisk: async () => null };
}

/** The same for a command, which stops it however early somebody asks it to end. */
export async function openStoppable(...args: Parameters<typeof openServer>): Promise<Server> {
  const opening = openServer(...args);
  onStop(async () => (await opening.catch(() => null))?.stop());
  return opening;
}

async function exists(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("select"));
    return true;
  } catch (error) {
    if (codeOf(error) === "3D000") return false;
    if (codeOf(error)?.startsWith("E")) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The server of DATABASE_URL does not answer as expected: ${reason}`, { cause: error });
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

export async function createDatabase(
  server: Server,
  database: string,
  template = "template1",
): Promise<void> {
  const [name, from] = [escapeIdentifier(database), escapeIdentifier(template)];
  await withClient(server.adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount) return;
    await client.query(`create database ${name} template ${from}`).catch((error: unknown) => {
      if (codeOf(error) !== "42501") throw error;
      throw new Error(
        `The role of DATABASE_URL may not create databases: have "${database}" made and owned by it, and start again.`,
        { cause: error },
      );
    });
  });
}

export async function dropDatabase(server: Server, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await withClient(server.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

type Prepare = { mode: DatabaseMode; role?: string; progress?: Progress };

type Prepared = { appUrl: string; role: string; madeRole: boolean };

/**
 * Migrates the database, and lets the app's role use it.
 * @returns the connection of the app's role
 * @throws before anything is changed, when the database is marked for another mode, holds tables that aren't Plexus's,
 * or serves already as a role whose password is not known here
 */
export async function prepareDatabase(
  ownerUrl: string,
  { mode, role, progress }: Prepare,
): Promise<Prepared> {
  const present = await readMode(ownerUrl);
  if (present ? present !== mode : mode !== "production" && !(await isUnused(ownerUrl))) {
    const found = present ? `is marked "${present}"` : "holds tables of something else";
    throw new Error(`The database "${databaseOf(ownerUrl)}" ${found}: it can't be used for "${mode}".`);
  }
  const given = mode === "test" ? undefined : process.env.DATABASE_APP_URL;
  const login = given
    ? { name: decodeURIComponent(new URL(given).username), password: passwordOf(given) }
    : await keptLogin(role ?? appRoleOf(databaseOf(ownerUrl)));
  const appUrl = given || withLogin(ownerUrl, login.name, login.password);
  // What a demo or a test serves may be taken over; a clinic's password is somebody's to give.
  const existing = given || mode === "production" ? "keep" : "overwrite";
  const madeRole = await withClient(ownerUrl, (client) =>
    ensureAppRole(client, login.name, login.password, existing),
  );
  if (!given && !madeRole && (await isWrongPassword(appUrl))) {
    throw new Error(
      `The role ${login.name} serves "${databaseOf(ownerUrl)}" already, and its password is not known here. ` +
        "Set DATABASE_APP_URL to its connection, as the installation that it serves has it.",
    );
  }
  await migrate(ownerUrl, { mode, syncContent: syncCatalogue, progress });
  await withClient(ownerUrl, (client) => grantApp(client, login.name));
  return { appUrl, role: login.name, madeRole };
}

const passwordOf = (url: string) => decodeURIComponent(new URL(url).password);
const keptLogin = async (name: string) => ({ name, password: await keptSecret(name) });

/** The demo's and the developer's database, ready for use; `stop` leaves its server, as does a stop of the command. */
export async function openDemoDatabase(progress?: Progress): Promise<Database> {
  const server = await openStoppable("postgres", progress);
  try {
    const database = process.env.DATABASE_URL ? databaseOf(process.env.DATABASE_URL) : "plexus";
    await createDatabase(server, database);
    const ownerUrl = server.url(database);
    const { appUrl } = await prepareDatabase(ownerUrl, { mode: "demo", progress });
    return { ownerUrl, appUrl, stop: server.stop, fullDisk: server.fullDisk };
  } catch (error) {
    const disk = await server.fullDisk();
    await server.stop();
    throw disk ? diskFull(disk, error) : error;
  }
}

/** What a server whose disk is full says by itself is that the connection was closed. */
export const diskFull = (place: string, cause?: unknown): Error =>
  new Error(`The disk that holds ${place} is full: make room on it, and start again.`, { cause });

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

export function withLogin(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
