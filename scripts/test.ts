import "./preflight";
import { check } from "./check";
import { e2e } from "./e2e";
import { explain } from "./steps";
import { add, none, type Tally } from "./tally";

/** Everything, and on the last line how it went. */
let tally = none;
for (const part of [check, () => e2e([])]) tally = add(tally, await attempt(part));
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 ? 1 : 0);

async function attempt(part: () => Promise<Tally>): Promise<Tally> {
  try {
    return await part();
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    return { passed: 0, failed: 1 };
  }
}
