import "./preflight";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { freePort } from "../lib/db/embedded";
import { withClient } from "../lib/db/migrate";
import { newSecret } from "../lib/db/state";
import { findBrowser } from "./browser";
import { endAll, npmRun, npmUntil } from "./clinic-trial/commands";
import { startNginx, startPgBouncer } from "./clinic-trial/layout";
import { walk, ZONE } from "./clinic-trial/walk";
import { openServer, withLogin } from "./database";
import { assertSettings } from "./settings";
import { main, step } from "./steps";
import { onStop } from "./stop";

/*
 * npm run test:deployed    the layout of deploy/ as plain processes: its roles, a folder with the packages of production
 *                          alone, PgBouncer and nginx where they are installed, a worker of its own; a clinic is made and
 *                          its first patient logs. Uses a database server of its own.
 */

const ROLES = ["plexus_owner", "plexus_app", "plexus_worker", "plexus_backup"] as const;

/** One statement after the other, as psql sends them: a database is made outside any transaction. */
async function runFile(url: string, path: string): Promise<void> {
  const text = (await readFile(path, "utf8")).replace(/^--.*$/gm, "");
  await withClient(url, async (client) => {
    for (const statement of text.split(";").map((one) => one.trim()))
      if (statement) await client.query(statement);
  });
}

async function answersAsItShould(plain: number, secure: number): Promise<void> {
  const moved = await fetch(`http://localhost:${plain}/sign-in`, { redirect: "manual" });
  const to = moved.headers.get("location");
  if (moved.status !== 308 || to !== `https://localhost:${secure}/sign-in`)
    throw new Error(`The plain address answers ${moved.status} and leads to ${to}.`);
}

await main(async () => {
  await assertSettings({ browser: true });
  const folder = await mkdtemp(join(tmpdir(), "plexus-deployed-"));
  // PgBouncer reads its files as another user.
  await chmod(folder, 0o755);
  const own = process.env.DATABASE_URL;
  delete process.env.DATABASE_URL;
  if (own) console.log("DATABASE_URL is left alone: the roles of deploy/ are made on a server of its own.");
  const server = await step("Database server", (say) => openServer("deployed-trial", say));
  const tidy = async () => {
    await endAll();
    await withClient(server.adminUrl, async (client) => {
      await client.query("drop database if exists plexus with (force)");
      for (const role of ROLES) await client.query(`drop role if exists ${role}`);
    });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  onStop(tidy);
  try {
    const password = newSecret().replace(/\W/g, "");
    await step("deploy/roles.sql", async () => {
      await runFile(server.adminUrl, "deploy/roles.sql");
      await withClient(server.adminUrl, async (client) => {
        for (const role of ROLES) await client.query(`alter role ${role} password '${password}'`);
      });
    });
    const as = (role: string) => withLogin(server.url("plexus"), role, password);
    const srv = join(folder, "srv");
    await step("npm run release", () => npmRun("release", [srv], {}));
    const [port, bouncer, plain, secure] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
      freePort(),
    ]);
    const unset = { DATABASE_URL: "", PLEXUS_CLOCK: "", PLEXUS_STATE: join(folder, "state") };
    await mkdir(unset.PLEXUS_STATE, { mode: 0o700 });
    await step("npm run migrate, as the owner", () =>
      npmRun(
        "migrate",
        [],
        { ...unset, DATABASE_URL: as("plexus_owner"), DATABASE_APP_URL: as("plexus_app") },
        srv,
      ),
    );
    const database = new URL(as("plexus_app"));
    const pooled = await step("PgBouncer", () =>
      startPgBouncer({ folder, port: bouncer, database, role: "plexus_app", password }),
    );
    if (!pooled) console.log("  It is not installed here: Plexus goes to the database directly.");
    const through = new URL(database);
    if (pooled) through.port = String(bouncer);
    const proxied = await step("nginx", () => startNginx({ folder, plain, secure, upstream: port }));
    if (!proxied) console.log("  It is not installed here: the browser goes to Plexus directly.");
    const settings = {
      ...unset,
      PLEXUS_MODE: "production",
      PLEXUS_ORIGIN: proxied ? `https://localhost:${secure}` : `http://localhost:${port}`,
      PLEXUS_TRUST_PROXY: proxied ? "1" : "",
      PORT: String(port),
      NEXTAUTH_SECRET: newSecret(),
    };
    const app = { ...settings, DATABASE_APP_URL: through.href };
    const options = ["--name", "Elm Road", "--country", "GB", "--zone", ZONE, "--owner", "Margaret Hale"];
    const said = await step("npm run clinic", () => npmRun("clinic", options, app, srv));
    const [link] = /http\S+\/invite#\S+/.exec(said) ?? [];
    if (!link) throw new Error("npm run clinic printed no link.");
    await step("npm start", () => npmUntil("start", "Plexus serves", app, srv));
    const worker = { ...settings, DATABASE_APP_URL: as("plexus_worker") };
    await step("npm run worker", () => npmUntil("worker", "Plexus runs its jobs", worker, srv));
    if (proxied) await step("From the plain address to the other", () => answersAsItShould(plain, secure));
    const path = await findBrowser();
    const browser = await chromium.launch({ executablePath: path || undefined });
    try {
      await step("From the owner's link to a patient's first log", () => walk(browser, link));
    } finally {
      await browser.close();
    }
  } finally {
    await tidy();
  }
  console.log("The layout of deploy/ serves a clinic, and its first patient logged.");
  process.exit(0);
});
