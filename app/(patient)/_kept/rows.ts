/** What was asked of the browser's database, as a promise; what follows in its `then` is still of the same change. */
export const answerOf = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((answer, fail) => {
    asked.onsuccess = () => answer(asked.result);
    asked.onerror = () => fail(asked.error);
  });

/** Resolves once a change is written. @throws where nothing of it is */
const endOf = (change: IDBTransaction): Promise<void> => {
  const end = new Promise<void>((written, fail) => {
    const failed = () => fail(change.error ?? new DOMException("Nothing was written.", "AbortError"));
    Object.assign(change, { oncomplete: () => written(), onerror: failed, onabort: failed });
  });
  // Whoever does not ask is not told.
  end.catch(() => undefined);
  return end;
};

/** Takes back what was asked of it; where it ended by itself there is nothing to take back. */
function undo(change: IDBTransaction): void {
  try {
    change.abort();
  } catch {
    // It has ended.
  }
}

/** One store, within one change; its rows may have an index `owner`. */
export class Rows<Key extends IDBValidKey, Row> {
  readonly #store: IDBObjectStore;

  constructor(store: IDBObjectStore) {
    this.#store = store;
  }

  get = (key: Key): Promise<Row | undefined> => answerOf(this.#store.get(key));
  getAll = (): Promise<Row[]> => answerOf(this.#store.getAll());
  getAllKeys = () => answerOf(this.#store.getAllKeys()) as Promise<Key[]>;
  getAllOf = (owner: string): Promise<Row[]> => answerOf(this.#store.index("owner").getAll(owner));
  getAllKeysOf = (owner: string) => answerOf(this.#store.index("owner").getAllKeys(owner)) as Promise<Key[]>;
  count = (): Promise<number> => answerOf(this.#store.count());
  put = (row: Row, key?: Key): Promise<unknown> => answerOf(this.#store.put(row, key));
  delete = (key: Key): Promise<unknown> => answerOf(this.#store.delete(key));
  clear = (): Promise<unknown> => answerOf(this.#store.clear());
}

/** What each store of a database holds, and by what. */
type Held = Record<string, { key: IDBValidKey; row: unknown }>;

/** A database, in changes that are written whole or not at all. */
export class Database<Stores extends Held> {
  readonly #open: IDBDatabase;

  constructor(open: IDBDatabase) {
    this.#open = open;
  }

  /** For reading alone. */
  rows<Name extends keyof Stores & string>(name: Name): Rows<Stores[Name]["key"], Stores[Name]["row"]> {
    return new Rows(this.#open.transaction(name).objectStore(name));
  }

  /**
   * Does what belongs together. Nothing but what is asked of these rows may be waited for meanwhile.
   * @param strict also where the phone is switched off the moment after
   */
  async change<Name extends keyof Stores & string, T>(
    names: readonly Name[],
    work: (rows: <One extends Name>(name: One) => Rows<Stores[One]["key"], Stores[One]["row"]>) => Promise<T>,
    { strict = false } = {},
  ): Promise<T> {
    const change = this.#open.transaction(names, "readwrite", {
      durability: strict ? "strict" : "default",
    });
    const end = endOf(change);
    try {
      const made = await work((name) => new Rows(change.objectStore(name)));
      await end;
      return made;
    } catch (failure) {
      undo(change);
      throw failure;
    }
  }

  close = (): void => this.#open.close();
}

/**
 * Opens a database, and makes its stores where there are none.
 * @param ended is called when it is closed by somebody else, or has to be
 */
export async function opened<Stores extends Held>(
  name: string,
  make: (fresh: IDBDatabase) => void,
  ended: () => void = () => undefined,
): Promise<Database<Stores>> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => make(asked.result);
  const open = await answerOf(asked);
  open.onclose = ended;
  // A newer build's page wants to change it: it opens again when it is needed next.
  open.onversionchange = () => {
    ended();
    open.close();
  };
  return new Database(open);
}
