import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { escapeIdentifier } from "pg";
import { withClient } from "../lib/db/migrate";
import { isAlive, keptSecret } from "../lib/db/state";
import {
  createDatabase,
  dropDatabase,
  openServer,
  prepareDatabase,
  type Server,
  withLogin,
} from "./database";
import { fingerprint } from "./fingerprint";

/** What a test process needs to make a database of its own; plain data, so that it can be handed to a worker. */
export type TestServer = { adminUrl: string; template: string; prefix: string; role: string };

/** Data of tests may be lost with the machine, and is written much faster for it. */
const UNSAFE_BUT_FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/** Several checkouts may share one server, so names of databases and roles carry the checkout. */
const checkout = createHash("sha256").update(resolve(".")).digest("hex").slice(0, 8);
const BASE = `plexus_test_${checkout}`;
/** Nothing may be connected to a template while it is copied, so making, checking and cloning take turns. */
const LOCK = `${BASE}_template`;
const ROLE = `${BASE}_app`;

/** Starts the server and makes the template: a migrated database with the catalogue and nobody in it. */
export async function openTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const server = await openServer("test", undefined, UNSAFE_BUT_FAST);
  const content = await fingerprint(["prisma/migrations", "prisma/catalogue.ts", "lib/exercises"], (path) =>
    path.endsWith(".test.ts"),
  );
  const template = `${BASE}_template_${content.slice(0, 12)}`;
  try {
    await makeTemplate(server, template);
    await dropLeftovers(server, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const prefix = `${BASE}_run_${process.pid}_`;
  const stop = async () => {
    for (const name of await databases(server, prefix)) await dropDatabase(server, name);
    await server.stop();
  };
  return { server: { adminUrl: server.adminUrl, template, prefix, role: ROLE }, stop };
}

/** Under a lock, and renamed when complete: two runs may begin at once, and one may be killed halfway. */
async function makeTemplate(server: Server, template: string) {
  await withClient(server.adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [LOCK]);
    if ((await databases(server, template)).includes(template)) {
      // The role's password may have been lost with the state folder meanwhile.
      await prepareDatabase(server.url(template), { mode: "test", role: ROLE });
      return;
    }
    const draft = `${template}_new`;
    await dropDatabase(server, draft);
    await createDatabase(server, draft);
    await prepareDatabase(server.url(draft), { mode: "test", role: ROLE });
    await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(template)}`);
  });
}

async function dropLeftovers(server: Server, template: string) {
  for (const name of await databases(server, `${BASE}_run_`)) {
    const pid = Number(name.slice(`${BASE}_run_`.length).split("_")[0]);
    if (!isAlive(pid)) await dropDatabase(server, name);
  }
  const older = (await databases(server, `${BASE}_template_`)).filter((name) => name !== template);
  // Another run may still be cloning a recent one.
  for (const name of older.slice(0, -3)) await dropDatabase(server, name);
}

/** The names that begin with `prefix`, oldest first. */
async function databases({ adminUrl }: Pick<Server, "adminUrl">, prefix: string): Promise<string[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1) order by oid",
      [prefix],
    );
    return rows.map((row) => row.datname);
  });
}

/** A fresh copy of the template under this name, replacing what had it. */
export async function cloneDatabase(server: TestServer, name: string) {
  const database = `${server.prefix}${name}`;
  const [to, from] = [escapeIdentifier(database), escapeIdentifier(server.template)];
  await withClient(server.adminUrl, async (client) => {
    await client.query(`drop database if exists ${to} with (force)`);
    await client.query("select pg_advisory_lock(hashtext($1))", [LOCK]);
    await client.query(`create database ${to} template ${from} strategy file_copy`);
  });
  const owner = new URL(server.adminUrl);
  owner.pathname = `/${database}`;
  const password = await keptSecret(server.role);
  return { ownerUrl: owner.href, appUrl: withLogin(owner.href, server.role, password) };
}
