import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { chmod, link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What a checkout keeps beside its source: ports and secrets. Readable by its owner alone. */
export const stateFolder = resolve(process.env.PLEXUS_STATE ?? ".plexus");

/** A secret of 256 bits, safe in URLs and connection strings. */
export const newSecret = () => randomBytes(32).toString("base64url");

export async function ensureStateFolder(folder = stateFolder) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/** Replaces the file in one step, so that a process killed halfway leaves the old content. */
export async function writePrivate(file: string, content: string) {
  await ensureStateFolder(dirname(file));
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, file);
}

export async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}

/** The secret kept under this name; made on first use. */
export async function keptSecret(name: string, folder = stateFolder): Promise<string> {
  const file = resolve(folder, `${name}.secret`);
  const kept = (await readText(file))?.trim();
  if (kept) return kept;
  const secret = newSecret();
  await writePrivate(file, `${secret}\n`);
  return secret;
}

/** A process that ended and was not collected by its parent still has its number, and is as dead as one that has none. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const isStale = (holder: string | null) => holder !== null && !isAlive(Number(holder));

/**
 * Runs `work` while no other process of this machine does so under the same file. A dead holder is ignored.
 * @param waiting called where somebody else is at it, at once and then every so often
 */
export async function withFileLock<T>(
  file: string,
  work: () => Promise<T>,
  waiting: () => void = () => undefined,
  everyMs = 10_000,
): Promise<T> {
  await ensureStateFolder(dirname(file));
  await sweepTickets(file);
  // Linked rather than written in place: a lock without its holder's number would never be known as stale.
  const ticket = `${file}.${process.pid}.${newSecret()}`;
  await writeFile(ticket, String(process.pid), { mode: 0o600 });
  let sayAgain = 0;
  for (;;) {
    try {
      await link(ticket, file);
      await rm(ticket);
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (isStale(await readText(file))) {
        // One at a time looks again and removes it: a slower one would remove the lock of a faster one.
        await withFileLock(`${file}.stale`, async () => {
          if (isStale(await readText(file))) await rm(file, { force: true });
        });
        continue;
      }
      if (performance.now() >= sayAgain) {
        sayAgain = performance.now() + everyMs;
        waiting();
      }
      await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** What processes leave that are killed while they wait. Older ones had no number in the name. */
async function sweepTickets(file: string) {
  const name = basename(file);
  const tickets = (await readdir(dirname(file))).filter((other) => other.startsWith(`${name}.`));
  for (const ticket of tickets) {
    const parts = /^(?:\.stale)*(?:\.(\d+))?\.[\w-]{43}$/.exec(ticket.slice(name.length));
    if (parts && !isAlive(Number(parts[1] ?? 0))) await rm(join(dirname(file), ticket), { force: true });
  }
}
