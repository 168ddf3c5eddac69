import { type Database, opened } from "./rows";

/** What is kept, so that nobody reads it who only copies files; as it is where the browser has no cryptography to give. */
export type Box = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer } | { plain: object };

/**
 * Three things are kept of a person: whom they call, their days, and the cards that they may read. Of nobody: `lost`, how
 * much was removed unsent, and `sent`, when something last arrived.
 */
export type KeptName = "help" | "days" | "learn" | "lost" | "sent";

type EntryRow = { id: string; owner: string; v: number; box: Box };

type Stores = {
  keys: { key: string; row: CryptoKey };
  kept: { key: [string, string]; row: { owner: string; name: KeptName; at: number; box: Box } };
  /** Of the outbox, in the order they were tapped once they are read; `v` is the version of what is in the box. */
  entries: { key: string; row: EntryRow };
};

export type Phone = Database<Stores>;

let phone: Promise<Phone> | null = null;

/** What this phone keeps. @throws where the browser keeps nothing */
export async function openPhone(): Promise<Phone> {
  if (!globalThis.indexedDB) throw new Error("This browser keeps nothing.");
  const asked = phone ?? opened<Stores>("plexus", makeStores, forget);
  phone = asked;
  asked.catch(forget);
  return asked;
}

const forget = () => {
  phone = null;
};

function makeStores(fresh: IDBDatabase): void {
  fresh.createObjectStore("keys");
  fresh.createObjectStore("kept", { keyPath: ["owner", "name"] });
  fresh.createObjectStore("entries", { keyPath: "id" }).createIndex("owner", "owner");
}
