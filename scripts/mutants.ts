import "./preflight";
import { globSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main, runTool } from "./steps";

/** Pure rules by domain: what unit tests alone must hold. Queries and mutations have database tests. */
const DOMAINS: Record<string, readonly string[]> = {
  adherence: ["lib/adherence/**/*.ts"],
  safety: ["lib/safety/*.ts", "lib/alerts/vocabulary.ts"],
  policies: ["lib/**/policy.ts", "lib/dose-logs/acceptance.ts", "lib/patients/correct/changes.ts"],
  caseload: ["lib/caseload/reasons.ts", "lib/caseload/projection/status.ts"],
};
const NO_RULES = /\.test\.ts$|\.data\.ts$|\/(queries|mutations|schema)\.ts$/;
/** Of a domain's changes the tests must notice so many in a hundred. */
const LEAST = 80;

/** Where the tester keeps what it found of a file, and reads it again as long as neither the file nor its tests changed. */
const KEPT = ".plexus/mutants-found";
const kept = (file: string): string => join(KEPT, `${file.replaceAll("/", "-")}.json`);

type Found = { killed: number; late: number; missed: number };

/** A change that makes a test run for ever is noticed as well, and is counted apart: a busy machine can be slow by itself. */
function foundOf(file: string): Found {
  const { files } = JSON.parse(readFileSync(kept(file), "utf8")) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  const statuses = (files[file]?.mutants ?? []).map(({ status }) => status);
  const count = (...which: string[]) => statuses.filter((status) => which.includes(status)).length;
  return { killed: count("Killed"), late: count("Timeout"), missed: count("Survived", "NoCoverage") };
}

function told(name: string, { killed, late, missed }: Found): string {
  const all = killed + late + missed;
  const share = all === 0 ? "nothing to change" : `${(((killed + late) / all) * 100).toFixed(1)} %`;
  return `${name}: ${share} (${killed} noticed, ${late} ran for ever, ${missed} missed)`;
}

/**
 * npm run mutants -- [domain …]: changes the rules one operator at a time and counts how many changes the unit tests
 * notice. Minutes to an hour a domain, so that no other check waits for it; a run that was cut off goes on with the file
 * it was at.
 */
await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in DOMAINS));
  if (unknown) throw new Error(`No domain "${unknown}": ${Object.keys(DOMAINS).join(", ")}`);
  mkdirSync(KEPT, { recursive: true });
  let enough = true;
  for (const [name, globs] of Object.entries(DOMAINS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const files = globs.flatMap((glob) => globSync(glob)).filter((file) => !NO_RULES.test(file));
    const sum: Found = { killed: 0, late: 0, missed: 0 };
    for (const [at, file] of files.entries()) {
      console.log(`${name}, ${at + 1} of ${files.length}: ${file}`);
      let changes = 0;
      let isTested = true;
      const onLine = (line: string) => {
        changes = Number(/ with (\d+) mutant\(s\)/.exec(line)?.[1] ?? changes);
        isTested &&= !line.includes("No tests were found");
      };
      const code = await runTool(
        join("node_modules", "@stryker-mutator/core/bin/stryker.js"),
        [
          ...["run", "scripts/mutants.config.json", "--mutate", file],
          ...["--incremental", "--incrementalFile", kept(file)],
        ],
        { onLine },
      );
      // Types alone have nothing to change. What no unit test reads is a failure of the tester's own, which keeps nothing.
      if (changes === 0) continue;
      if (code !== 0 && isTested) return code;
      const found = isTested ? foundOf(file) : { killed: 0, late: 0, missed: changes };
      for (const kind of ["killed", "late", "missed"] as const) sum[kind] += found[kind];
      console.log(told(file, found));
    }
    console.log(told(`\nAll of ${name}`, sum));
    enough &&= sum.killed + sum.late >= ((sum.killed + sum.late + sum.missed) * LEAST) / 100;
  }
  return enough ? 0 : 1;
});
