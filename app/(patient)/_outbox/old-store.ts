import { openDB } from "idb";
import type { Entry } from "@/lib/outbox/entry";

/** Where entries were kept before they were sealed. */
const NAME = "plexus-outbox";
const ENTRIES = "entries";

/**
 * Moves what an older build of the program kept: each is written in its new place before it leaves the old one, so that
 * a phone that is switched off between the two sends it twice, which stores it once. A page of that build may still be
 * open; so the old place itself stays.
 */
export async function moveOldEntries(put: (entry: Entry) => Promise<void>): Promise<void> {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === NAME)) return;
  const old = await openDB(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore(ENTRIES, { keyPath: "id" }).createIndex("owner", "owner");
    },
  });
  try {
    for (const entry of (await old.getAll(ENTRIES)) as Entry[]) {
      await put(entry);
      await old.delete(ENTRIES, entry.id);
    }
  } finally {
    old.close();
  }
}
