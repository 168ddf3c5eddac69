import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dataFolderOf } from "../../lib/db/embedded";
import { askDatabase } from "../../lib/db/health";
import { assertApplied, type Migration } from "../../lib/db/migrate";
import { isLate, jobLags } from "../../lib/jobs/pulse";

/** One thing that was looked at, and what was seen of it. */
export type Check = { ok: boolean } & Record<string, unknown>;

export async function checkDatabase(): Promise<Check> {
  const state = await askDatabase();
  return { ok: state === "ready", reachable: state !== "away", writable: state === "ready" };
}

/** Whether the database has the migrations that this process was started with, and no others. */
export async function checkMigrations(url: string, migrations: Migration[]): Promise<Check> {
  try {
    await assertApplied(url, migrations);
    return { ok: true, last: migrations.at(-1)?.name ?? null };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

const seconds = (ms: number) => Math.round(ms / 1_000);

export function checkJobs(): Check {
  const lags = jobLags();
  return {
    ok: !lags.some(isLate),
    jobs: lags.map((lag) => ({
      name: lag.name,
      everySeconds: seconds(lag.everyMs),
      lastSecondsAgo: seconds(lag.sinceMs),
      late: isLate(lag),
    })),
  };
}

const MEGABYTE = 2 ** 20;

/** Postgres takes its log of writes in pieces of 16 MB, a few at a time, and stops where it gets none. */
export const LEAST_FREE_MB = 100;

/** How much an unprivileged program may still write there; null where nobody can tell. */
async function freeMb(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / MEGABYTE);
  } catch {
    return null;
  }
}

/**
 * The disks that this machine can look at: of temporary files, and of the database where Plexus brought it. That of a server
 * elsewhere is tried by a write, which is the database's own check.
 */
export async function checkDisk(databaseUrl: string): Promise<Check> {
  const folders = { temporary: tmpdir(), database: await dataFolderOf(databaseUrl) };
  const places: Record<string, number> = {};
  for (const [name, folder] of Object.entries(folders)) {
    const free = folder && (await freeMb(folder));
    if (typeof free === "number") places[name] = free;
  }
  return { ok: Object.values(places).every(hasRoom), leastMb: LEAST_FREE_MB, freeMb: places };
}

export const hasRoom = (mb: number): boolean => mb >= LEAST_FREE_MB;
