import { createHash } from "node:crypto";
import { access, chown, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import { reachableServer, run, type ServerUser, serverUser } from "./binaries";
import {
  ensureStateFolder,
  isAlive,
  newSecret,
  readText,
  stateFolder,
  withFileLock,
  writePrivate,
} from "./state";

/** A PostgreSQL server of this checkout's own. `url(database)` connects as its superuser. */
export type EmbeddedServer = {
  url: (database: string) => string;
  /** Leaves the server; it stops unless another command still uses it or it was kept. */
  stop: () => Promise<void>;
  /** Lets the server run on without users, until `release`. */
  keep: () => Promise<void>;
  release: () => Promise<void>;
  /** The folder of the data, where the server's log says since this start that its disk is full. */
  fullDisk: () => Promise<string | null>;
};

/** Stands among the users' process ids for a server that runs on without any. */
const KEPT = "kept";

const keptSchema = z.object({ password: z.string(), port: z.number(), data: z.string() });
type Kept = z.infer<typeof keptSchema>;

/** How the folder of a password begins that `initdb` is to read. */
const PASSWORD = "pw-";

type Options = {
  name: string;
  folder?: string;
  settings?: Record<string, string>;
  progress?: (step: string) => void;
};

/**
 * Starts the server called `name`, or joins it when it runs already: as the orphan of a killed process, or for
 * another command of the same checkout. The last of its users to call `stop` stops it.
 *
 * It listens on loopback alone, on a free port, and asks for a random password kept in the state folder.
 * @throws when the programs can't run here or the server doesn't come up within a minute
 */
export async function startEmbedded(options: Options): Promise<EmbeddedServer> {
  const { name, folder = stateFolder } = options;
  await ensureStateFolder(folder);
  const users = join(folder, `${name}.users`);
  const lock = join(folder, `${name}.lock`);
  const server = await withFileLock(lock, async () => {
    const up = await bringUp(options, folder);
    await writePrivate(join(users, String(process.pid)), "");
    return up;
  });
  const stop = () =>
    withFileLock(lock, async () => {
      await rm(join(users, String(process.pid)), { force: true });
      if (await hasLiveUser(users)) return;
      await pgCtl(server, ["stop", "-m", "fast", "-w", "-t", "30"]).catch(() => undefined);
    });
  const { password, port, data } = server.kept;
  const log = join(dirname(data), "log");
  const said = (await readText(log))?.length ?? 0;
  const isFull = async () => (await readText(log))?.slice(said).includes("No space left on device");
  return {
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop,
    keep: () => writePrivate(join(users, KEPT), ""),
    release: () => rm(join(users, KEPT), { force: true }),
    fullDisk: async () => ((await isFull()) ? data : null),
  };
}

/** The folder of the data behind a connection, where it leads to a server of this checkout's own; null of any other. */
export async function dataFolderOf(url: string, folder = stateFolder): Promise<string | null> {
  const { hostname, port } = new URL(url);
  if (hostname !== "127.0.0.1") return null;
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(".json"))) {
    const kept = keptSchema.safeParse(parseJson(await readText(join(folder, name))));
    if (kept.success && String(kept.data.port) === port) return kept.data.data;
  }
  return null;
}

type Running = { kept: Kept; bin: string; user: ServerUser };

async function bringUp({ name, settings = {}, progress }: Options, folder: string): Promise<Running> {
  const user = await serverUser();
  const place = await placeOfData(name, folder, user);
  const bin = join(await reachableServer(user, place), "bin");
  const file = join(folder, `${name}.json`);
  const data = join(place, "data");
  const parsed = keptSchema.safeParse(parseJson(await readText(file)));
  let kept = parsed.success && parsed.data.data === data ? parsed.data : null;
  await sweepPasswords(place);
  const fresh = !(kept && (await hasData(data)));
  if (fresh) {
    progress?.("Creating the database server");
    kept = { password: kept?.password ?? newSecret(), port: 0, data };
    await initialise(bin, user, data, kept.password);
    await writePrivate(file, JSON.stringify(kept));
  }
  if (!kept) throw new Error("unreachable: a fresh server has been written down");
  if (kept.port > 0 && (await answers(kept))) return { kept, bin, user };

  progress?.("Starting the database server");
  await clearStalePid(data);
  for (let attempt = 1; ; attempt += 1) {
    kept = { ...kept, port: (await isFree(kept.port)) ? kept.port : await freePort() };
    await writePrivate(file, JSON.stringify(kept));
    const running = { kept, bin, user };
    try {
      await pgCtl(running, [
        "start",
        "-w",
        "-t",
        "60",
        "-l",
        join(place, "log"),
        "-o",
        flags(kept.port, settings),
      ]);
      return running;
    } catch (error) {
      // A killed server's children hold its memory for a moment, and a free port may be taken meanwhile.
      if (attempt < 5) await wait(500 * attempt);
      else
        throw new Error(`The database server did not start; its log is ${join(place, "log")}`, {
          cause: error,
        });
    }
  }
}

