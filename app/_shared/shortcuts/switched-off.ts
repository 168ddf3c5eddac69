import { isCharacter, keysOf, SHORTCUT_IDS, type ShortcutId } from "./registry";

const NAME = "plexus-shortcuts-off";

/** Those that are run by characters alone, which dictation and slips run as well. */
export const CHARACTER_IDS = SHORTCUT_IDS.filter((id) => keysOf(id).some(isCharacter));

let known: ReadonlySet<string> | null = null;
const listeners = new Set<() => void>();

function read(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : []);
  } catch {
    // A browser that keeps nothing has them all on.
    return new Set();
  }
}

/** What somebody switched off in this browser. */
export function switchedOff(): ReadonlySet<string> {
  known ??= read();
  return known;
}

export function switchShortcuts(ids: readonly ShortcutId[], on: boolean): void {
  const next = new Set(switchedOff());
  for (const id of ids) {
    if (on) next.delete(id);
    else next.add(id);
  }
  known = next;
  try {
    localStorage.setItem(NAME, JSON.stringify([...next]));
  } catch {
    // It holds until the page is left.
  }
  showCaps();
  for (const listener of listeners) listener();
}

/** Says to the page whether the key caps of single characters still promise something. */
export function showCaps(): void {
  const off = CHARACTER_IDS.every((id) => switchedOff().has(id));
  document.documentElement.toggleAttribute("data-no-single-keys", off);
}

/** For `useSyncExternalStore`: another tab's choice counts here as well. */
export function onSwitched(listener: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key !== NAME) return;
    known = null;
    showCaps();
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", other);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", other);
  };
}
