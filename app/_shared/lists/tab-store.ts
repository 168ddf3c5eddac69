import { newId } from "@/lib/new-id";

/** Changes whenever somebody signs in or out in this browser: what a tab remembered until then was of somebody else. */
const SINCE = "plexus-since";

const since = (): string => localStorage.getItem(SINCE) ?? "";

/** What this tab remembers by a name; null for nothing, or what was of whoever was signed in before. */
export function readOfTab(name: string): unknown {
  try {
    const stored: { of: string; value: unknown } | null = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return stored?.of === since() ? stored.value : null;
  } catch {
    // A browser that keeps nothing remembers nothing.
    return null;
  }
}

export function writeOfTab(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify({ of: since(), value }));
  } catch {
    // As above.
  }
}

/** In every tab of this browser. */
export function forgetTabs(): void {
  try {
    localStorage.setItem(SINCE, newId<string>());
  } catch {
    // As above.
  }
}
