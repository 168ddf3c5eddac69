import { openPhone } from "../../app/(patient)/_kept/database";
import { createOutbox, type Outbox } from "../../app/(patient)/_outbox/outbox";
import { openStore } from "../../app/(patient)/_outbox/store";
import { type Author, entryOfTap, type Tap } from "./entry";

/*
 * Runs in the product's own pages, made of the product's own outbox: says what a person taps there. It stands in no build;
 * what sends is the page, as it was built.
 */

type Put = {
  author: Author;
  taps: readonly Tap[];
  shift: number;
  /** Tapped in this page, or left in the phone's store by one that is gone. */
  how: "tapped" | "left";
};
export type Left = { id: string; error: string | null };
export type TapsInPage = {
  /** Resolves once the phone keeps each of them, or the server has it. */
  put: (given: Put) => Promise<void>;
  left: (owner: string) => Promise<Left[]>;
};

const outboxes = new Map<string, Outbox>();
const outboxOf = (owner: string): Outbox => {
  const outbox = outboxes.get(owner) ?? createOutbox(owner, [], () => {});
  outboxes.set(owner, outbox);
  return outbox;
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** As a phone says that it has a network again: else a page that was refused twice would wait for minutes. */
const ping = () => window.dispatchEvent(new Event("online"));

async function put({ author, taps, shift, how }: Put): Promise<void> {
  const entries = taps.map((tap) => entryOfTap(author, tap, shift));
  if (how === "left") {
    const store = await openStore();
    if (!store.keeps) throw new Error("This browser keeps nothing.");
    for (const entry of entries) await store.put(entry);
    ping();
    return;
  }
  // Between two looks it may have been written, sent by another page, and removed: what the outbox says of it is heard as well.
  const safe = new Set<string>();
  for (const entry of entries)
    void outboxOf(author.owner)
      .add(entry)
      .then(({ outcome, kept }) => (kept || outcome.kind === "stored") && safe.add(entry.id));
  const phone = await openPhone();
  for (const { id } of entries)
    while (!safe.has(id) && (await phone.rows("entries").get(id)) === undefined) await pause(5);
}

async function left(owner: string): Promise<Left[]> {
  return (await (await openStore()).list(owner)).map(({ id, error }) => ({ id, error }));
}

Object.assign(globalThis, { plexusTaps: { put, left } satisfies TapsInPage });
setInterval(ping, 300);
