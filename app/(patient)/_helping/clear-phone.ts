import { forgetClosed } from "../_components/closed";
import { keepNoneBut } from "../_kept/keep-none";
import { removeEntries } from "../_kept/wipe";
import { removeOwn } from "../_outbox/own-storage";

/** Removes all that this phone keeps under a helper's leave. @returns how many entries were never sent, and whether one was a yes to a warning sign */
export async function clearPhoneOf(owner: string): Promise<{ unsent: number; urgent: boolean }> {
  removeOwn(owner);
  forgetClosed();
  const { count, yes } = await removeEntries([owner]);
  await keepNoneBut(null);
  return { unsent: count, urgent: yes };
}
