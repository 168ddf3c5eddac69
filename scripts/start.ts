import "./preflight";
import { existsSync } from "node:fs";
import { readConfig } from "../lib/config";
import { assertMigrated } from "../lib/db/migrate";
import { isBuilt } from "./build";
import { onStop, serve } from "./serve";
import { main } from "./steps";

/** Serves an existing installation. Everything comes from the environment, or a file `.env` here. */
await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  await assertMigrated(config.databaseAppUrl);
  if (!(await isBuilt())) throw new Error("There is no build of this version: run `npm run build` first.");
  const serving = await serve(config);
  onStop(serving.close);
  console.log(`Plexus serves ${config.origin} from ${config.host}:${serving.port}`);
  return undefined;
});
