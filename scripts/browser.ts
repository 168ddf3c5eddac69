import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { runTool } from "./steps";

/** The one without a window first: it does the same in four fifths of the time. */
const installed = [
  ...["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
    (name) => `/usr/bin/${name}`,
  ),
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that Playwright brought for itself, which needs no path. */
const OWN = "";

/** Started for real: one that was downloaded may lack the libraries of the system that it needs. */
async function starts(path: string): Promise<boolean> {
  try {
    await (await chromium.launch({ executablePath: path || undefined, timeout: 60_000 })).close();
    return true;
  } catch {
    return false;
  }
}

/** The first browser here that starts. */
async function findPresent(): Promise<string | null> {
  if (existsSync(chromium.executablePath()) && (await starts(OWN))) return OWN;
  for (const path of installed) if (existsSync(path) && (await starts(path))) return path;
  return null;
}

/**
 * The path of a Chromium for the browser tests, empty for Playwright's own. Installs one where there is none that starts.
 * @throws with what to do, when none can be had
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.PLEXUS_BROWSER;
  if (given) {
    if (await starts(given)) return given;
    throw new Error(
      "The browser of PLEXUS_BROWSER does not start: it must be the path of a Chromium or Chrome.",
    );
  }
  const found = await findPresent();
  if (found !== null) return found;
  console.log("  There is no Chromium here that starts: installing one.");
  await runTool("node_modules/playwright/cli.js", ["install", "chromium"]).catch(() => 1);
  const downloaded = await findPresent();
  if (downloaded !== null) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installWithApt();
  const now = await findPresent();
  if (now !== null) return now;
  throw new Error(
    "The browser tests need a Chromium that starts: run `npx playwright install --with-deps chromium`, or install the " +
      "chromium package of your system, or set PLEXUS_BROWSER to the path of a Chromium or Chrome.",
  );
}

function installWithApt() {
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: "inherit" });
  try {
    apt("update", "-q");
    apt("install", "-y", "-q", "--no-install-recommends", "chromium-headless-shell", "fonts-dejavu-core");
  } catch (error) {
    console.log(`  apt-get could not install it: ${error instanceof Error ? error.message : error}`);
  }
}
