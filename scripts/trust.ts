import "./preflight";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { main, runTool, step } from "./steps";
import { onStop } from "./stop";
import { GOALS, OPEN } from "./trust/goals.data";
import { rowsOf, tableOf } from "./trust/table";

const told = z.object({ name: z.string(), value: z.number() });
/** What is measured in seconds is measured on a machine that does nothing else. */
const ALONE = ["--workers", "1"];
const VITEST = join("node_modules", "vitest", "vitest.mjs");

await main(async () => {
  const folder = await mkdtemp(join(tmpdir(), "plexus-trust-"));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "figures");
  const env = { PLEXUS_FIGURES: file };
  const files = [...new Set(GOALS.map((goal) => goal.file))];
  const browser = files.filter((one) => one.startsWith("e2e/"));
  const others = files.filter((one) => !browser.includes(one));
  const codes = [
    others.length > 0
      ? await step("Tests of the database", () => runTool(VITEST, ["run", ...others], { env }))
      : 0,
    browser.length > 0
      ? await step("Tests of the built server", () =>
          runTool(join("scripts", "e2e.ts"), [...browser, ...ALONE], {
            env: { ...env, NODE_OPTIONS: "--import tsx" },
          }),
        )
      : 0,
  ];
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n").filter(Boolean);
  const figures = new Map(
    lines.map((line) => told.parse(JSON.parse(line))).map((one) => [one.name, one.value]),
  );
  const rows = rowsOf(GOALS, OPEN, figures);
  console.log(`\n${tableOf(rows).join("\n")}`);
  await rm(folder, { recursive: true, force: true });
  return codes.some((code) => code !== 0) || rows.some(({ mark }) => mark === "✗") ? 1 : 0;
});
