import { readOfTab, writeOfTab } from "./tab-store";

/** Which records were opened last in this tab: ids alone, whose names are asked for when they are shown. */
const NAME = "plexus-recent";
const MOST = 6;

export function recentIds(): string[] {
  const stored = readOfTab(NAME);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string").slice(0, MOST) : [];
}

export function noteOpened(id: string): void {
  writeOfTab(NAME, [id, ...recentIds().filter((other) => other !== id)].slice(0, MOST));
}
