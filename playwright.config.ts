import { defineConfig } from "playwright/test";

const origin = process.env.PLEXUS_E2E_ORIGIN;
if (!origin) throw new Error("Run the browser tests with `npm run e2e`, which brings up what they need.");

/** Chromium on a machine without a way out tries its maker's servers, again and again, unless told not to. */
const quiet = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

export default defineConfig({
  testDir: "e2e",
  // What is measured is of a machine that does nothing else.
  testIgnore: process.env.PLEXUS_MEASURE ? [] : "**/measures/**",
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
    // Without a film of every page, which costs a sixth of the time where no graphics processor draws it.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    // Playwright starts Chromium without its sandbox, which root could not have.
    launchOptions: { executablePath: process.env.PLEXUS_BROWSER || undefined, args: quiet },
  },
});
