import "./preflight";
import { join } from "node:path";
import { readConfig } from "../lib/config";
import { keptSecret, stateFolder, withFileLock } from "../lib/db/state";
import { build, isBuilt } from "./build";
import { openDemoDatabase } from "./database";
import { generate } from "./generate";
import { end, findNoted, note } from "./leftover";
import { networkAddresses } from "./port";
import { seed, signIns } from "./seed";
import { serveStoppable } from "./serve";
import { assertSettings, portOf } from "./settings";
import { main, step } from "./steps";
import { runsUntilStopped } from "./stop";

const pidFile = join(stateFolder, "demo.pid");

/*
 * npm run demo             the demo as it was left
 * npm run demo -- --reset  the demo as it was made, up to today
 */
const reset = process.argv.includes("--reset");

runsUntilStopped();
await main(async () => {
  const earlier = await findNoted(pidFile);
  const port = portOf(process.env);
  await assertSettings({ port: earlier?.port === port ? 0 : port });
  await withFileLock(join(stateFolder, "demo.lock"), start, () =>
    console.log("Another start of the demo is under way; this one waits for it and takes over …"),
  );
  return undefined;
});

/** Everything up to the serving server, one start at a time. */
async function start(): Promise<void> {
  await stopEarlierDemo();
  await assertSettings({ port: portOf(process.env) });
  await note(pidFile, process.pid, portOf(process.env));
  await step("Database client", () => generate());
  const database = await step("Database", openDemoDatabase);
  try {
    await seed(database, { reset });
    if (!(await isBuilt())) await step("Production build (the longest step, once)", build);
    const config = readConfig({
      ...process.env,
      PLEXUS_MODE: "demo",
      DATABASE_APP_URL: database.appUrl,
      NEXTAUTH_SECRET: await keptSecret("nextauth"),
    });
    await step("Server", () => serveStoppable(config));
    const addresses = [config.origin, ...networkAddresses(config.host, config.port)].join("  ");
    console.log(`\nPlexus is ready: ${addresses}\n\n${signIns()}\n\nCtrl-C stops it.`);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** One demo a checkout: the new one takes over from an earlier one, or from what a killed npm left behind. */
async function stopEarlierDemo() {
  const earlier = await findNoted(pidFile);
  if (earlier)
    await step(`Stopping the demo that runs already (process ${earlier.pid})`, () => end(earlier.pid));
}
