import { isUrgent } from "@/lib/outbox/entry";
import { revokedIn } from "@/lib/outbox/wire";
import { forgetClosed } from "../_components/closed";
import { removeOwn } from "../_outbox/own-storage";
import { openStore } from "../_outbox/store";
import { CHANNEL, REVOKED, type RevokedNews } from "./channel";
import { openPhone } from "./database";
import { forgetDays } from "./forget";
import { keepNothingOf } from "./keep-none";
import { addedTo, LOST, type Lost } from "./lost";

/**
 * Removes what was tapped by these, sent or not; and keeps how much was to be sent still, where `notes` is set. Both in one
 * step: of several pages and the worker that are told at once one says it, and a page that is closed meanwhile loses none.
 * @returns what was to be sent still
 */
export async function removeEntries(
  owners: readonly string[],
  { notes = false, stays = false } = {},
): Promise<Lost> {
  const store = await openStore();
  const listed = (await Promise.all(owners.map(store.list))).flat();
  const known = new Map(listed.map((entry) => [entry.id, entry]));
  const phone = await openPhone();
  return phone.change(["entries", "kept"], async (rows) => {
    const [entries, kept] = [rows("entries"), rows("kept")];
    const keys: string[] = [];
    for (const owner of owners) keys.push(...(await entries.getAllKeysOf(owner)));
    for (const key of keys) await entries.delete(key);
    // What this build can't read waits as well; what was refused does not.
    const waiting = keys.map((key) => known.get(key)).filter((entry) => !entry || entry.error === null);
    const lost: Lost = {
      count: waiting.length,
      yes: waiting.some((entry) => entry !== undefined && isUrgent(entry)),
      ...(stays ? { stays } : {}),
    };
    if (notes && lost.count > 0) await kept.put(addedTo(await kept.get(LOST), lost));
    return lost;
  });
}

/** Whether anything of anybody is left on this phone. */
async function isEmpty(): Promise<boolean> {
  const phone = await openPhone();
  const kept = await phone.rows("kept").getAllKeys();
  return (await phone.rows("entries").count()) + kept.filter(([owner]) => owner !== "").length === 0;
}

/** The key opens nothing more: what a copy of the browser's files still holds stays closed. */
async function removeKey(): Promise<void> {
  const phone = await openPhone();
  await phone.change(["keys"], (rows) => rows("keys").clear());
}

/** The program's own code, which says of this phone that Plexus was used on it. A page alone can end its worker. */
async function removeCode(): Promise<void> {
  if (globalThis.caches)
    for (const name of await caches.keys()) if (name.startsWith("plexus-")) await caches.delete(name);
  const workers =
    typeof window === "undefined" ? [] : await (navigator.serviceWorker?.getRegistrations() ?? []);
  await Promise.all(workers.map((worker) => worker.unregister()));
}

function tell(news: RevokedNews): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(news);
  channel.close();
}

/**
 * Removes all that this phone keeps of these, what was not sent yet as well, and says so to its open pages. How much
 * that was is kept, without a word of what; it is said where one signs in. What fails keeps nothing else from being removed.
 * @param stays the sign-in goes on: the days of others whom it acts for stay, and what they need without a network
 * @param inUse it acts for one of them at this moment, though nothing may be kept of them yet
 */
export async function wipe(owners: readonly string[], { stays = false, inUse = false } = {}): Promise<void> {
  for (const owner of owners) removeOwn(owner);
  forgetClosed();
  await removeEntries(owners, { notes: true, stays }).catch(() => {});
  await keepNothingOf(owners).catch(() => {});
  // Whose record it is may have been put right meanwhile: days are nobody's to read here who is signed out.
  if (!stays) await forgetDays().catch(() => {});
  const empty = await isEmpty().catch(() => false);
  if (empty) await removeKey().catch(() => {});
  if (!inUse && (empty || !stays)) await removeCode().catch(() => {});
  tell(stays ? { revoked: owners } : REVOKED);
}

/**
 * Does what an answer asks of a device that was signed out from elsewhere, or taken off a record.
 * @returns of whom nothing is kept any more; null where it did not ask for it
 */
export async function wipedBy(answer: Response): Promise<readonly string[] | null> {
  if (answer.status !== 401) return null;
  const asked = revokedIn(await answer.json().catch(() => null));
  if (!asked) return null;
  await wipe(asked.owners, { stays: asked.stays });
  return asked.owners;
}
