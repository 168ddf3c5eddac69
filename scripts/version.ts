import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const KEPT = ".next/plexus-commit";

const run = promisify(execFile);

/** The commit that the sources are of, marked where they were changed since; null without git, or where this is no checkout of Plexus. */
export async function commitHere(): Promise<string | null> {
  try {
    // A copy that somebody unpacked within another project is not of that project's commits.
    const { stdout: within } = await run("git", ["rev-parse", "--show-prefix"]);
    if (within.trim() !== "") return null;
    // No tag has this name: the commit itself is told, never the distance from a tag.
    const told = await run("git", ["describe", "--always", "--dirty=+", "--abbrev=12", "--exclude=*"]);
    return told.stdout.trim() || null;
  } catch {
    return null;
  }
}

/** With a build, from what it was made: the checkout may go on, and the build does not. */
export async function keepCommit(commit: string | null): Promise<void> {
  if (commit) await writeFile(KEPT, commit);
  else await rm(KEPT, { force: true });
}

/** The package's version, and the commit of the build where there is one; sources that are served as they are have none. */
export async function readVersion(dev = false): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const commit = dev ? "" : await readFile(KEPT, "utf8").catch(() => "");
  return commit ? `${version} (${commit})` : version;
}
