import "./preflight";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stateFolder, withFileLock } from "../lib/db/state";
import { hintToCompile } from "./compile-hints";
import { fingerprint } from "./fingerprint";
import { generate } from "./generate";
import { endLeftover } from "./leftover";
import { makeWorker } from "./offline";
import { assertSettings } from "./settings";
import { main, runTool } from "./steps";
import { commitHere, keepCommit } from "./version";

const stamp = ".next/plexus-fingerprint";

/** Everything that the production build is made of. */
export const sources = [
  ...[
    "app",
    "lib",
    "public",
    "prisma/schema.prisma",
    "prisma/models",
    "proxy.ts",
    "instrumentation.ts",
    "instrumentation-client.ts",
  ],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
  ...["scripts/compile-hints.ts", "scripts/offline.ts", "scripts/icons.cjs"],
];
const isNoSource = (path: string) => /\.test\.tsx?$|\/generated$/.test(path);
const current = () => fingerprint(sources, isNoSource);

/** Whether `.next` holds a complete build of the sources as they are. */
export async function isBuilt(): Promise<boolean> {
  if (!existsSync(".next/BUILD_ID")) return false;
  return (await readFile(stamp, "utf8").catch(() => "")) === (await current());
}

/**
 * Makes the production build, its output shown as it comes. The stamp is written last, for a whole build alone. One at a
 * time in a checkout; what a killed build left at work is ended first.
 */
export async function build(): Promise<void> {
  let waited = false;
  await withFileLock(
    join(stateFolder, "build.lock"),
    async () => {
      if (!waited || !(await isBuilt())) await buildNow();
    },
    () => {
      waited = true;
      console.log("  Another build of this checkout is under way; this one waits for it …");
    },
  );
}

async function buildNow(): Promise<void> {
  const noteIn = join(stateFolder, "build.pid");
  await endLeftover(noteIn);
  await generate();
  const made = await current();
  const commit = await commitHere();
  await rm(stamp, { force: true });
  const env = { NODE_ENV: "production" };
  const code = await runTool("node_modules/next/dist/bin/next", ["build"], { env, noteIn });
  if (code !== 0) throw new Error("The production build failed; the reason is above.");
  await hintToCompile();
  await makeWorker();
  await keepCommit(commit);
  await writeFile(stamp, made);
}

if (import.meta.main) {
  await main(async () => {
    await assertSettings();
    if (!process.argv.includes("--force") && (await isBuilt())) console.log("The build is up to date.");
    else await build();
    return 0;
  });
}
