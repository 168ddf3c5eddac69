import { readFile } from "node:fs/promises";
import { join } from "node:path";

const HEADERS = {
  "Content-Type": "text/javascript; charset=utf-8",
  // A browser asks for it anew at each start, and takes a new build's as soon as there is one.
  "Cache-Control": "no-cache",
};

/**
 * The phone's worker, as `scripts/offline.ts` made it beside the build; while the sources are served there is none. What it
 * may ask is said by the proxy, as of any file.
 */
export async function GET(): Promise<Response> {
  const file = join(process.cwd(), ".next", "plexus-worker.js");
  const worker = await readFile(file, "utf8").catch(() => null);
  return worker === null ? new Response(null, { status: 404 }) : new Response(worker, { headers: HEADERS });
}
