import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../lib/config";
import { readMode } from "../lib/db/migrate";
import { assertAppRole } from "../lib/db/roles";
import { admit } from "./admit";

export type Serving = { port: number; close: () => Promise<void> };

/** How long requests may go on once a stop was asked for. */
const GRACE_MS = 5_000;

/**
 * Serves the production build (or the sources, with `dev`) from this very process, so that nothing outlives it.
 * @throws when the port is taken, when row-level security would not bind the role, or when the database is for
 * something else
 */
export async function serve(config: Config, { dev = false } = {}): Promise<Serving> {
  await assertServable(config);
  await assertPortFree(config);
  const server = createServer();
  const port = await listen(server, config);
  exportSettings({ ...config, port }, dev);
  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), hostname: config.host, port, httpServer: server });
  // Requests that come before Next is ready wait for it.
  const ready = app.prepare().then(() => app.getRequestHandler());
  server.on("request", async (request, response) => {
    try {
      if (admit(request, response)) await (await ready)(request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  await ready;
  const { startHorizonJob } = await import("../lib/jobs/horizon");
  const stopJob = startHorizonJob((error) =>
    console.error("The caseload's job failed and is tried again:", error),
  );
  const close = async () => {
    await stopJob();
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    await Promise.race([closed, wait(GRACE_MS, undefined, { ref: false })]);
    server.closeAllConnections();
    await app.close();
  };
  return { port, close };
}

async function assertServable({ databaseAppUrl, mode }: Config) {
  await assertAppRole(databaseAppUrl);
  const marked = await readMode(databaseAppUrl);
  if (marked === mode) return;
  throw new Error(
    `The database is marked "${marked ?? "nothing"}" and PLEXUS_MODE is "${mode}": each serves its own kind alone.`,
  );
}

/** What the app reads of the environment; the owner's connection is not for it. */
function exportSettings(config: Config, dev: boolean) {
  const origin = config.origin.endsWith(":0") ? `http://localhost:${config.port}` : config.origin;
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(config.port),
    PLEXUS_MODE: config.mode,
    PLEXUS_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: config.authSecret,
    DATABASE_APP_URL: config.databaseAppUrl,
    DATABASE_URL: "",
    // Next reads files like `.env.local` later, and leaves alone what is defined here, if only as empty.
    PLEXUS_CLOCK: process.env.PLEXUS_CLOCK ?? "",
  });
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error) => fail(isTaken(error) ? portTaken(port) : error));
    server.listen(port, host, () => {
      const address = server.address();
      done(address && typeof address === "object" ? address.port : port);
    });
  });
}

const isTaken = (error: Error) => "code" in error && error.code === "EADDRINUSE";
const portTaken = (port: number) =>
  new Error(
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm run …`,
  );

/** Asked before any long step. A program may hold the port on another address, and `localhost` would reach it. */
export async function assertPortFree({ port }: Pick<Config, "port">): Promise<void> {
  if (port === 0) return;
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => isListening(host, port)));
  if (answers.includes(true)) throw portTaken(port);
}

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
  });
}

/**
 * Calls `stop` once, when somebody asks this process to end: Ctrl-C, a supervisor, or the death of npm above it.
 * Called again, what is to be done then is another thing.
 */
export function onStop(stop: () => Promise<void>): void {
  const first = !stopWork;
  stopWork = stop;
  if (!first) return;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopNow);
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stopNow(), 1_000).unref();
  }
}

let stopWork: (() => Promise<void>) | null = null;
let stopping = false;

async function stopNow() {
  if (stopping || !stopWork) return;
  stopping = true;
  // Work that loses its database to the stop has nothing more to say.
  process.on("uncaughtException", () => undefined);
  console.log("\nStopping …");
  await stopWork().catch((error: unknown) => console.error(error));
  process.exit(0);
}
