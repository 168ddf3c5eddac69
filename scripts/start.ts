import "./preflight";
import { existsSync } from "node:fs";
import { readConfig } from "../lib/config";
import { assertMigrated } from "../lib/db/migrate";
import { runningVersion } from "../lib/version";
import { isBuilt } from "./build";
import { serveStoppable } from "./serve";
import { main } from "./steps";
import { runsUntilStopped } from "./stop";

/** Serves an existing installation. Everything comes from the environment, or a file `.env` here. */
runsUntilStopped();
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  await assertMigrated(config.databaseAppUrl);
  if (!(await isBuilt())) throw new Error("There is no build of this version: run `npm run build` first.");
  const serving = await serveStoppable(config);
  const at = `${config.host}:${serving.port}`;
  console.log(`Plexus serves ${config.origin} from ${at}, version ${runningVersion()}`);
  return undefined;
});
