import { TAKE_OVER, WORKER } from "@/lib/offline/pages";

/** Has the phone's worker there from now on, and lets a newer one take over where this page is the only one. */
export async function haveWorker(): Promise<void> {
  // Sources change without their names: while those are served there is none.
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  registration.waiting?.postMessage(TAKE_OVER);
}
