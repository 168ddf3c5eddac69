/** Which records were opened last in this tab: ids alone, whose names are asked for when they are shown. */
const NAME = "plexus-recent";
const MOST = 6;

export function recentIds(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    // A browser that keeps nothing has none.
    return [];
  }
}

export function noteOpened(id: string): void {
  try {
    const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, MOST);
    sessionStorage.setItem(NAME, JSON.stringify(ids));
  } catch {
    // As above.
  }
}

export function forgetRecent(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // As above.
  }
}
