import { readFile, rm } from "node:fs/promises";
import { z } from "zod";

/** Tests that passed and failed. A step that is no test counts as one failure when it fails. */
export type Tally = { passed: number; failed: number };

export const none: Tally = { passed: 0, failed: 0 };
export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});
export const asTally = (succeeded: boolean): Tally => ({ passed: 0, failed: succeeded ? 0 : 1 });

export const isClean = ({ failed }: Tally) => failed === 0;

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }) })
  .transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

const reports = { vitest: vitestReport, playwright: playwrightReport };

/**
 * Runs a test tool that leaves a report in `file`, and counts. A tool that fails without a failed test (a file that
 * does not load, a server that does not start), or finds no test, is a failure as well.
 */
export async function count(
  kind: keyof typeof reports,
  file: string,
  run: () => Promise<number>,
): Promise<Tally> {
  await rm(file, { force: true });
  const code = await run();
  const parsed = reports[kind].safeParse(JSON.parse(await readFile(file, "utf8").catch(() => "null")));
  const tally = parsed.success ? parsed.data : none;
  const unexplained = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return unexplained ? { ...tally, failed: 1 } : tally;
}
