import "./preflight";
import { resolve } from "node:path";
import { startEmbedded } from "../lib/db/embedded";
import { keptSecret, stateFolder, writePrivate } from "../lib/db/state";
import { type Database, databaseOf, dropDatabase, openDemoDatabase, openStoppable } from "./database";
import { assertSettings } from "./settings";
import { main } from "./steps";
import { runsUntilStopped } from "./stop";

/*
 * npm run db              serves the development database until Ctrl-C
 * npm run db -- --detach  leaves it running
 * npm run db -- --stop    stops that one
 * npm run db -- --reset   begins with an empty database
 */
const asked = new Set(process.argv.slice(2));
const say = (step: string) => console.log(step);

runsUntilStopped();
await main(async () => {
  await assertSettings();
  if (asked.has("--stop")) return letGo();
  if (asked.has("--reset")) await reset();
  const database = await openDemoDatabase(say);
  const file = await writeConnections(database);
  say(`The database "${databaseOf(database.ownerUrl)}" is ready; its connections are in ${file}`);
  if (asked.has("--detach")) {
    if (!process.env.DATABASE_URL) await (await startEmbedded({ name: "postgres" })).keep();
    process.exit(0);
  }
  if (!process.env.DATABASE_URL) say("Ctrl-C stops it.");
  setInterval(() => undefined, 60_000);
  return undefined;
});

async function letGo() {
  const server = await startEmbedded({ name: "postgres" });
  await server.release();
  await server.stop();
  return 0;
}

async function reset() {
  if (process.env.DATABASE_URL)
    throw new Error("--reset is for the embedded server alone: unset DATABASE_URL.");
  const server = await openStoppable("postgres", say);
  await dropDatabase(server, "plexus");
}

async function writeConnections({ ownerUrl, appUrl }: Database): Promise<string> {
  const file = resolve(stateFolder, "env");
  const env = {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    NEXTAUTH_SECRET: await keptSecret("nextauth"),
    PLEXUS_MODE: "demo",
  };
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  await writePrivate(file, lines.join(""));
  return file;
}
