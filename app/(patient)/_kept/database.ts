import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** What is kept, so that nobody reads it who only copies files; as it is where the browser has no cryptography to give. */
export type Box = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer } | { plain: object };

/**
 * Three things are kept of a person: whom they call, their days, and the cards that they may read; `lost` says of nobody
 * how much was removed unsent.
 */
export type KeptName = "help" | "days" | "learn" | "lost";

type EntryRow = { id: string; owner: string; v: number; box: Box };

interface Stores extends DBSchema {
  keys: { key: string; value: CryptoKey };
  kept: { key: [string, string]; value: { owner: string; name: KeptName; at: number; box: Box } };
  /** Of the outbox, in the order they were tapped once they are read; `v` is the version of what is in the box. */
  entries: { key: string; value: EntryRow; indexes: { owner: string } };
}

export type Phone = IDBPDatabase<Stores>;

let opened: Promise<Phone> | null = null;

/** What this phone keeps. @throws where the browser keeps nothing */
export async function openPhone(): Promise<Phone> {
  if (!globalThis.indexedDB) throw new Error("This browser keeps nothing.");
  const asked = opened ?? open();
  opened = asked;
  asked.catch(forget);
  return asked;
}

const forget = () => {
  opened = null;
};

const open = (): Promise<Phone> =>
  openDB<Stores>("plexus", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("keys");
      fresh.createObjectStore("kept", { keyPath: ["owner", "name"] });
      fresh.createObjectStore("entries", { keyPath: "id" }).createIndex("owner", "owner");
    },
    // A newer build's page wants to change it: it opens again when it is needed next.
    blocking(_from, _to, event) {
      forget();
      (event.target as IDBDatabase | null)?.close();
    },
    terminated: forget,
  });
