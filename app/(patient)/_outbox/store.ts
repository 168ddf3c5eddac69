import { type IDBPDatabase, openDB } from "idb";
import type { Entry } from "@/lib/outbox/entry";

const NAME = "plexus-outbox";
const ENTRIES = "entries";

/**
 * Where entries are kept on the phone. Health data of the person who typed it, and of nobody else: every read names its
 * owner.
 */
export type Store = {
  /** False where the browser keeps nothing (a private window): then nothing may be said to be kept. */
  keeps: boolean;
  /** Resolves once it is written for good. @throws where there is no room */
  put: (entry: Entry) => Promise<void>;
  remove: (id: string) => Promise<void>;
  list: (owner: string) => Promise<Entry[]>;
};

const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));

function memoryStore(): Store {
  const entries = new Map<string, Entry>();
  return {
    keeps: false,
    put: async (entry) => void entries.set(entry.id, entry),
    remove: async (id) => void entries.delete(id),
    list: async (owner) => inOrder([...entries.values()].filter((entry) => entry.owner === owner)),
  };
}

function databaseStore(db: IDBPDatabase): Store {
  return {
    keeps: true,
    put: async (entry) => {
      const change = db.transaction(ENTRIES, "readwrite", { durability: "strict" });
      await Promise.all([change.store.put(entry), change.done]);
    },
    remove: (id) => db.delete(ENTRIES, id),
    list: async (owner) => inOrder(await db.getAllFromIndex(ENTRIES, "owner", owner)),
  };
}

/** Opens the phone's store; memory alone where the browser has none to give. */
export async function openStore(): Promise<Store> {
  try {
    const db = await openDB(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore(ENTRIES, { keyPath: "id" }).createIndex("owner", "owner");
      },
    });
    return databaseStore(db);
  } catch {
    return memoryStore();
  }
}
