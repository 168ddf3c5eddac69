import { FORM, type WireOffline } from "@/lib/offline/wire";
import { forgetDays, timesForgotten } from "./forget";
import { keep, keptEdition } from "./kept";
import { askToLast } from "./lasting";
import { wipedBy } from "./wipe";

/** `gone`: nobody is signed in here any more; `other`: somebody else is, or the same person for somebody else. */
export type Renewed = "kept" | "gone" | "other" | "later";

/** Then it is asked anew: a late answer is not to take the place of a newer one. */
const PATIENCE_MS = 10_000;

let left = false;

/** From now on nothing more is kept: whoever it was about signs out. */
export const endRenewing = (): void => {
  left = true;
};

/** They are signed in still. */
export const goOnRenewing = (): void => {
  left = false;
};

/** Null for an answer of a server that is older or newer than this page: keeping it would remove what there is. */
async function answerOf(response: Response): Promise<WireOffline | null> {
  const answer: WireOffline | null = response.ok ? await response.json().catch(() => null) : null;
  return answer?.form === FORM && typeof answer.owner === "string" ? answer : null;
}

/** Asks the server for what this phone keeps of its owner, and keeps it. Whoever was signed out elsewhere keeps no days. */
export async function renew(owner: string): Promise<Renewed> {
  const before = timesForgotten();
  const edition = await keptEdition(owner).catch(() => null);
  const asked = edition === null ? "" : `?${new URLSearchParams({ learn: edition })}`;
  const answer = await fetch(`/api/v1/offline${asked}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (!answer) return "later";
  if ((await wipedBy(answer)) || answer.status === 401 || answer.status === 404) {
    await forgetDays();
    return "gone";
  }
  const kept = await answerOf(answer);
  if (!kept || left) return "later";
  if (timesForgotten() !== before) return renew(owner);
  // Also where somebody else is signed in by now: theirs it is, and nothing stays of whoever was before.
  await keep(kept);
  if (kept.owner !== owner) return "other";
  await askToLast().catch(() => {});
  return "kept";
}
