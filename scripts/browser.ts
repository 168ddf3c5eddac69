import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { runTool } from "./steps";

const installed = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
    (name) => `/usr/bin/${name}`,
  ),
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that Playwright brought for itself, which needs no path. */
const OWN = "";

function present(): string | null {
  if (existsSync(chromium.executablePath())) return OWN;
  return installed.find((path) => existsSync(path)) ?? null;
}

/**
 * The path of a Chromium for the browser tests, empty for Playwright's own. Installs one where there is none.
 * @throws with what to do, when none can be had
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.PLEXUS_BROWSER;
  if (given) return given;
  const found = present();
  if (found !== null) return found;
  console.log("  There is no Chromium here: installing one.");
  await runTool("node_modules/playwright/cli.js", ["install", "chromium"]).catch(() => 1);
  if (present() === null && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installWithApt();
  const now = present();
  if (now !== null) return now;
  throw new Error(
    "The browser tests need a Chromium: run `npx playwright install chromium`, or install the chromium package of " +
      "your system, or set PLEXUS_BROWSER to the path of a Chromium or Chrome.",
  );
}

function installWithApt() {
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: "inherit" });
  try {
    apt("update", "-q");
    apt("install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  } catch (error) {
    console.log(`  apt-get could not install it: ${error instanceof Error ? error.message : error}`);
  }
}
