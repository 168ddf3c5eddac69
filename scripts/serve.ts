import { createServer, type Server } from "node:http";
import type { Config } from "../lib/config";
import { readMode } from "../lib/db/migrate";
import { assertAppRole } from "../lib/db/roles";
import { admit, servedBy } from "./admit";
import { answerBusy } from "./answer-busy";
import { compress } from "./compress";
import { drain } from "./drain";
import { watchHealth } from "./health";
import { observe } from "./observe";
import { openLog, takeConsole } from "./observe/log";
import { countUp } from "./observe/metrics";
import { OTHER, routesOf } from "./observe/routes";
import { isPortTaken, portTaken, refusal } from "./port";
import { isStopping, onStop } from "./stop";
import { readVersion } from "./version";

export type Serving = { port: number; close: () => Promise<void> };

/** Longer than a proxy in front keeps a connection: else a request may meet one that is just being closed, and gets no answer. */
const KEPT_MS = 75_000;

/** How long requests may go on once a stop was asked for. */
const GRACE_MS = 5_000;

/**
 * Serves the production build (or the sources, with `dev`) from this very process, so that nothing outlives it.
 * Without `job`, nothing but requests uses the database.
 * @throws when the port is taken, when row-level security would not bind the role, or when the database is for
 * something else
 */
export async function serve(config: Config, { dev = false, job = true } = {}): Promise<Serving> {
  await assertServable(config);
  if (await isPortTaken(config.port)) throw new Error(portTaken(config.port));
  const version = await readVersion(dev);
  const log = isForPrograms(config) ? openLog() : null;
  if (log) takeConsole(log);
  let started = false;
  const metrics = countUp(version);
  const health = await watchHealth(config, version, () => started, metrics.text);
  const server = createServer();
  server.keepAliveTimeout = KEPT_MS;
  const drained = drain(server);
  const port = await listen(server, config);
  exportSettings({ ...config, port }, version, dev);
  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), hostname: config.host, port, httpServer: server });
  // Requests that come before Next is ready wait for it.
  const ready = app.prepare().then(() => app.getRequestHandler());
  const served = servedBy(dev);
  const observed = observe(metrics, dev ? () => OTHER : routesOf(".next"), log);
  server.on("request", (request, response) =>
    observed(request, response, async (asked) => {
      try {
        const admitted = await admit(request, response, served);
        if (!admitted || (await health(admitted, response))) return;
        answerBusy(response, asked);
        compress(admitted, response);
        await (await ready)(admitted, response);
      } catch (error) {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      }
    }),
  );
  await ready;
  const { startJobs } = await import("./jobs");
  const stopJobs = job
    ? await startJobs({ ...config, origin: process.env.PLEXUS_ORIGIN ?? config.origin })
    : null;
  started = true;
  const close = async () => {
    await stopJobs?.();
    await drained(GRACE_MS);
    await app.close();
  };
  return { port, close };
}

/** The same for a command, which closes it however early somebody asks it to end. */
export async function serveStoppable(...args: Parameters<typeof serve>): Promise<Serving> {
  const starting = serve(...args);
  onStop(async () => (await starting.catch(() => null))?.close());
  const serving = await starting;
  // Nobody wants to read that it is ready now.
  if (isStopping()) await new Promise(() => undefined);
  return serving;
}

async function assertServable({ databaseAppUrl, mode }: Config) {
  await assertAppRole(databaseAppUrl);
  const marked = await readMode(databaseAppUrl);
  if (marked === mode) return;
  throw new Error(
    `The database is marked "${marked ?? "nothing"}" and PLEXUS_MODE is "${mode}": each serves its own kind alone.`,
  );
}

/** Whether lines of JSON are written: a clinic's server that nobody watches at a terminal is read by a program. */
const isForPrograms = ({ log, mode }: Config): boolean =>
  (log ?? (mode === "production" && !process.stdout.isTTY ? "json" : "words")) === "json";

/** What the app reads of the environment; the owner's connection is not for it. */
function exportSettings(config: Config, version: string, dev: boolean) {
  const origin = config.origin.endsWith(":0") ? `http://localhost:${config.port}` : config.origin;
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(config.port),
    PLEXUS_MODE: config.mode,
    PLEXUS_VERSION: version,
    PLEXUS_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    AUTH_TRUST_HOST: config.anyOrigin ? "1" : "",
    NEXTAUTH_SECRET: config.authSecret,
    PLEXUS_SMTP: config.mail?.url ?? "",
    PLEXUS_MAIL_FROM: config.mail?.from ?? "",
    DATABASE_APP_URL: config.databaseAppUrl,
    DATABASE_URL: "",
    // Next reads files like `.env.local` later, and leaves alone what is defined here, if only as empty.
    PLEXUS_CLOCK: process.env.PLEXUS_CLOCK ?? "",
  });
  // Without an address of its own, which can't be an empty one, next-auth goes by the one that was asked.
  if (config.anyOrigin) delete process.env.NEXTAUTH_URL;
}

function listen(server: Server, config: Config): Promise<number> {
  const { host, port } = config;
  return new Promise((done, fail) => {
    server.once("error", (error) => fail(new Error(refusal(error, port) ?? error.message)));
    server.listen(port, host, () => {
      const address = server.address();
      done(address && typeof address === "object" ? address.port : port);
    });
  });
}
