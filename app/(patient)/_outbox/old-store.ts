import type { Entry } from "@/lib/outbox/entry";
import { opened } from "../_kept/rows";

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
  const old = await opened<{ entries: { key: string; row: Entry } }>(NAME, (fresh) => {
    fresh.createObjectStore(ENTRIES, { keyPath: "id" }).createIndex("owner", "owner");
  });
  try {
    for (const entry of await old.rows(ENTRIES).getAll()) {
      await put(entry);
      await old.change([ENTRIES], (rows) => rows(ENTRIES).delete(entry.id));
    }
  } finally {
    old.close();
  }
}
