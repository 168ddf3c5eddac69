import "./preflight";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readConfig } from "../lib/config";
import { run } from "../lib/db/binaries";
import { isAlive, keptSecret, readText, stateFolder, withFileLock, writePrivate } from "../lib/db/state";
import { build, isBuilt } from "./build";
import { openDemoDatabase } from "./database";
import { generate } from "./generate";
import { seed, signIns } from "./seed";
import { assertPortFree, onStop, serve } from "./serve";
import { main, step } from "./steps";

const pidFile = join(stateFolder, "demo.pid");
const script = "scripts/demo.ts";

/*
 * npm run demo             the demo as it was left
 * npm run demo -- --reset  the demo as it was made, up to today
 */
const reset = process.argv.includes("--reset");

await main(() =>
  withFileLock(join(stateFolder, "demo.lock"), start, () =>
    console.log("Another start of the demo is under way; this one waits for it and takes over …"),
  ),
);

/** Everything up to the serving server, one start at a time. */
async function start(): Promise<undefined> {
  await stopEarlierDemo();
  await assertPortFree({ port: Number(process.env.PORT || 3000) });
  await writePrivate(pidFile, String(process.pid));
  await step("Database client", () => generate());
  const database = await step("Database", openDemoDatabase);
  onStop(database.stop);
  try {
    await seed(database, { reset });
    if (!(await isBuilt())) await step("Production build (the longest step, once)", build);
    const config = readConfig({
      ...process.env,
      PLEXUS_MODE: "demo",
      DATABASE_APP_URL: database.appUrl,
      NEXTAUTH_SECRET: await keptSecret("nextauth"),
    });
    const serving = await step("Server", () => serve(config));
    onStop(async () => {
      await serving.close();
      await database.stop();
    });
    console.log(`\nPlexus is ready: ${config.origin}\n\n${signIns()}\n\nCtrl-C stops it.`);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** One demo a checkout: the new one takes over from an earlier one, or from what a killed npm left behind. */
async function stopEarlierDemo() {
  const pid = Number(await readText(pidFile));
  if (!isAlive(pid)) return;
  const { stdout } = await run("ps", ["-o", "args=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  if (!stdout.includes(script)) return;
  await step(`Stopping the demo that runs already (process ${pid})`, async () => {
    process.kill(pid, "SIGTERM");
    for (let waited = 0; isAlive(pid); waited += 100) {
      if (waited >= 10_000) process.kill(pid, "SIGKILL");
      await wait(100);
    }
  });
}
