import "./preflight";
import { join } from "node:path";
import { readConfig } from "../lib/config";
import { freePort } from "../lib/db/embedded";
import { newSecret, stateFolder } from "../lib/db/state";
import { findBrowser } from "./browser";
import { build, isBuilt } from "./build";
import { serveStoppable } from "./serve";
import { assertSettings } from "./settings";
import { main, runTool, step } from "./steps";
import { onStop } from "./stop";
import { count, isClean, type Tally } from "./tally";
import { cloneDatabase, openTestServer } from "./test-database";

/**
 * The browser tests, against the production build on a database of this run alone.
 * @param args handed to Playwright: files, `--grep`, `--headed`, `--ui`
 * @param browser as `findBrowser` found it
 */
export async function e2e(args: string[], browser: string): Promise<Tally> {
  if (!(await isBuilt())) await step("Production build", build);
  const opening = step("Database", openTestServer);
  onStop(async () => (await opening.catch(() => null))?.stop());
  const { server, stop } = await opening;
  try {
    const { ownerUrl, appUrl } = await cloneDatabase(server, "e2e");
    const settings = {
      PLEXUS_MODE: "test",
      PORT: process.env.E2E_PORT || String(await freePort()),
      DATABASE_APP_URL: appUrl,
      NEXTAUTH_SECRET: newSecret(),
    };
    const config = readConfig({ ...process.env, PLEXUS_HOST: "", PLEXUS_ORIGIN: "", ...settings });
    // A test of limits comes from a network of its own.
    process.env.PLEXUS_TRUST_PROXY = "1";
    // What runs by itself is the tests' own: with mail of theirs, and a clock they move.
    const serving = await step("Server", () => serveStoppable(config, { job: false }));
    const file = join(stateFolder, "playwright.json");
    const env = {
      ...settings,
      DATABASE_URL: ownerUrl,
      PLEXUS_TEST_SERVER: JSON.stringify(server),
      PLEXUS_E2E_ORIGIN: config.origin,
      PLEXUS_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    };
    const run = () => runTool("node_modules/playwright/cli.js", ["test", ...args], { env });
    const tally = await step("Browser tests", () => count("playwright", file, run), isClean);
    await serving.close();
    return tally;
  } finally {
    await stop();
  }
}

if (import.meta.main) {
  await main(async () => {
    await assertSettings({ browser: true });
    const browser = await step("Browser", findBrowser);
    const { passed, failed } = await e2e(process.argv.slice(2), browser);
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed > 0 ? 1 : 0);
  });
}
