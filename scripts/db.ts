import "./preflight";
import { resolve } from "node:path";
import { startEmbedded } from "../lib/db/embedded";
import { keptSecret, stateFolder, writePrivate } from "../lib/db/state";
import { databaseOf, dropDatabase, openDemoDatabase, openServer } from "./database";

/*
 * npm run db              serves the development database until Ctrl-C
 * npm run db -- --detach  leaves it running
 * npm run db -- --stop    stops that one
 * npm run db -- --reset   begins with an empty database
 */
const asked = new Set(process.argv.slice(2));
const say = (step: string) => console.log(step);

if (asked.has("--stop")) {
  const server = await startEmbedded({ name: "postgres" });
  await server.release();
  await server.stop();
  process.exit(0);
}

if (asked.has("--reset")) {
  if (process.env.DATABASE_URL)
    throw new Error("--reset is for the embedded server alone: unset DATABASE_URL.");
  const server = await openServer("postgres", say);
  await dropDatabase(server, "plexus");
  await server.stop();
}

const database = await openDemoDatabase(say);
const env = {
  DATABASE_URL: database.ownerUrl,
  DATABASE_APP_URL: database.appUrl,
  NEXTAUTH_SECRET: await keptSecret("nextauth"),
  PLEXUS_MODE: "demo",
};
const file = resolve(stateFolder, "env");
await writePrivate(
  file,
  Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(""),
);
say(`The database "${databaseOf(database.ownerUrl)}" is ready; its connections are in ${file}`);

if (asked.has("--detach")) {
  if (!process.env.DATABASE_URL) await (await startEmbedded({ name: "postgres" })).keep();
  process.exit(0);
}
if (!process.env.DATABASE_URL) say("Ctrl-C stops it.");
const running = setInterval(() => undefined, 60_000);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, async () => {
    clearInterval(running);
    await database.stop();
  });
}
