/** A list of patients that somebody went through, in its order: of ids alone, so that the browser keeps nothing of their health. */
export type KeptList = { name: "caseload" | "alerts" | "visits" | "search"; href: string; ids: string[] };

/** The list of this tab, and the latest of each name for tabs that are opened from one. */
const OWN = "plexus-list";
const LATEST = "plexus-lists";
/** More nobody goes through one by one. */
const MOST = 300;

function read<T>(storage: () => Storage, name: string, isOne: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(name) ?? "null");
    return isOne(value) ? value : null;
  } catch {
    // A browser that keeps nothing has no list; the record is the same without it.
    return null;
  }
}

function write(storage: () => Storage, name: string, value: unknown): void {
  try {
    storage().setItem(name, JSON.stringify(value));
  } catch {
    // As above.
  }
}

const ofTab = () => sessionStorage;
const ofBrowser = () => localStorage;

const isList = (value: unknown): value is KeptList =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "href" in value &&
  typeof value.href === "string" &&
  "ids" in value &&
  Array.isArray(value.ids);

const areLists = (value: unknown): value is KeptList[] => Array.isArray(value) && value.every(isList);

/** Remembers the list that is shown, until another is. */
export function keepList(list: KeptList): void {
  const kept = { ...list, ids: list.ids.slice(0, MOST) };
  write(ofTab, OWN, kept);
  const others = (read(ofBrowser, LATEST, areLists) ?? []).filter(({ name }) => name !== list.name);
  write(ofBrowser, LATEST, [kept, ...others]);
}

/** The list that a patient was opened from: this tab's, or for a new tab the latest that has them; null for none. */
export function listOf(id: string): KeptList | null {
  const own = read(ofTab, OWN, isList);
  if (own?.ids.includes(id)) return own;
  const latest = read(ofBrowser, LATEST, areLists)?.find(({ ids }) => ids.includes(id)) ?? null;
  // From now on it is this tab's, whatever is looked at in another.
  if (latest) write(ofTab, OWN, latest);
  return latest;
}

/** Whoever signs out leaves no list behind. */
export function forgetLists(): void {
  try {
    sessionStorage.removeItem(OWN);
    localStorage.removeItem(LATEST);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
