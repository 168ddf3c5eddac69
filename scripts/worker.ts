import "./preflight";
import { existsSync } from "node:fs";
import { readConfig } from "../lib/config";
import { assertMigrated } from "../lib/db/migrate";
import { assertAppRole } from "../lib/db/roles";
import { main } from "./steps";
import { onStop, runsUntilStopped } from "./stop";

/** Runs the jobs alone, beside a server or without one. Two at once pass each other by. */
runsUntilStopped();
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  await assertAppRole(config.databaseAppUrl);
  await assertMigrated(config.databaseAppUrl);
  process.env.DATABASE_APP_URL = config.databaseAppUrl;
  const { startJobs } = await import("./jobs");
  onStop(startJobs(config));
  console.log("Plexus runs its jobs.");
  return undefined;
});
