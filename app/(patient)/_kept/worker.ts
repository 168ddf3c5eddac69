import { TAKE_OVER, WORKER } from "@/lib/offline/pages";

let had: Promise<void> | null = null;

/**
 * Has the phone's worker there from now on, and lets the one that waits take over where this page is the only one: once,
 * as the page comes up, when it is of the build that waits. What comes later would take the code of this one away.
 */
export const haveWorker = (): Promise<void> => {
  had ??= register();
  return had;
};

async function register(): Promise<void> {
  // Sources change without their names: while those are served there is none.
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
  registration.waiting?.postMessage(TAKE_OVER);
}
