import { keptPageOf } from "@/lib/offline/pages";
import { isFromProgram } from "@/lib/offline/way";
import { whole } from "@/lib/offline/whole";

/** So long a page of the network is waited for, where the shell has it at hand. */
const PATIENCE_MS = 3_000;

const after = (ms: number): Promise<null> => new Promise((done) => setTimeout(() => done(null), ms));

/** What a cache has under an address. One that can't be read has nothing: the network is there all the same. */
export async function fromCache(name: string, address: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(name)).match(address, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/**
 * A page by the network, or the shell in its place: after a while where the shell has this page as well, and otherwise
 * where the network fails, since the shell could but say that it needs one. A browser leaves half a page as it is: so one
 * that breaks off has failed.
 */
export async function pageFrom(
  path: string,
  asked: Promise<Response>,
  kept: Promise<Response | undefined>,
): Promise<Response> {
  const tried = asked.then(whole).catch(() => null);
  const shell = await kept;
  if (!shell) return asked;
  const answer = await (keptPageOf(path) ? Promise.race([tried, after(PATIENCE_MS)]) : tried);
  return answer && isFromProgram(answer) ? answer : shell;
}
