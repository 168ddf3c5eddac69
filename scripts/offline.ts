import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const NEXT = ".next";
const PAGE = "server/app/offline/page_client-reference-manifest.js";

const read = (path: string) => readFile(join(NEXT, path), "utf8");

/** Every chunk that a text names, as a path below `.next`. */
const chunksIn = (text: string): string[] =>
  [...text.matchAll(/static\/chunks\/[\w.~%-]+\.(?:js|css)/g)].map(([path]) => path);

/** Of the fonts the one that English is written in: the others are only for some people's names. */
const FONT = /-latin-wght-/;

/**
 * All code that the shell may ever ask for: what its document names, what that loads later, and the fonts of its styles.
 * Other code is the network's.
 */
async function codeOf(): Promise<string[]> {
  const manifest = JSON.parse(await read("build-manifest.json"));
  const first = [...(manifest.rootMainFiles ?? []), ...(manifest.polyfillFiles ?? [])];
  const waiting = [...first, ...chunksIn(await read(PAGE))];
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...chunksIn(await read(path)));
  }
  const media = (await readdir(join(NEXT, "static/media"))).filter((name) => FONT.test(name));
  return [...found, ...media.map((name) => `static/media/${name}`)].sort().map((path) => `/_next/${path}`);
}

/** Makes the phone's worker of a production build that is there. */
export async function makeWorker(): Promise<void> {
  const id = (await read("BUILD_ID")).trim();
  const { outputFiles } = await build({
    entryPoints: ["app/_worker/worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    tsconfig: "tsconfig.json",
    define: { PLEXUS_BUILD: JSON.stringify(id), PLEXUS_CODE: JSON.stringify(await codeOf()) },
  });
  const [made] = outputFiles;
  if (!made) throw new Error("The phone's worker was not made.");
  await writeFile(join(NEXT, "plexus-worker.js"), made.text);
}
