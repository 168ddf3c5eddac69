import { SEND } from "@/lib/offline/pages";
import { type Entry, type Outcome, outcomeOf, POSTS, requestOf } from "@/lib/outbox/entry";
import { CHANNEL } from "../_kept/channel";

/** So long an answer is waited for: what hangs holds back what is urgent, and says all the while that it is being told. */
const PATIENCE_MS = 10_000;

type Syncing = { sync?: { register: (name: string) => Promise<void> } };

/** Where a browser can, it sends what is left with no page open, once there is a network. */
export async function askToSend(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as Syncing | undefined;
  await registration?.sync?.register(SEND);
}

/**
 * One tab sends at a time, where the browser has locks; elsewhere sending twice stores once all the same.
 * @returns whether it was this one's turn
 */
export async function alone(work: () => Promise<void>): Promise<boolean> {
  const inTurn = async (lock: unknown) => {
    if (lock) await work();
    return lock !== null;
  };
  return "locks" in navigator
    ? navigator.locks.request(CHANNEL, { ifAvailable: true }, inTurn)
    : inTurn(true);
}

/** Hands one entry to the server. @returns what became of it; what got no answer in time may have arrived all the same */
export async function post(entry: Entry): Promise<Outcome> {
  // Of a later build, which wrote it on this phone: it alone waits for one that knows it.
  if (!(entry.kind in POSTS)) return { kind: "later", because: "version" };
  try {
    const { path, body } = requestOf(entry, new Date().toISOString());
    const response = await fetch(path, {
      method: "POST",
      // What was tapped goes out also when the page is left at once.
      keepalive: body.length < 60_000,
      headers: { "Content-Type": "application/json" },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // Rarely asked for: its code came with what keeps the days, or comes now.
    const wiped = response.status === 401 && (await (await import("../_kept/wipe")).wipedBy(response));
    // What is another's stays on this phone, and waits for them to sign in.
    if (wiped) return { kind: "later", because: wiped.includes(entry.owner) ? "revoked" : "sign-in" };
    const answer = response.ok ? await response.json() : null;
    return outcomeOf(response.status, answer?.results?.[0], entry.kind);
  } catch {
    return { kind: "later", because: "network" };
  }
}
