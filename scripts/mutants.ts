import "./preflight";
import { join } from "node:path";
import { main, runTool } from "./steps";

/** Pure rules by domain: what unit tests alone must hold. Queries and mutations have database tests. */
const DOMAINS: Record<string, readonly string[]> = {
  adherence: ["lib/adherence/**/*.ts", "!lib/adherence/schema.ts"],
  safety: ["lib/safety/*.ts", "lib/alerts/vocabulary.ts", "!lib/safety/schema.ts"],
  policies: ["lib/**/policy.ts", "lib/dose-logs/acceptance.ts", "lib/patients/correct/changes.ts"],
  caseload: ["lib/caseload/reasons.ts", "lib/caseload/projection/status.ts"],
};

/** Joined by commas for the tester, which would split braces. */
const NO_RULES = ["!**/*.test.ts", "!**/*.data.ts", "!**/queries.ts", "!**/mutations.ts"];

/**
 * npm run mutants -- [domain …]: changes the rules one operator at a time and counts how many changes the unit tests
 * notice. Minutes to an hour a domain, so that no other check waits for it.
 */
await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in DOMAINS));
  if (unknown) throw new Error(`No domain "${unknown}": ${Object.keys(DOMAINS).join(", ")}`);
  for (const [name, globs] of Object.entries(DOMAINS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`Mutants of ${name}`);
    const mutate = [...globs, ...NO_RULES].join(",");
    const code = await runTool(join("node_modules", "@stryker-mutator/core/bin/stryker.js"), [
      ...["run", "scripts/mutants.config.json", "--mutate", mutate],
    ]);
    if (code !== 0) return code;
  }
  return 0;
});
