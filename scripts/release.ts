import "./preflight";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { build, isBuilt, sources } from "./build";
import { assertSettings } from "./settings";
import { main, runTool, step } from "./steps";

/*
 * npm run release -- FOLDER    makes a folder that migrates, serves, runs jobs, backs up and restores, with the packages of
 *                              production alone. It needs nothing of this checkout, and can be moved.
 */

/** What runs, and all that the build is made of, so that its stamp is found to be of these. */
const PARTS = [
  ...["package.json", "package-lock.json", ".npmrc", "LICENSE", "README.md", "CHANGELOG.md", "SECURITY.md"],
  ...["app", "lib", "prisma", "public", "scripts", "deploy", "docs", ".next"],
];
const isLeftOut = (path: string) => /\.test\.tsx?$|\.next\/(cache|dev|trace)/.test(path);

export async function release(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: name a folder that is, or one that is not there yet.`);
  if (!(await isBuilt())) await step("Production build", build);
  await step("Copy", async () => {
    for (const part of new Set([...PARTS, ...sources.filter(existsSync)]))
      await cp(part, resolve(folder, part), { recursive: true, filter: (from) => !isLeftOut(from) });
  });
  await step("Packages of production", async () => {
    const npm = process.env.npm_execpath;
    if (!npm) throw new Error("Start this through npm: npm run release -- FOLDER");
    const code = await runTool(npm, ["ci", "--omit=dev", "--loglevel=error"], { cwd: folder });
    if (code !== 0) throw new Error("The packages could not be installed; the reason is above.");
  });
}

if (import.meta.main) {
  await main(async () => {
    const [folder] = process.argv.slice(2);
    if (!folder) throw new Error("Name a folder: npm run release -- /srv/plexus");
    await assertSettings();
    await release(resolve(folder));
    console.log(`Plexus is in ${resolve(folder)}; docs/deployment.md there says how it is run.`);
    return 0;
  });
}
