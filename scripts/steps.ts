import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { note } from "./leftover";
import { isStopping, tools, watchForStop } from "./stop";

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and says so: at once, now and then while it lasts, and when it is done. */
export async function step<T>(
  name: string,
  work: (say: (detail: string) => void) => Promise<T>,
  isGood: (result: T) => boolean = () => true,
): Promise<T> {
  const begun = performance.now();
  console.log(`• ${name} …`);
  const ticking = setInterval(() => console.log(`  … ${name}, ${seconds(begun)}`), 10_000);
  try {
    const result = await work((detail) => console.log(`  ${detail}`));
    console.log(`${isGood(result) ? "✓" : "✗"} ${name} (${seconds(begun)})`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

type RunOptions = {
  /** Where it runs; left out, here. */
  cwd?: string;
  env?: Record<string, string>;
  onLine?: (line: string) => void;
  /** Where the tool is written down, so that the next command can end it if this one is killed. */
  noteIn?: string;
};

/**
 * Runs a tool of node_modules under this very Node, its output shown as it comes.
 * @returns its exit code; 1 where a signal ended it
 */
export async function runTool(
  script: string,
  args: string[],
  { cwd, env = {}, onLine, noteIn }: RunOptions = {},
): Promise<number> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    stdio: ["ignore", onLine ? "pipe" : "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...(onLine ? colour : {}), ...env },
  });
  tools.add(child);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      console.log(line);
      onLine?.(line);
    });
  }
  const ended = new Promise<number>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      tools.delete(child);
      done(code ?? 1);
    });
  });
  if (noteIn && child.pid) await note(noteIn, child.pid);
  return ended;
}

/** What a person should read of a failure: the messages, without the stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = ofTheSystem(error) ?? error.message;
  return error.cause ? `${words}\n  because: ${explain(error.cause)}` : words;
}

/** Says of the system's commonest refusals what is to be done. */
function ofTheSystem(error: Error): string | null {
  const code = "code" in error ? String(error.code) : "";
  const path = "path" in error ? String(error.path) : "the files of Plexus";
  if (["EROFS", "EACCES", "EPERM"].includes(code))
    return `${path} can't be written to (${code}): use a copy of Plexus in a folder of your own.`;
  if (["ENOSPC", "EDQUOT"].includes(code)) return `The disk that holds ${path} is full: make room on it.`;
  // Prisma says it in a message of several lines and with a code of its own.
  if (code === "53100" || error.message.includes("No space left on device"))
    return "The disk of the database server is full: make room on it.";
  return null;
}

/** Runs a command to its end. Where it fails, it says why in words and ends at once: idle connections would keep it. */
export async function main(work: () => Promise<number | undefined>): Promise<void> {
  watchForStop();
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    // The signal that ended a tool may not have been heard here yet.
    await new Promise((done) => setImmediate(done));
    // What was pulled away by a stop says nothing: the stop ends this process.
    if (isStopping()) return;
    console.error(`\n✗ ${explain(error)}`);
    if (process.env.DEBUG) console.error(error);
    process.exit(1);
  }
}
