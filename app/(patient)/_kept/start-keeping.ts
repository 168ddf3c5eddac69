import { forgetClosed } from "../_components/closed";
import { keepNoneBut } from "./keep-none";
import { endRenewing, goOnRenewing, renew } from "./renew";
import { haveWorker } from "./worker";

/** Has the worker there, and keeps the days of whoever is signed in. A browser that keeps nothing goes on as it is. */
export async function keepOf(owner: string): Promise<void> {
  await Promise.allSettled([haveWorker(), renew(owner)]);
}

/** Whoever it was about signs out: nothing more is kept, and what was is removed. */
export async function endKeeping(): Promise<void> {
  endRenewing();
  forgetClosed();
  await keepNoneBut(null);
}

/** The sign-out failed: what was removed is kept anew. */
export async function keepOnOf(owner: string): Promise<void> {
  goOnRenewing();
  await keepOf(owner);
}
