import { isUrgent } from "@/lib/outbox/entry";
import { keepNoneBut } from "../_kept/kept";
import { removeOwn } from "../_outbox/own-storage";
import { openStore } from "../_outbox/store";

/** Removes all that this phone keeps under a helper's leave. @returns how many entries were never sent, and whether one was a yes to a warning sign */
export async function clearPhoneOf(owner: string): Promise<{ unsent: number; urgent: boolean }> {
  const store = await openStore();
  const entries = await store.list(owner);
  removeOwn(owner);
  for (const { id } of entries) await store.remove(id);
  await keepNoneBut(null);
  return { unsent: entries.length, urgent: entries.some(isUrgent) };
}
