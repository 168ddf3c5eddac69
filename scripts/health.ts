import type { IncomingMessage, ServerResponse } from "node:http";
import { ASK_AGAIN } from "../lib/busy";
import type { Config } from "../lib/config";
import { readMigrations } from "../lib/db/migrate";
import { NOTHING } from "./admit/protect";
import { pathOf } from "./admit/rules";
import type { Check } from "./health/checks";
import { isTrusted } from "./health/trusted";

/** Answers what is asked of the process's health; false where something else was asked. */
export type Health = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** No check may take longer: who asks has to be told in time, above all where something hangs. */
const LONGEST_MS = 5_000;

/** For so long one answer is given to all, so that no stranger keeps the database busy with asking. */
const KEPT_MS = 1_000;

type Report = { ready: boolean; checks: Record<string, Check> };

/**
 * For whoever watches the process from outside, answered before the program sees the request: it may hang. `live` says that
 * the process answers, `ready` that it can do its work, with what was looked at for those who may read it. Nothing of
 * it is anybody's health. `metrics`, for the same few, is what the process counted; to all others it is not there.
 * @param isStarted whether pages can be served yet
 */
export async function watchHealth(
  { databaseAppUrl, healthToken }: Pick<Config, "databaseAppUrl" | "healthToken">,
  version: string,
  isStarted: () => boolean,
  metrics: (ready: Record<string, boolean>) => Promise<string>,
): Promise<Health> {
  // As they were when this process started: files of a later version say nothing of what it knows.
  const migrations = await readMigrations();
  const look = async (): Promise<Report> => {
    // The commands that serve make the database's client first.
    const { checkDatabase, checkDisk, checkJobs, checkMigrations } = await import("./health/checks");
    const [database, applied, disk] = await Promise.all([
      inTime(checkDatabase(), { ok: false, reachable: false, writable: false }),
      inTime(checkMigrations(databaseAppUrl, migrations), {
        ok: false,
        why: "The database does not answer.",
      }),
      inTime(checkDisk(databaseAppUrl), { ok: false, why: "The disk does not answer." }),
    ]);
    const program = { ok: isStarted(), version };
    const checks = { program, database, migrations: applied, jobs: checkJobs(), disk };
    return { ready: Object.values(checks).every(({ ok }) => ok), checks };
  };
  let kept: Promise<Report> | null = null;
  const looked = (): Promise<Report> => {
    kept ??= look().finally(() =>
      setTimeout(() => {
        kept = null;
      }, KEPT_MS).unref(),
    );
    return kept;
  };
  return async (request, response) => {
    const path = pathOf(request.url ?? "");
    if (path === "/api/health/live") say(response, 200, { live: true });
    else if (path === "/api/health/ready") {
      const { ready, checks } = await looked();
      say(response, ready ? 200 : 503, isTrusted(request, healthToken) ? { ready, checks } : { ready });
    } else if (path === "/api/health/metrics" && isTrusted(request, healthToken)) {
      const checks = Object.entries((await looked()).checks).map(([name, { ok }]) => [name, ok] as const);
      write(
        response,
        200,
        "text/plain; version=0.0.4; charset=utf-8",
        await metrics(Object.fromEntries(checks)),
      );
    } else return false;
    return true;
  };
}

const say = (response: ServerResponse, status: number, body: object): void =>
  write(response, status, "application/json", JSON.stringify(body));

function write(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Cache-Control": "no-store",
    "Content-Security-Policy": NOTHING,
    ...(status === 503 && { "Retry-After": ASK_AGAIN }),
  });
  response.end(body);
}

function inTime(check: Promise<Check>, otherwise: Check): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Check>((done) => {
    timer = setTimeout(done, LONGEST_MS, otherwise);
  });
  return Promise.race([check, late]).finally(() => clearTimeout(timer));
}
