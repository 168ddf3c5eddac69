import "./preflight";
import { join } from "node:path";
import { stateFolder } from "../lib/db/state";
import { generate } from "./generate";
import { main, runTool, step } from "./steps";
import { add, asTally, count, isClean, none, type Tally } from "./tally";

const bin = (path: string) => join("node_modules", path);

/** The folders whose imports are checked; more modules than this are certain to be there. */
const cruised = ["app", "lib", "prisma", "scripts", "e2e", "proxy.ts", "instrumentation-client.ts"];
const FEWEST_MODULES = 50;

const tool =
  (path: string, ...args: string[]) =>
  async () =>
    asTally((await runTool(bin(path), args)) === 0);

/** Format, lint, types, boundaries, leftovers, then the unit and database tests. Each runs, whatever failed before. */
export async function check(): Promise<Tally> {
  let tally = none;
  const failed: string[] = [];
  const run = async (name: string, work: () => Promise<Tally>) => {
    const result = await step(name, work, isClean);
    if (result.failed > 0) failed.push(name);
    tally = add(tally, result);
  };
  await step("Database client", () => generate());
  await run("Types of routes", tool("next/dist/bin/next", "typegen"));
  // The compiler uses one core, and takes longer than all that looks at the sources beside it.
  await Promise.all([
    run("Types", tool("typescript/bin/tsc", "--noEmit")),
    (async () => {
      await run("Format and lint", tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."));
      await run("Boundaries", boundaries);
      await run("Leftovers", tool("knip/bin/knip.js", "--no-config-hints"));
    })(),
  ]);
  await run("Unit and database tests", tests);
  if (failed.length > 0) console.log(`✗ ${failed.join(", ")}`);
  return tally;
}

/** dependency-cruiser that can't read TypeScript finds nothing to complain about: nothing found is a failure. */
async function boundaries(): Promise<Tally> {
  let modules = 0;
  const onLine = (line: string) => {
    modules = Number(/(\d+) modules/.exec(line)?.[1] ?? modules);
  };
  const code = await runTool(bin("dependency-cruiser/bin/dependency-cruise.mjs"), cruised, { onLine });
  if (modules < FEWEST_MODULES)
    console.log(`Only ${modules} modules were looked at: the check itself is broken.`);
  return asTally(code === 0 && modules >= FEWEST_MODULES);
}

async function tests(): Promise<Tally> {
  const file = join(stateFolder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return count("vitest", file, () => runTool(bin("vitest/vitest.mjs"), args));
}

if (import.meta.main) await main(async () => ((await check()).failed > 0 ? 1 : 0));
