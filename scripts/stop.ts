import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../lib/db/state";

type Ending = () => Promise<void>;

/** How long a tool may take to end by itself before it is ended. */
const GRACE_MS = 5_000;

const endings: Ending[] = [];
let stopping = false;
let codeOfStop = 1;
let watching = false;

/** Tools at work. None outlives this process, however it was asked to end. */
export const tools = new Set<ChildProcess>();
process.once("exit", () => {
  for (const tool of tools) tool.kill();
});

/** Whether this process was asked to end: work that fails now has nothing more to say. */
export const isStopping = () => stopping;

/** For commands that run until they are stopped: being stopped is no failure of theirs. */
export function runsUntilStopped(): void {
  codeOfStop = 0;
}

/**
 * Calls `end` when somebody asks this process to end: Ctrl-C, a supervisor, or the death of npm above it. Tools end
 * first, then what was added last.
 */
export function onStop(end: Ending): void {
  watchForStop();
  endings.push(end);
}

/** Begins to listen for a stop; called again it does nothing. */
export function watchForStop(): void {
  if (watching) return;
  watching = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stopNow(signal));
  // Whoever read what it says may be gone. A server that says so, to nobody, would be told of it again and again.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const npm = parentOfShell(parent);
  const isAlone = () => process.ppid !== parent || (npm !== null && !isAlive(npm));
  setInterval(() => isAlone() && void stopNow("SIGHUP"), 1_000).unref();
}

/** npm starts a script through a shell, which lives on when npm is killed. */
function parentOfShell(pid: number): number | null {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [, parent, command = ""] = /^(\d+)\s+(.*)/.exec(line) ?? [];
    return /^\S*sh -c /.test(command) ? Number(parent) : null;
  } catch {
    return null;
  }
}

async function stopNow(signal: NodeJS.Signals) {
  if (stopping) return;
  stopping = true;
  // Work that loses its database to the stop has nothing more to say.
  process.on("uncaughtException", () => undefined);
  console.log("\nStopping …");
  await Promise.all([...tools].map((tool) => endTool(tool, signal)));
  for (const end of endings.toReversed()) {
    await end().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  }
  process.exit(codeOfStop);
}

/** A terminal sends Ctrl-C to the tools as well, and they may have something to put away. */
async function endTool(tool: ChildProcess, signal: NodeJS.Signals) {
  if (tool.exitCode !== null || tool.signalCode !== null) return;
  const ended = once(tool, "exit");
  if (signal !== "SIGINT") tool.kill("SIGTERM");
  const patience = () => wait(GRACE_MS, "late" as const, { ref: false });
  if ((await Promise.race([ended, patience()])) !== "late") return;
  tool.kill("SIGTERM");
  if ((await Promise.race([ended, patience()])) === "late") tool.kill("SIGKILL");
}
