import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { tools } from "../stop";

export type Settings = Record<string, string>;
type Started = { command: string; args: string[]; cwd?: string; env?: Settings };

/** Ends with this process, however that ends. */
export function start({ command, args, cwd, env = {} }: Started): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  tools.add(child);
  child.once("close", () => tools.delete(child));
  return child;
}

const npm = (script: string, args: string[] = []): Pick<Started, "command" | "args"> => ({
  command: "npm",
  args: script === "start" ? ["start"] : ["run", script, "--", ...args],
});

/** Runs one of the README's commands to its end. @returns what it said */
export async function npmRun(script: string, args: string[], env: Settings, cwd?: string): Promise<string> {
  const child = start({ ...npm(script, args), cwd, env });
  let said = "";
  child.stdout?.on("data", (text: Buffer) => {
    said += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`npm run ${script} failed.`);
  return said;
}

/** Starts one that goes on, until it says these words. What it says later is read as well: a pipe that nobody reads would end it. */
export function npmUntil(script: string, words: string, env: Settings, cwd?: string): Promise<void> {
  const child = start({ ...npm(script), cwd, env });
  return new Promise((said, fail) => {
    child.once("close", () => fail(new Error(`npm run ${script} ended before it said "${words}".`)));
    if (child.stdout)
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (line.includes(words)) said();
      });
  });
}

/** Ends all that was started, and waits for it. */
export async function endAll(): Promise<void> {
  const ended = [...tools].map((tool) => once(tool, "close"));
  for (const tool of tools) tool.kill();
  await Promise.all(ended);
}
