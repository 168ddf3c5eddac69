import { haveWorker } from "../../../_kept/worker";

/** What this browser can do: nothing, no longer since it was forbidden, or push, on or off. */
export type PushHere = "none" | "blocked" | "off" | "on";

const registered = async (): Promise<ServiceWorkerRegistration | undefined> => {
  await haveWorker();
  return navigator.serviceWorker.getRegistration();
};

export async function pushState(): Promise<PushHere> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return "none";
  if (Notification.permission === "denied") return "blocked";
  const registration = await registered();
  if (!registration) return "none";
  return (await registration.pushManager.getSubscription()) ? "on" : "off";
}

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

/**
 * Asks for leave and registers this browser with its push service; one that is registered for another clinic is so no more.
 * @returns what the clinic needs to push to it; null where the browser, or who holds it, says no
 */
export async function subscribeHere(publicKey: string) {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await registered();
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
  const subscription = await pushManager.subscribe(options).catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  });
  const { keys } = subscription.toJSON();
  return { endpoint: subscription.endpoint, p256dh: keys?.p256dh, auth: keys?.auth };
}

/** @returns where it was pushed to; null where it wasn't */
export async function unsubscribeHere(): Promise<string | null> {
  const subscription = await (await registered())?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}
