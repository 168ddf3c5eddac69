const KEPT = "pictures";
const STILL = "still";
const CHANGED = "plexus:pictures";

/** Whether this device was asked to keep pictures still, in Plexus or as a whole. */
export const wantsStill = (): boolean =>
  asksStill() || matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Whether it was asked here. A browser that keeps nothing has been asked nothing. */
export function asksStill(): boolean {
  try {
    return localStorage.getItem(KEPT) === STILL;
  } catch {
    return false;
  }
}

export function askStill(still: boolean): void {
  try {
    if (still) localStorage.setItem(KEPT, STILL);
    else localStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing follows the system's own setting.
  }
  dispatchEvent(new Event(CHANGED));
}

/** Calls back when the wish changes, on this page or in another tab. What it returns ends that. */
export function onWish(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  addEventListener("storage", changed);
  return () => {
    removeEventListener(CHANGED, changed);
    removeEventListener("storage", changed);
  };
}
