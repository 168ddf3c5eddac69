import "./preflight";
import { spawn } from "node:child_process";
import { z } from "zod";
import { main } from "./steps";

/** What npm says as JSON: a report, or why there is none. */
const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string(), range: z.string() });
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
  metadata: z.object({ dependencies: z.object({ total: z.number() }) }),
});
const unanswered = z.object({ message: z.string() });

/** A registry that is away is said within seconds, and not after npm's own minutes. */
const HASTE = { npm_config_fetch_retries: "0", npm_config_fetch_timeout: "30000" };

function askNpm(args: string[]): Promise<string> {
  const child = spawn("npm", ["audit", "--json", ...args], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...HASTE },
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    said += part;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", () => done(said));
  });
}

/**
 * Asks the registry which of the installed packages have known weaknesses. Where none answers, that is said, and no failure:
 * nothing is wrong with the packages because nobody could be asked.
 */
await main(async () => {
  const said: unknown = JSON.parse((await askNpm(process.argv.slice(2))) || "null");
  const away = unanswered.safeParse(said).data;
  if (away) {
    console.log(`– Not known: no registry answers what is known of packages (${away.message}).`);
    return 0;
  }
  const answered = report.safeParse(said).data;
  if (!answered) throw new Error("npm audit made no report: run `npm audit` to see why.");
  const found = Object.entries(answered.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one) => (typeof one === "string" ? [] : [{ name, ...one }])),
  );
  for (const { name, range, severity, title, url } of found)
    console.log(`✗ ${name} ${range}, ${severity}: ${title} (${url})`);
  const { total } = answered.metadata.dependencies;
  if (found.length === 0) console.log(`✓ No known weakness in ${total} packages.`);
  else console.log(`${found.length} known in ${total} packages; \`npm audit\` says which way each comes in.`);
  return found.length > 0 ? 1 : 0;
});
