import { sameWallClock } from "@/lib/time/wall-clock";

const KEPT = "kept-zone";
const CHANGED = "plexus:kept-zone";

/** The phone's zone where its clock shows something else now than the zone in use; else null. */
export function otherZone(inUse: string): string | null {
  const phone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return phone && !sameWallClock(inUse, phone, Date.now()) ? phone : null;
}

/** Calls back when the phone is taken up again, perhaps elsewhere, and when it was asked to keep a zone. */
export function onZone(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  document.addEventListener("visibilitychange", changed);
  return () => {
    removeEventListener(CHANGED, changed);
    document.removeEventListener("visibilitychange", changed);
  };
}

const pair = (inUse: string, phone: string) => `${inUse} ${phone}`;

/** Whether this phone was told to keep the zone in use while it is in the other. One that keeps nothing asks again. */
export function keepsZone(inUse: string, phone: string | null): boolean {
  try {
    return phone !== null && localStorage.getItem(KEPT) === pair(inUse, phone);
  } catch {
    return false;
  }
}

/** Remembers the answer, or with null forgets it: the next journey is another question. */
export function keepZone(inUse: string, phone: string | null): void {
  try {
    if (phone === null) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, pair(inUse, phone));
  } catch {
    // A browser that keeps nothing asks again.
  }
  dispatchEvent(new Event(CHANGED));
}
