import "./preflight";
import { existsSync } from "node:fs";
import { readConfig } from "../lib/config";
import { assertMigrated, readMode } from "../lib/db/migrate";
import { assertAppRole } from "../lib/db/roles";
import { isBuilt } from "./build";
import { onStop, serve } from "./serve";
import { main } from "./steps";

/** Serves an existing installation. Everything comes from the environment, or a file `.env` here. */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  await assertAppRole(config.databaseAppUrl);
  await assertMigrated(config.databaseAppUrl);
  const mode = await readMode(config.databaseAppUrl);
  if (mode !== config.mode) {
    throw new Error(
      `The database is marked "${mode ?? "nothing"}" and PLEXUS_MODE is "${config.mode}": each serves its own kind alone.`,
    );
  }
  if (!(await isBuilt())) throw new Error("There is no build of this version: run `npm run build` first.");
  const serving = await serve(config);
  onStop(serving.close);
  console.log(`Plexus serves ${config.origin} from ${config.host}:${serving.port}`);
  return undefined;
});
