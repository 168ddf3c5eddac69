import "./preflight";
import { readConfig } from "../lib/config";
import { keptSecret } from "../lib/db/state";
import { openDemoDatabase } from "./database";
import { generate } from "./generate";
import { seed, signIns } from "./seed";
import { serveStoppable } from "./serve";
import { assertSettings, portOf } from "./settings";
import { main, step } from "./steps";
import { runsUntilStopped } from "./stop";

/** Serves the sources on the demo's database; changes show at once. */
runsUntilStopped();
await main(async () => {
  await assertSettings({ port: portOf(process.env) });
  await step("Database client", () => generate());
  const database = await step("Database", openDemoDatabase);
  try {
    await seed(database);
    const NEXTAUTH_SECRET = await keptSecret("nextauth");
    const settings = { PLEXUS_MODE: "demo", DATABASE_APP_URL: database.appUrl, NEXTAUTH_SECRET };
    const config = readConfig({ ...process.env, ...settings });
    await step("Server", () => serveStoppable(config, { dev: true }));
    console.log(`\n${config.origin}\n\n${signIns()}`);
    return undefined;
  } catch (error) {
    await database.stop();
    throw error;
  }
});
