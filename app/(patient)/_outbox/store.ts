import { type Entry, rowVersionOf } from "@/lib/outbox/entry";
import { LATER_ROW, WIRE } from "@/lib/outbox/wire";
import { openPhone, type Phone } from "../_kept/database";
import { canSeal, keyOf, seal, unseal } from "../_kept/seal";
import { moveOldEntries } from "./old-store";

const ENTRIES = "entries";
const SENT = ["", "sent"] as const;

/**
 * Where entries are kept on the phone. Health data of the person who typed it, and of nobody else: every read names its
 * owner, and what is written can't be read without the phone's own key.
 */
export type Store = {
  /** False where the browser keeps nothing (a private window): then nothing may be said to be kept. */
  keeps: boolean;
  /** Resolves once it is written for good. @throws where there is no room */
  put: (entry: Entry) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** It arrived: removed, with the time noted. */
  sent: (id: string) => Promise<void>;
  /** When something last arrived from this phone, by its own clock, in milliseconds of the epoch; 0 where nothing is known. */
  lastSent: () => Promise<number>;
  list: (owner: string) => Promise<Entry[]>;
  /** How many there were, when they were listed, that this build can't read: they stay, for one that can. */
  strange: (owner: string) => number;
};

const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));

function memoryStore(): Store {
  const entries = new Map<string, Entry>();
  return {
    keeps: false,
    put: async (entry) => void entries.set(entry.id, entry),
    remove: async (id) => void entries.delete(id),
    sent: async (id) => void entries.delete(id),
    lastSent: async () => 0,
    list: async (owner) => inOrder([...entries.values()].filter((entry) => entry.owner === owner)),
    strange: () => 0,
  };
}

const labelOf = ({ id, owner }: { id: string; owner: string }) => `entry ${id} of ${owner}`;

function databaseStore(): Store {
  const rowsOf = async (phone: Phone, owner: string) => phone.rows(ENTRIES).getAllOf(owner);
  /** Null where it can't be opened, or is of a version that is not known. */
  const read = async (phone: Phone, row: Awaited<ReturnType<typeof rowsOf>>[number]) =>
    row.v === WIRE || row.v === LATER_ROW
      ? ((await unseal(phone, labelOf(row), row.box).catch(() => null)) as Entry | null)
      : null;
  const strange = new Map<string, number>();
  return {
    keeps: true,
    put: async (entry) => {
      const phone = await openPhone();
      const { id, owner } = entry;
      const row = { id, owner, v: rowVersionOf(entry.kind), box: await seal(phone, labelOf(entry), entry) };
      await phone.change([ENTRIES], (rows) => rows(ENTRIES).put(row), { strict: true });
    },
    remove: async (id) => {
      const phone = await openPhone();
      await phone.change([ENTRIES], (rows) => rows(ENTRIES).delete(id));
    },
    sent: async (id) => {
      const phone = await openPhone();
      await phone.change([ENTRIES, "kept"], async (rows) => {
        await rows(ENTRIES).delete(id);
        await rows("kept").put({ owner: SENT[0], name: SENT[1], at: Date.now(), box: { plain: {} } });
      });
    },
    lastSent: async () => (await (await openPhone()).rows("kept").get([...SENT]))?.at ?? 0,
    list: async (owner) => {
      const phone = await openPhone();
      const all = await Promise.all((await rowsOf(phone, owner)).map((row) => read(phone, row)));
      const entries = all.filter((entry) => entry !== null);
      strange.set(owner, all.length - entries.length);
      return inOrder(entries);
    },
    strange: (owner) => strange.get(owner) ?? 0,
  };
}

/** Opens the phone's store; memory alone where the browser has none to give. */
export async function openStore(): Promise<Store> {
  try {
    const phone = await openPhone();
    // A private window may have a store that takes no key: then nothing would be written.
    if (canSeal()) await keyOf(phone);
  } catch {
    return memoryStore();
  }
  const store = databaseStore();
  // What can't be moved now stays where it is, and is moved another time.
  await moveOldEntries(store.put).catch(() => {});
  return store;
}
