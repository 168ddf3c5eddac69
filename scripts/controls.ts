import "./preflight";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { readHazards, type Trial, trialsOf, without } from "./controls/hazards";
import { PAGE_FILE, pageOf } from "./controls/page";
import { main, runTool, step } from "./steps";
import { onStop } from "./stop";

/** What is made by tools, or belongs to the place itself, is not copied. */
const LEFT = new Set([".git", ".next", ".plexus", ".env", "node_modules", "test-results", "coverage"]);

const report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

/** A title as the report has it: of a test that is done for several values, each of them stands where the mark is. */
const patternOf = (title: string): string =>
  title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/%[a-z]/g, ".+");

/** How the tests of these titles in one file ended, the worst of each; none where the file did not load. */
async function run(copy: string, file: string, titles: readonly string[]): Promise<Map<string, string>> {
  const output = join(copy, "controls.json");
  await rm(output, { force: true });
  await runTool(
    join("node_modules", "vitest", "vitest.mjs"),
    [
      ...["run", file, "-t", titles.map(patternOf).join("|"), "--root", copy],
      ...["--silent", "--reporter=json", "--outputFile", output],
    ],
    { cwd: copy },
  );
  const found = report.safeParse(JSON.parse(await readFile(output, "utf8").catch(() => "null")));
  const all = found.success ? found.data.testResults.flatMap((one) => one.assertionResults) : [];
  const stateOf = (title: string): string => {
    const own = all.filter((one) => new RegExp(`^${patternOf(title)}$`).test(one.title));
    return own.find(({ status }) => status !== "passed")?.status ?? own[0]?.status ?? "not there";
  };
  return new Map(titles.map((title) => [title, stateOf(title)]));
}

const groupsOf = (trials: readonly Trial[]): Map<string, Set<string>> => {
  const files = new Map<string, Set<string>>();
  for (const { test } of trials) files.set(test.file, (files.get(test.file) ?? new Set()).add(test.title));
  return files;
};

/** With nothing taken out every named test passes: else a red one would say nothing. */
async function assertGreen(copy: string, trials: readonly Trial[]): Promise<void> {
  for (const [file, titles] of groupsOf(trials)) {
    const states = await run(copy, file, [...titles]);
    for (const title of titles)
      if (states.get(title) !== "passed")
        throw new Error(`${file}: "${title}" is ${states.get(title)} with its control in place`);
  }
}

/** @returns whether the test of this control fails once it is taken out */
async function isNoticed(copy: string, { test, disable }: Trial): Promise<boolean> {
  const path = join(copy, disable.file);
  const source = await readFile(path, "utf8");
  await writeFile(path, without(source, disable));
  try {
    return (await run(copy, test.file, [test.title])).get(test.title) === "failed";
  } finally {
    await writeFile(path, source);
  }
}

async function copyOfTree(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "plexus-controls-"));
  onStop(() => rm(copy, { recursive: true, force: true }));
  await cp(".", copy, { recursive: true, filter: (path) => !LEFT.has(path.split("/")[0] ?? "") });
  await symlink(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

/**
 * npm run test:controls -- [H01 …]: takes each control of a severe hazard out of a copy of the tree, one at a time, and
 * runs the test that is said to hold it. Fails where a test stays green. `--page` writes the hazards' page instead.
 */
await main(async () => {
  const asked = process.argv.slice(2);
  const hazards = readHazards();
  if (asked.includes("--page")) {
    await writeFile(PAGE_FILE, pageOf(hazards));
    return 0;
  }
  const trials = trialsOf(hazards).filter(({ id }) => asked.length === 0 || asked.includes(id));
  if (trials.length === 0) throw new Error(`No control of ${asked.join(", ")} can be taken out`);
  const copy = await step("Copy of the tree", copyOfTree);
  try {
    await step("With every control in place", () => assertGreen(copy, trials));
    const results: { trial: Trial; noticed: boolean }[] = [];
    for (const [at, trial] of trials.entries()) {
      const name = `${at + 1} of ${trials.length}, ${trial.id}: ${trial.disable.file}`;
      const noticed = await step(
        name,
        () => isNoticed(copy, trial),
        (good) => good,
      );
      results.push({ trial, noticed });
    }
    console.log("");
    for (const { trial, noticed } of results)
      console.log(`${noticed ? "noticed" : "MISSED "}  ${trial.id}  ${trial.test.file}  ${trial.says}`);
    const missed = results.filter(({ noticed }) => !noticed).length;
    console.log(`\n${results.length - missed} of ${results.length} controls: their test fails without them`);
    return missed > 0 ? 1 : 0;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
