import "./preflight";
import { findBrowser } from "./browser";
import { check } from "./check";
import { e2e } from "./e2e";
import { assertSettings } from "./settings";
import { explain, main, step } from "./steps";
import { add, none, type Tally } from "./tally";

/** Everything, and on the last line how it went. A machine that can't run the browser tests is told so first. */
await main(async () => {
  await assertSettings({ browser: true });
  const browser = await step("Browser", findBrowser);
  let tally = none;
  for (const part of [check, () => e2e([], browser)]) tally = add(tally, await attempt(part));
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed > 0 ? 1 : 0);
});

async function attempt(part: () => Promise<Tally>): Promise<Tally> {
  try {
    return await part();
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    return { passed: 0, failed: 1 };
  }
}
