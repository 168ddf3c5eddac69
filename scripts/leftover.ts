import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { run } from "../lib/db/binaries";
import { isAlive, readText, writePrivate } from "../lib/db/state";

/** A process written down, so that a later command can find it; numbers alone go to other programs one day. */
const noted = z.object({ pid: z.number(), started: z.string(), port: z.number().optional() });
type Noted = z.infer<typeof noted>;

/** How long a process may take to end when asked. */
const GRACE_MS = 10_000;

export async function note(file: string, pid: number, port?: number): Promise<void> {
  await writePrivate(file, JSON.stringify({ pid, started: await startOf(pid), port }));
}

/** The process that was written down there, while it still runs. */
export async function findNoted(file: string): Promise<Noted | null> {
  const parsed = noted.safeParse(parse(await readText(file)));
  if (!parsed.success || !isAlive(parsed.data.pid)) return null;
  return (await startOf(parsed.data.pid)) === parsed.data.started ? parsed.data : null;
}

/** Asks the process to end, and sees that it does. */
export async function end(pid: number, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  const send = (what: NodeJS.Signals) => {
    try {
      process.kill(pid, what);
    } catch {
      // It ended meanwhile.
    }
  };
  send(signal);
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited >= GRACE_MS) send("SIGKILL");
    await wait(100);
  }
}

/** Ends what a killed command left at work. */
export async function endLeftover(file: string): Promise<void> {
  const left = await findNoted(file);
  if (left) await end(left.pid, "SIGKILL");
}

/** When the process began, in the words of this system. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    const asked = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
    return asked.stdout.trim();
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