/** The server's own user must reach its data, which it can't below a state folder of mode 0700 that root owns. */
async function placeOfData(name: string, folder: string, user: ServerUser): Promise<string> {
  if (user.uid === undefined) {
    const place = join(folder, name);
    await mkdir(place, { recursive: true, mode: 0o700 });
    return place;
  }
  const key = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 12);
  for (const parent of ["/var/lib", tmpdir()]) {
    const place = join(parent, `plexus-${key}-${name}`);
    try {
      await mkdir(place, { recursive: true, mode: 0o755 });
      await chown(place, user.uid, user.gid ?? user.uid);
      await access(place, constants.W_OK);
      await run("test", ["-x", place], { ...user, cwd: "/" });
      return place;
    } catch {
      // A read-only or closed place: try the next one.
    }
  }
  throw new Error(
    `Found no place for the database that its own user can reach (tried /var/lib and ${tmpdir()}).`,
  );
}

/** A creation that was killed leaves the password it was to set. */
async function sweepPasswords(place: string) {
  const left = (await readdir(place)).filter((name) => name.startsWith(PASSWORD));
  await Promise.all(left.map((name) => rm(join(place, name), { recursive: true, force: true })));
}

/** Made under another name first: a folder called `data` is always a whole one. */
async function initialise(bin: string, user: ServerUser, data: string, password: string) {
  const draft = `${data}.new`;
  await stopLeftover(bin, user, data);
  await rm(data, { recursive: true, force: true });
  await rm(draft, { recursive: true, force: true });
  const secret = await mkdtemp(join(dirname(data), PASSWORD));
  const passwordFile = join(secret, "password");
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined) {
      await chown(secret, user.uid, user.gid ?? user.uid);
      await chown(passwordFile, user.uid, user.gid ?? user.uid);
    }
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
    const login = ["--auth=scram-sha-256", "--username=postgres", `--pwfile=${passwordFile}`];
    await run(join(bin, "initdb"), ["-D", draft, ...login, ...locale, "--no-instructions"], {
      ...user,
      cwd: "/",
    });
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
  await rename(draft, data);
}

/** Data whose password is lost (the state folder was deleted to begin anew) may still be served by an orphan. */
async function stopLeftover(bin: string, user: ServerUser, data: string) {
  const args = ["stop", "-D", data, "-m", "immediate", "-w"];
  await run(join(bin, "pg_ctl"), args, { ...user, cwd: "/" }).catch(() => undefined);
}

/** Terse: the context of an error repeats values, which are somebody's health. */
const QUIET = { log_error_verbosity: "terse" };
const LOCAL = { listen_addresses: "127.0.0.1", unix_socket_directories: "" };

const flags = (port: number, settings: Record<string, string>) =>
  Object.entries({ port, ...LOCAL, ...QUIET, ...settings })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");

function pgCtl({ kept, bin, user }: Running, args: string[]) {
  const env = { ...process.env, LC_ALL: "C", PGDATA: kept.data };
  return run(join(bin, "pg_ctl"), args, { ...user, cwd: "/", env });
}

async function answers(kept: Kept): Promise<boolean> {
  const { password, port } = kept;
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === kept.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** After a crash the pid may belong to somebody else by now, and the server would refuse to start. */
async function clearStalePid(data: string) {
  const file = join(data, "postmaster.pid");
  const pid = Number((await readText(file))?.split("\n")[0]);
  if (!(pid > 0)) return;
  const command = await run("ps", ["-o", "args=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => "",
  );
  if (!command.includes(data)) await rm(file, { force: true });
}

/** Forgets the users that were killed: their numbers go to other programs one day. */
async function hasLiveUser(users: string): Promise<boolean> {
  const names = await readdir(users).catch(() => []);
  const dead = names.filter((name) => name !== KEPT && !isAlive(Number(name)));
  await Promise.all(dead.map((name) => rm(join(users, name), { force: true })));
  return names.length > dead.length;
}

const hasData = (data: string) => readText(join(data, "PG_VERSION"));

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === "object" ? address.port : null));
    });
  });
}

export const isFree = async (port: number) => port > 0 && (await listenOnce(port)) !== null;

export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === null) throw new Error("This machine has no free port.");
  return port;
}
