import { forgetTabs, readOfTab, writeOfTab } from "./tab-store";

/** A list of patients that somebody went through, in its order: of ids alone, so that the browser keeps nothing of their health. */
export type KeptList = { name: "caseload" | "alerts" | "visits" | "search"; href: string; ids: string[] };

/** The list of this tab, and the latest of each name for tabs that are opened from one. */
const OWN = "plexus-list";
const LATEST = "plexus-lists";
/** More nobody goes through one by one. */
const MOST = 300;

const isList = (value: unknown): value is KeptList =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "href" in value &&
  typeof value.href === "string" &&
  "ids" in value &&
  Array.isArray(value.ids);

const areLists = (value: unknown): value is KeptList[] => Array.isArray(value) && value.every(isList);

const ownList = (): KeptList | null => {
  const own = readOfTab(OWN);
  return isList(own) ? own : null;
};

function latestLists(): KeptList[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(LATEST) ?? "null");
    return areLists(stored) ? stored : [];
  } catch {
    // A browser that keeps nothing has no list; the record is the same without it.
    return [];
  }
}

/** Remembers the list that is shown, until another is. */
export function keepList(list: KeptList): void {
  const kept = { ...list, ids: list.ids.slice(0, MOST) };
  writeOfTab(OWN, kept);
  try {
    const others = latestLists().filter(({ name }) => name !== list.name);
    localStorage.setItem(LATEST, JSON.stringify([kept, ...others]));
  } catch {
    // As above.
  }
}

/** The list that a patient was opened from: this tab's, or for a new tab the latest that has them; null for none. */
export function listOf(id: string): KeptList | null {
  const own = ownList();
  if (own?.ids.includes(id)) return own;
  const latest = latestLists().find(({ ids }) => ids.includes(id)) ?? null;
  // From now on it is this tab's, whatever is looked at in another.
  if (latest) writeOfTab(OWN, latest);
  return latest;
}

/** Whoever signs out leaves no list behind, nor the records that were opened, in any tab. */
export function forgetLists(): void {
  forgetTabs();
  try {
    localStorage.removeItem(LATEST);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
