import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { patienceOf } from "./patience";

const NEXT = ".next";
const CHUNKS = join(NEXT, "static", "chunks");
/** What stands beside the sources and is no part of them. */
const ASIDE = [NEXT, ".git", ".plexus", ".env", "test-results"];

const WRITTEN = /\.(js|json|html|rsc|css|txt|meta|body)$|BUILD_ID$/;

async function rewrite(folder: string, change: (text: string) => string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !WRITTEN.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, "utf8");
    const changed = change(text);
    if (changed !== text) await writeFile(path, changed);
  }
}

/**
 * A checkout beside this one whose build has another id, and every file of the browser's another name: what a page sees
 * of a deployment. The code in them is the same.
 */
export async function anotherBuild(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "plexus-build-"));
  for (const name of await readdir("."))
    if (!ASIDE.includes(name)) await symlink(resolve(name), join(folder, name));
  await cp(NEXT, join(folder, NEXT), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.startsWith(join(NEXT, "cache")) && !path.endsWith(".map"),
  });
  const id = (await readFile(join(NEXT, "BUILD_ID"), "utf8")).trim();
  const other = [...id].reverse().join("");
  const named = /(static\/chunks\/)([\w.~%-]+\.(?:js|css))/g;
  await rewrite(join(folder, NEXT), (text) => text.replaceAll(id, other).replace(named, "$1b$2"));
  const chunks = join(folder, CHUNKS);
  for (const name of await readdir(chunks)) await rename(join(chunks, name), join(chunks, `b${name}`));
  await rename(join(folder, NEXT, "static", id), join(folder, NEXT, "static", other));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export type Served = { end: (signal: "SIGTERM" | "SIGKILL") => Promise<void> };

/** `npm start` in that checkout. */
export async function start(folder: string, env: Record<string, string>): Promise<Served> {
  const child: ChildProcess = fork(resolve("scripts/start.ts"), {
    cwd: folder,
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: "", npm_lifecycle_event: "", ...env },
    silent: true,
  });
  // Whatever ends the tests ends it.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  const said: string[] = [];
  const { within } = patienceOf("The test", () => `npm start said:\n${said.join("\n")}`);
  const serving = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on("line", (line) => {
          said.push(line);
          if (line.includes("Plexus serves")) done();
        });
    child.once("exit", () => fail(new Error(`npm start ended without serving:\n${said.join("\n")}`)));
  });
  const end: Served["end"] = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await within(`npm start to end by ${signal}`, ended);
  };
  try {
    await within("npm start to serve", serving);
  } catch (error) {
    kill();
    throw error;
  }
  return { end };
}
