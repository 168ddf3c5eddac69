import { defineConfig } from "playwright/test";

const origin = process.env.PLEXUS_E2E_ORIGIN;
if (!origin) throw new Error("Run the browser tests with `npm run e2e`, which brings up what they need.");

/** Chromium on a machine without a way out tries its maker's servers, again and again, unless told not to. */
const quiet = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

const SYNC = "**/sync.spec.ts";

export default defineConfig({
  testDir: "e2e",
  // The longest that would come last begins first: at the end nothing would run beside it.
  projects: [
    { name: "sync", testMatch: SYNC },
    // What is measured is of a machine that does nothing else.
    { name: "pages", testIgnore: [SYNC, ...(process.env.PLEXUS_MEASURE ? [] : ["**/measures/**"])] },
  ],
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Far beyond what a page takes here: a machine that is busy with other things is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    locale: "en-GB",
    // A trace of every page costs a tenth of the time. Of a failure there are a picture and what stood on the page;
    // `npm run e2e -- FILE --trace retain-on-failure` has each step as well.
    trace: "off",
    screenshot: "only-on-failure",
    // Playwright starts Chromium without its sandbox, which root could not have.
    launchOptions: { executablePath: process.env.PLEXUS_BROWSER || undefined, args: quiet },
  },
});
