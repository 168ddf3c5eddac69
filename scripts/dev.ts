import "./preflight";
import { readConfig } from "../lib/config";
import { keptSecret } from "../lib/db/state";
import { openDemoDatabase } from "./database";
import { generate } from "./generate";
import { seed, signIns } from "./seed";
import { assertPortFree, onStop, serve } from "./serve";
import { main, step } from "./steps";

/** Serves the sources on the demo's database; changes show at once. */
await main(async () => {
  await assertPortFree({ port: Number(process.env.PORT || 3000) });
  await step("Database client", () => generate());
  const database = await step("Database", openDemoDatabase);
  onStop(database.stop);
  try {
    await seed(database);
    const NEXTAUTH_SECRET = await keptSecret("nextauth");
    const settings = { PLEXUS_MODE: "demo", DATABASE_APP_URL: database.appUrl, NEXTAUTH_SECRET };
    const config = readConfig({ ...process.env, ...settings });
    const serving = await step("Server", () => serve(config, { dev: true }));
    onStop(async () => {
      await serving.close();
      await database.stop();
    });
    console.log(`\n${config.origin}\n\n${signIns()}`);
    return undefined;
  } catch (error) {
    await database.stop();
    throw error;
  }
});
