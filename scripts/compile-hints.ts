import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const chunks = ".next/static/chunks";
/** Chromium compiles all of such a file while it loads, beside the page and not in the middle of its first work. */
const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * A third of what a page's own thread did as it came up was compiling functions, one after the other, as they were first
 * called. What a chunk holds is called almost whole, so that the browser is told to compile it ahead; others read a comment.
 */
export async function hintToCompile(): Promise<void> {
  const names = (await readdir(chunks)).filter((name) => name.endsWith(".js"));
  for (const name of names) {
    const path = join(chunks, name);
    const code = await readFile(path, "utf8");
    if (!code.startsWith(HINT)) await writeFile(path, HINT + code);
  }
}
